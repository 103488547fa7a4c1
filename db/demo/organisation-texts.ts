import type { OfferKind } from '~/offers/offer'
import type { Wording } from './offer-texts'

/** The kinds organisations offer here. */
export type OrganisationOfferKind = Extract<
  OfferKind,
  | 'club-place'
  | 'hospitality'
  | 'company-visit'
  | 'spare-time-job'
  | 'teach-culture'
  | 'language-buddy'
  | 'activity-companion'
  | 'homework-help'
  | 'practical-help'
  | 'transport'
>

export const organisationWording: Record<OrganisationOfferKind, Wording> = {
  'club-place': {
    variants: [
      {
        title: 'Plads på holdet: {interesse}',
        opening: 'Vi har plads til flere. En fra klubben tager imod dig ved døren og viser dig rundt.',
      },
      { title: '{Interesse} for begyndere', opening: 'Holdet er for dig, der aldrig har prøvet det, eller som har glemt det igen.' },
      {
        title: 'Fire gratis gange med {interesse}',
        opening: 'Kom fire gange, før du bestemmer dig. Du kan låne det, du mangler.',
        suits: ['football', 'handball', 'badminton', 'swimming', 'gymnastics', 'running', 'dance', 'sailing'],
      },
      {
        title: 'Børnehold med {interesse}',
        opening: 'Vores trænere er vant til børn, der er nye i sproget. Forældre må gerne blive og se på.',
        suits: ['football', 'handball', 'badminton', 'swimming', 'gymnastics', 'sailing'],
      },
      { title: '{Interesse} {sted}, alle kan være med', opening: 'Vi er et blandet hold, der mødes hele året.' },
      { title: 'Bliv en del af klubben', opening: 'Vi mangler både udøvere til {interesse} og folk, der vil give en hånd med.' },
      {
        title: 'Familiehold: {interesse}',
        opening: 'Store og små er på gulvet samtidig, og bagefter er der frugt.',
        suits: ['swimming', 'gymnastics', 'dance', 'badminton', 'running'],
      },
    ],
    more: [
      'Vi hjælper med at søge støtte til kontingentet.',
      'Vi siger det samme på dansk og med hænderne.',
      'Der er samkørsel fra flere byer.',
      'Du får en fast makker de første gange.',
    ],
  },
  hospitality: {
    variants: [
      { title: 'Fællesspisning en gang om måneden', opening: 'Vi laver mad sammen og spiser ved lange borde. Alle er velkomne.' },
      { title: 'Åbent hus med kaffe', opening: 'Kom forbi og se, hvem vi er. Der er kaffe, saft og nogen at tale med.' },
      { title: 'Velkomstaften {sted}', opening: 'Vi byder nye på øen velkommen med mad, musik og en rundtur.' },
      { title: 'Sangaften for alle', opening: 'Vi synger let, og teksten står på væggen.', suits: ['singing', 'music', 'dance'] },
      {
        title: 'Høstfest med plads til flere',
        opening: 'Vi holder fest for dem, der bor her, og det gør du også.',
        suits: ['gardening', 'cooking', 'dance', 'baking'],
      },
      { title: 'Gå-med-aften: mød byen', opening: 'Vi viser stederne i byen, og til sidst er der suppe.' },
    ],
    more: [
      'Børn er meget velkomne.',
      'Sig til om mad, I ikke spiser.',
      'Det koster ikke noget.',
      'Vi finder et lift, hvis bussen ikke passer.',
    ],
  },
  'company-visit': {
    variants: [
      { title: 'Se, hvordan vi arbejder', opening: 'Vi viser rundt i en time og fortæller om job inden for {fag}.' },
      {
        title: 'Rundvisning {sted}',
        opening: 'Du ser hele vejen fra råvare til færdig vare og hilser på dem, der laver den.',
        suits: ['food', 'agriculture', 'industry', 'culture-tourism'],
      },
      {
        title: 'Prøv en dag hos os',
        opening: 'Du følger en af vores medarbejdere en dag. Det er en god måde at finde ud af, om {fag} er noget for dig.',
      },
      {
        title: 'Mød vores lærlinge',
        opening: 'Vores lærlinge fortæller om skole, praktik og løn.',
        suits: ['construction', 'industry', 'transport-trade'],
      },
      { title: 'Bag døren hos en arbejdsplads', opening: 'Vi fortæller ærligt, hvad vi kigger efter, når vi ansætter.' },
      { title: 'Morgenkaffe med chefen', opening: 'Kom tidligt, få et rundstykke og spørg om alt.' },
    ],
    more: [
      'Der er plads til en lille gruppe.',
      'Vi taler enkelt dansk og lidt engelsk.',
      'Sko og kittel låner du.',
      'Vi tager gerne imod et hold fra sprogskolen.',
    ],
  },
  'spare-time-job': {
    variants: [
      {
        title: 'Fritidsjob i butikken',
        opening: 'Vi mangler en ung til at fylde hylder og hjælpe kunder.',
        suits: ['retail', 'agriculture', 'food'],
      },
      {
        title: 'Weekendjob i køkkenet',
        opening: 'Du vasker op, skærer grønt og lærer, hvordan et køkken hænger sammen.',
        suits: ['hotel-restaurant', 'food'],
      },
      { title: 'Ungjob efter skole', opening: 'Et par eftermiddage om ugen sammen med en voksen, der kan lære fra sig.' },
      { title: 'Sommerjob med mulighed for mere', opening: 'Vi får travlt, når turisterne kommer, og vi beholder gerne de gode.' },
      { title: 'Hjælp os på lageret', opening: 'Du pakker, tæller og kører varer frem.', suits: ['retail', 'food', 'agriculture'] },
      { title: 'Første job {sted}', opening: 'Vi tager gerne en, der aldrig har haft et job før.' },
    ],
    more: [
      'Løn efter overenskomst.',
      'En fast kollega hjælper dig.',
      'Vi taler med forældrene først, hvis de vil.',
      'Du skal være fyldt 13 til de lette opgaver og 15 til resten.',
    ],
  },
  'teach-culture': {
    variants: [
      {
        title: 'Vi kommer på sprogskolen',
        opening: 'To frivillige fortæller om foreningsliv og tager billeder og ting med.',
        suits: ['history', 'nature'],
      },
      { title: 'Demokrati ved et bord', opening: 'Vi leger en generalforsamling, hvor alle prøver at stemme.', suits: ['institution'] },
      { title: 'Byens historie til fods', opening: 'Vi går en tur og fortæller om husene på let dansk.', suits: ['history'] },
      {
        title: 'Sådan låner du bøger og alt det andet',
        opening: 'Vi viser rundt, laver et lånerkort og finder bøger på dit sprog.',
        suits: ['reading'],
      },
      { title: 'Skikke og højtider', opening: 'Vi fortæller om årets fester og vil gerne høre om jeres.', suits: ['history', 'reading'] },
      {
        title: 'Naturen og de uskrevne regler',
        opening: 'Hvor må man gå, plukke, fiske og lave bål? Vi viser det derude.',
        suits: ['nature'],
      },
    ],
    more: [
      'Et hold på op til femten er fint.',
      'Vi bruger mange billeder.',
      'Det kan gentages hvert halve år.',
      'Der er god tid til spørgsmål.',
    ],
  },
  'language-buddy': {
    variants: [
      {
        title: 'Sprogmakker på arbejdspladsen',
        opening: 'Hos os får du en fast kollega, som øver dansk med dig et kvarter hver dag.',
        suits: ['company'],
      },
      {
        title: 'Et kvarter dansk hver dag',
        opening: 'Din sprogmakker kender faget og ordene. I øver der, hvor arbejdet er.',
        suits: ['company'],
      },
      {
        title: 'Sprogcafé {sted}',
        opening: 'Vi sidder i små grupper og taler om et emne, som I vælger.',
        suits: ['association', 'institution'],
      },
      { title: 'Fagets ord på dansk', opening: 'Vi sætter sedler på tingene og siger ordene højt.', suits: ['company'] },
      { title: 'Læs og snak', opening: 'Vi læser en kort tekst og taler om den bagefter.', suits: ['association', 'institution'] },
      { title: 'Dansk ved den lange pause', opening: 'Vi spiser frokost sammen, og her taler alle dansk med alle.', suits: ['company'] },
    ],
    more: [
      'Vi følger op sammen hver måned.',
      'Sprogmakkeren har været på kursus.',
      'Du må sige stop, når hovedet er fuldt.',
      'Vi taler langsomt og griner tit.',
    ],
  },
  'activity-companion': {
    variants: [
      { title: 'Gå med os: {interesse}', opening: 'Vi er en lille flok, der mødes fast. En af os følges med dig de første gange.' },
      {
        title: 'Månedens udflugt',
        opening: 'Vi tager et nyt sted hen hver måned og deler en madkurv.',
        suits: ['hiking', 'nature', 'fishing'],
      },
      {
        title: 'Værksted for alle hænder',
        opening: 'Der er altid gang i noget, og {interesse} er det, vi gør mest.',
        suits: ['sewing', 'woodwork', 'knitting', 'art'],
      },
      { title: '{Interesse} og fællesskab', opening: 'Vi hjælper hinanden, og begyndere sidder ved siden af de øvede.' },
      { title: 'Ungeaften', opening: 'Spil, mad og {interesse} for unge, der gerne vil kende flere.', suits: ['games'] },
      { title: 'Prøv noget nyt med os', opening: 'Vi har udstyr til {interesse} og tid til at vise, hvordan man gør.' },
    ],
    more: [
      'Det er gratis de første gange.',
      'Du kan låne det hele.',
      'Tag gerne en ven med.',
      'Vi slutter altid med noget varmt at drikke.',
    ],
  },
  'homework-help': {
    variants: [
      { title: 'Lektiecafé {sted}', opening: 'Frivillige hjælper med alle fag, og der er frugt på bordet.', suits: ['institution'] },
      { title: 'Stille bord til lektier', opening: 'Vi har et rum med ro, computere og en voksen, der har tid.', suits: ['institution'] },
      { title: 'Matematik og medister', opening: 'Først regner vi, så spiser vi.', suits: ['group', 'games'] },
      { title: 'Læsehjælp for de mindste', opening: 'Børn og voksne læser højt for hinanden, en side ad gangen.', suits: ['institution'] },
      { title: 'Eksamenshjælp', opening: 'Vi øver mundtligt, til det ikke er farligt mere.' },
      { title: 'Unge hjælper unge', opening: 'Elever fra de ældste klasser hjælper dem, der lige er begyndt.', suits: ['group', 'games'] },
    ],
    more: ['Man kommer og går, som det passer.', 'Forældre får kaffe imens.', 'Ingen spørgsmål er for små.', 'Vi kender skolernes bøger.'],
  },
  'practical-help': {
    variants: [
      {
        title: 'Reparationscafé',
        opening: 'Tag din lampe eller dit tøj med, så ser vi på det sammen.',
        suits: ['sewing', 'woodwork', 'crafts'],
      },
      { title: 'Cykelværksted {sted}', opening: 'Vi lapper cykler og finder en til dig, hvis du mangler.', suits: ['cycling'] },
      { title: 'Digital hjælp hver uge', opening: 'Vi sidder klar med tålmodighed og stik til opladeren.', suits: ['reading', 'cooking'] },
      {
        title: 'Møbler og ting til et nyt hjem',
        opening: 'Vi samler ind, og du vælger selv. Vi bærer det gerne op.',
        suits: ['cooking', 'woodwork'],
      },
      { title: 'Læs brevet med os', opening: 'Vi læser sammen og finder ud af, hvem man ringer til.', suits: ['cooking', 'reading'] },
      {
        title: 'Byttedag for børnetøj',
        opening: 'Tag det med, der er blevet for småt, og gå hjem med noget, der passer.',
        suits: ['sewing', 'cooking'],
      },
    ],
    more: ['Det er gratis.', 'Vi viser dig, hvordan du gør selv.', 'Kaffen er altid på kanden.', 'Du må gerne blive og hjælpe de næste.'],
  },
  transport: {
    variants: [
      {
        title: 'Samkørsel til træning',
        opening: 'Vi fylder bilerne op, så ingen bliver hjemme på grund af bussen.',
        suits: ['football', 'running'],
      },
      { title: 'Lift til fællesspisning', opening: 'Vi samler op i byerne på vejen og kører dig hjem igen.', suits: ['cooking'] },
      { title: 'Klubbens bus', opening: 'Vi har en lille bus og kører også efter dem, der er nye.', suits: ['football'] },
      { title: 'Kørsel til sprogskolen', opening: 'Nogle af os kører alligevel, og der er pladser i bilen.', suits: ['cooking'] },
      { title: 'Flyttehjælp med varevogn', opening: 'Vi har en varevogn og stærke frivillige om lørdagen.', suits: ['cooking'] },
      { title: 'Cykler til lån', opening: 'Lån en cykel, til du har din egen.', suits: ['cycling'] },
    ],
    more: ['Sig til dagen før.', 'Vi har god plads.', 'Det koster ikke noget.', 'Vi kører i alt slags vejr, næsten.'],
  },
}

export const organisationEndings: readonly string[] = [
  'Du er velkommen, som du er.',
  'Vi glæder os til at møde dig.',
  'Kom bare, også selv om du er alene.',
  'Spørg os, hvis du er i tvivl.',
  'Vi er vant til nye ansigter.',
  'Kig bare forbi.',
]
