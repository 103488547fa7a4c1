import type { TownSlug } from '~/island/towns'
import type { Industry, Interest } from '~/people/facts'
import type { OrganisationOfferKind } from './organisation-texts'

export interface InventedOrganisation {
  name: string
  kind: 'association' | 'company' | 'institution' | 'group'
  town: TownSlug
  about: string
  interest?: Interest
  industry?: Industry
  offers: readonly OrganisationOfferKind[]
}

const association = (
  name: string,
  town: TownSlug,
  interest: Interest,
  about: string,
  ...offers: OrganisationOfferKind[]
): InventedOrganisation => ({ name, kind: 'association', town, interest, about, offers })
const company = (
  name: string,
  town: TownSlug,
  industry: Industry,
  about: string,
  ...offers: OrganisationOfferKind[]
): InventedOrganisation => ({ name, kind: 'company', town, industry, about, offers })
const institution = (
  name: string,
  town: TownSlug,
  interest: Interest,
  about: string,
  ...offers: OrganisationOfferKind[]
): InventedOrganisation => ({ name, kind: 'institution', town, interest, about, offers })
const group = (
  name: string,
  town: TownSlug,
  interest: Interest,
  about: string,
  ...offers: OrganisationOfferKind[]
): InventedOrganisation => ({ name, kind: 'group', town, interest, about, offers })

/** Where the demo accounts forening@ and virksomhed@ are leaders: the first of the list and the first company. */
export const sportsClub = 'Idrætsforeningen Klippeblæs'
export const buddyCompany = 'Rokkestens Mejeri'

/** Sixty organisations that do not exist; each name gets "(eksempel)" when it is shown. */
export const inventedOrganisations: readonly InventedOrganisation[] = [
  association(
    sportsClub,
    'roenne',
    'football',
    'Fodbold, gymnastik og gåhold for alle aldre. Her er plads til både dem, der vil vinde, og dem, der vil være med.',
  ),
  association('Boldklubben Havgus', 'nexoe', 'football', 'Seniorer, oldboys og et damehold, der griner meget.', 'club-place', 'transport'),
  association('Håndboldklubben Stormmåsen', 'aakirkeby', 'handball', 'Hold fra de mindste til de voksne.', 'club-place'),
  association('Badmintonklubben Fjerbolden Flyver', 'hasle', 'badminton', 'Vi spiller om aftenen og drikker kaffe bagefter.', 'club-place'),
  association('Svømmeklubben Blæretangen', 'roenne', 'swimming', 'Babysvømning, begyndere og vinterbadere.', 'club-place'),
  association(
    'Løbeklubben Modvind',
    'allinge',
    'running',
    'Tre hold i tre farter, og ingen løber alene hjem.',
    'club-place',
    'activity-companion',
  ),
  association('Cykelklubben Bagvind', 'svaneke', 'cycling', 'Motionsture på stille veje.'),
  association('Gymnastikforeningen Krum Ryg', 'gudhjem', 'gymnastics', 'Vi rækker ud efter tæerne og når dem næsten.', 'club-place'),
  association('Lystfiskerne i Lav Sø', 'tejn', 'fishing', 'Kystfiskeri og røgning for nysgerrige.', 'activity-companion'),
  association('Sejlklubben Slæk Skødet', 'roenne', 'sailing', 'Joller til de unge og ture for voksne.', 'club-place'),
  association('Vandrelauget Støvlen', 'oestermarie', 'hiking', 'Ture i skov og langs kyst, hver anden søndag.', 'activity-companion'),
  association('Kolonihaverne Lugejernet', 'roenne', 'gardening', 'Små haver, store kål og en fælles grill.', 'hospitality'),
  association(
    'Madforeningen Langbordet',
    'nexoe',
    'cooking',
    'Vi laver mad fra hele verden og spiser den sammen.',
    'hospitality',
    'activity-companion',
  ),
  association('Bagelauget Hævetid', 'klemensker', 'baking', 'Rugbrød, boller og fladbrød i den gamle bageovn.'),
  association(
    'Systuen Tråd i Nålen',
    'roenne',
    'sewing',
    'Symaskiner, stof og hjælp til at komme i gang.',
    'activity-companion',
    'practical-help',
  ),
  association('Strikkeklubben Ret og Vrang', 'snogebaek', 'knitting', 'Vi strikker, drikker te og taler langsomt.', 'activity-companion'),
  association('Træværkstedet Høvlspånen', 'nyker', 'woodwork', 'Bænke, værktøj og gode råd.', 'practical-help'),
  association(
    'Orkestret Falsk Alarm',
    'aakirkeby',
    'music',
    'Et orkester for alle, der har et instrument eller kan låne et.',
    'club-place',
  ),
  association('Koret Vestenvinden', 'hasle', 'singing', 'Tredive sangere og plads til flere.', 'hospitality'),
  association('Danseforeningen To til Venstre', 'roenne', 'dance', 'Folkedans, salsa og det, nogen har med hjemmefra.', 'club-place'),
  association('Malerne i Pakhus Nul', 'svaneke', 'art', 'Fælles atelier med udsigt.'),
  association('Læsekredsen Æselører', 'allinge', 'reading', 'Vi læser korte bøger og taler længe om dem.', 'language-buddy'),
  association('Filmklubben Sidste Række', 'nexoe', 'film', 'Film på mange sprog med danske tekster.'),
  association('Brætspilscaféen Terningen', 'roenne', 'games', 'Spil for alle aldre hver torsdag.', 'activity-companion'),
  association('Dyrevennerne Våd Snude', 'pedersker', 'animals', 'Vi lufter hunde, hvis ejere ikke kan.'),
  association('Naturklubben Grøn Finger', 'vestermarie', 'nature', 'Børn og voksne på opdagelse i skoven.', 'activity-companion'),
  association('Historisk Lav Gamle Sten', 'oesterlars', 'history', 'Vi passer på fortællinger og viser dem frem.', 'teach-culture'),
  association('Borgerforeningen Bagved Bakken', 'rutsker', 'cooking', 'Fester, fællesspisning og en god vej at bo på.', 'hospitality'),
  association('Beboerforeningen Skærsgård', 'christiansoe', 'sailing', 'Naboer på en lille ø, som godt kan lide gæster.', 'hospitality'),
  association('Forsamlingshuset Højt til Loftet', 'olsker', 'dance', 'Et hus, alle kan bruge.', 'hospitality'),
  association('Idrætsklubben Fem Kilometer', 'lobbaek', 'running', 'Lidt af det hele, og mest af det sociale.', 'club-place'),
  association('Ungdomsklubben Ankeret', 'nexoe', 'games', 'For unge mellem 13 og 18 år.', 'activity-companion', 'homework-help'),
  association(
    'Foreningen Nye Naboer Nord',
    'allinge',
    'cooking',
    'Frivillige, der byder nye velkommen på den nordlige del af øen.',
    'hospitality',
    'practical-help',
  ),
  association(
    'Foreningen Nye Naboer Syd',
    'aakirkeby',
    'cooking',
    'Frivillige, der byder nye velkommen på den sydlige del af øen.',
    'transport',
    'practical-help',
  ),
  company(buddyCompany, 'roenne', 'food', 'Ost, smør og en kantine, hvor alle taler sammen.'),
  company('Røgeriet Sølvskindet', 'hasle', 'food', 'Vi ryger sild året rundt.', 'company-visit', 'spare-time-job'),
  company(
    'Hotel Tangloppen',
    'sandvig',
    'hotel-restaurant',
    'Et badehotel med mange hænder om sommeren.',
    'spare-time-job',
    'language-buddy',
  ),
  company('Tømrerfirmaet Lod og Lige', 'nexoe', 'construction', 'Ti svende, tre lærlinge og en hund.', 'company-visit'),
  company('Gartneriet Solsiden', 'pedersker', 'agriculture', 'Tomater, krydderurter og blomster.', 'spare-time-job'),
  company(
    'Maskinfabrikken Møtrik og Søn',
    'roenne',
    'industry',
    'Vi laver dele til maskiner i hele verden.',
    'company-visit',
    'language-buddy',
  ),
  company('Vognmand Tungt Læs', 'nylars', 'transport-trade', 'Lastbiler, flytning og varekørsel.', 'company-visit'),
  company('Købmanden på Hjørnet', 'snogebaek', 'retail', 'Alt på ganske få kvadratmeter.', 'spare-time-job'),
  company('Glaspusteriet Ild og Sand', 'gudhjem', 'culture-tourism', 'Åbent værksted og butik.', 'company-visit'),
  company('Rengøring Rundt om Hjørnet', 'roenne', 'cleaning', 'Kontorer, skoler og sommerhuse.', 'language-buddy'),
  company('Konditoriet Kringlen', 'svaneke', 'food', 'Vi begynder klokken fire om morgenen.', 'spare-time-job'),
  company('Softwarehuset Nul Fejl', 'roenne', 'it', 'Otte mennesker og mange skærme.', 'company-visit'),
  company('Gården Tre Ege', 'ibsker', 'agriculture', 'Køer, korn og en gårdbutik.', 'company-visit', 'spare-time-job'),
  company('Feriehusene Klitrosen', 'balka', 'hotel-restaurant', 'Udlejning og service af feriehuse.', 'spare-time-job'),
  institution('Biblioteket Læsepladsen', 'roenne', 'reading', 'Bøger, ro, computere og kaffe.', 'teach-culture', 'homework-help'),
  institution('Kulturhuset Kajkanten', 'nexoe', 'music', 'Scene, værksteder og café.', 'hospitality'),
  institution('Skolen ved Søndermosen', 'aakirkeby', 'reading', 'Lektiecafé og forældremøder.', 'homework-help'),
  institution('Naturskolen Egeløvet', 'roe', 'nature', 'Udeskole for børn og voksne.', 'teach-culture'),
  institution('Museet Det Lille Skib', 'aarsdale', 'history', 'Fortællinger om havet og dem, der sejlede på det.'),
  institution('Værestedet Åben Dør', 'klemensker', 'games', 'Et sted at komme, når man har lyst.'),
  institution('Fritidshuset Fløjten', 'listed', 'football', 'For børn efter skole.', 'activity-companion'),
  group('Kaffebordet i Nummer Syv', 'bodilsker', 'baking', 'Fem naboer med en stor kaffekande.', 'hospitality'),
  group('Cykelvennerne', 'poulsker', 'cycling', 'Vi sætter gamle cykler i stand.', 'practical-help'),
  group('Lektiebanden', 'tejn', 'reading', 'Gymnasieelever, der hjælper yngre.', 'homework-help'),
  group('Strandrenserne', 'arnager', 'nature', 'Vi samler skrald og finder rav.'),
  group('Torsdagsmændene', 'hasle', 'cooking', 'Mænd, der øver sig i at lave mad.', 'activity-companion'),
]
