import type { OfferKind } from '~/offers/offer'
import type { AgeBand } from '~/people/facts'

/** What people write about their offers. A variant's title and opening belong together; one of `more` and sometimes an ending follow. */
export interface Wording {
  variants: readonly {
    title: string
    opening: string
    details?: Record<string, string>
    /** the youngest and the oldest who would write it */ from?: AgeBand
    to?: AgeBand
    /** kinds, interests or trades of organisations that would write it; without, any would */ suits?: readonly string[]
  }[]
  more: readonly string[]
}

const walk = { meeting: 'walk' }
const cafe = { meeting: 'cafe' }
const home = { meeting: 'home' }
const phone = { meeting: 'phone' }
const calm = { pace: 'calm' }
const lively = { pace: 'lively' }

export const personWording: Record<OfferKind, Wording> = {
  'language-buddy': {
    variants: [
      {
        title: 'Gå en tur og øv dansk {sted}',
        opening: 'Vi går en tur og taler om det, vi ser. Jeg hjælper, når ordene driller.',
        details: walk,
      },
      {
        title: 'Hund, gåtur og dansk',
        opening: 'Min hund skal ud hver dag, og du må gerne gå med. Hunden er ligeglad med fejl, og det er jeg også.',
        details: walk,
        from: '26-40',
      },
      {
        title: 'Dansk med sko på',
        opening: 'Jeg bliver klogere af at gå, og det gør du måske også. Vi finder en rute og snakker undervejs.',
        details: walk,
      },
      { title: 'Kaffe og dansk {sted}', opening: 'Vi mødes over en kop kaffe og taler om hverdagen. Du vælger emnet.', details: cafe },
      {
        title: 'Snak dansk på biblioteket',
        opening: 'På biblioteket er der ro, bøger og plads til os. Vi kan læse lidt højt eller bare snakke.',
        details: cafe,
      },
      {
        title: 'En kop te og en god samtale',
        opening: 'Jeg lytter gerne, og jeg har god tid. Vi taler langsomt, og du må spørge om alt.',
        details: cafe,
      },
      {
        title: 'Øv dig på at tale om dit arbejde',
        opening: 'Skal du til samtale, eller er du lige begyndt et sted? Så øver vi de ord, du får brug for.',
        details: cafe,
      },
      {
        title: 'Dansk ved køkkenbordet',
        opening: 'Kom hjem til mig, så laver vi noget mad og siger ordene højt. Det er nemt at huske et ord, der smager godt.',
        details: home,
      },
      {
        title: 'Dansk i haven {sted}',
        opening: 'Jeg har en have, hvor vi kan sidde eller luge lidt. Planterne har danske navne, og dem kan du få med hjem.',
        details: home,
        from: '26-40',
      },
      {
        title: 'Kom indenfor og tal dansk',
        opening: 'Min dør er åben, og kaffen er varm. Vi kigger i aviser, breve eller billeder og taler om dem.',
        details: home,
      },
      {
        title: 'Dansk i telefonen, når du har tid',
        opening: 'Jeg ringer til dig, når det passer dig. Vi taler et kvarter om din dag.',
        details: phone,
      },
      {
        title: 'En kort snak på video',
        opening: 'Bor du langt væk, kan vi ses på skærmen. Du viser mig noget, og vi finder ordene til det.',
        details: phone,
      },
    ],
    more: [
      'Jeg retter kun, når du beder om det.',
      'Det gør ikke noget, at du lige er begyndt.',
      'Du må gerne have lektier fra sprogskolen med.',
      'Jeg siger de samme ord igen, lige så tit du vil.',
      'Jeg har selv lært et nyt sprog som voksen og ved, at det tager tid.',
      'Tag gerne en lille seddel med ord, du vil forstå.',
    ],
  },
  'teach-culture': {
    variants: [
      {
        title: 'Hvad gør vi egentlig til fastelavn?',
        opening: 'Jeg fortæller om årets fester, og hvorfor vi gør, som vi gør. Du fortæller om dine.',
        from: '26-40',
      },
      {
        title: 'Sange, alle andre kan udenad',
        opening: 'Vi synger de sange, som folk tager for givet, at man kan. Jeg spiller, og teksten er på papir.',
      },
      {
        title: 'Foreningsliv for begyndere',
        opening: 'Hvad er et kontingent, og hvad laver en kasserer? Jeg viser, hvordan en forening virker.',
      },
      { title: 'Bornholms historie på en time', opening: 'Jeg fortæller om øen fra vikinger til færger, med billeder og få ord.' },
      {
        title: 'Læs et brev fra det offentlige',
        opening: 'Jeg underviser et lille hold i at læse de breve, der ligger i e-Boks. Vi bruger opdigtede breve.',
      },
      {
        title: 'Skolen og madpakken',
        opening: 'Jeg har været lærer i mange år og fortæller, hvad skolen venter af forældre, og hvad de må vente af skolen.',
        from: '41-64',
      },
      { title: 'Mad og højtider på dansk', opening: 'Vi laver en ret sammen og taler om, hvornår man spiser den.' },
    ],
    more: [
      'Jeg kommer gerne på sprogskolen.',
      'Holdet må gerne være lille.',
      'Jeg taler langsomt og bruger mange billeder.',
      'Der er tid til spørgsmål bagefter.',
    ],
  },
  'mentor-work': {
    variants: [
      {
        title: 'Mentor inden for {fag}',
        opening: 'Jeg arbejder med {fag} og kender stederne på øen. Sammen ser vi på, hvad du kan, og hvem der har brug for det.',
        details: { experience: 'working' },
        to: '41-64',
      },
      {
        title: 'Bliv klar til jobsamtalen',
        opening: 'Vi øver samtalen, til den føles almindelig. Mit fag er {fag}, men metoden er den samme alle steder.',
        details: { experience: 'working' },
        to: '41-64',
      },
      {
        title: 'Fra leder til mentor: {fag}',
        opening: 'Jeg har ansat mange gennem årene og ved, hvad en leder kigger efter.',
        details: { experience: 'leader' },
        from: '41-64',
      },
      {
        title: 'En leder, der lytter',
        opening: 'Jeg leder en afdeling inden for {fag}. Jeg kan fortælle om de uskrevne regler og lytte til dine planer.',
        details: { experience: 'leader' },
        to: '41-64',
      },
      {
        title: 'Pensioneret og klar til at dele',
        opening: 'Jeg gik fra {fag} for nylig og har både tid og netværk. Det vil jeg gerne bruge på dig.',
        details: { experience: 'retired' },
        from: '65+',
      },
      {
        title: 'Mange år med {fag}, nu din tur',
        opening: 'Jeg har set mange begynde i et nyt job. Jeg hjælper dig med at begynde godt.',
        details: { experience: 'retired' },
        from: '65+',
      },
      {
        title: 'Drømmer du om eget firma?',
        opening: 'Jeg har haft mit eget i mange år. Jeg fortæller om moms, kunder og de fejl, du kan springe over.',
        details: { experience: 'self-employed' },
        from: '41-64',
      },
      {
        title: 'Selvstændig inden for {fag}',
        opening: 'Jeg kender de små firmaer på øen og viser dig gerne rundt.',
        details: { experience: 'self-employed' },
      },
    ],
    more: [
      'Vi skriver et kort CV på dansk.',
      'Jeg ringer gerne til folk, jeg kender, når du er klar.',
      'Vi aftaler et mål og ser på det hver gang.',
      'Jeg kan ikke love et job, men jeg kan love min tid.',
      'Du bestemmer farten.',
    ],
  },
  'mentor-education': {
    variants: [
      {
        title: 'Find vej til en uddannelse',
        opening: 'Der er mange veje, og det er let at fare vild. Vi ser på dem sammen og vælger en, der passer dig.',
      },
      {
        title: 'Studiemakker for dig, der vil læse',
        opening: 'Jeg er selv i gang med en uddannelse og ved, hvordan en uge ser ud.',
        to: '26-40',
      },
      {
        title: 'Fra 9. klasse til næste skridt',
        opening: 'Jeg har været vejleder og kender skolerne. Vi taler om, hvad du er god til.',
        from: '41-64',
      },
      {
        title: 'Erhvervsuddannelse: hvad er det?',
        opening: 'Jeg har undervist lærlinge i mange år og forklarer gerne, hvordan skole og praktik hænger sammen.',
        from: '41-64',
      },
      { title: 'Hjælp til ansøgningen', opening: 'Vi skriver ansøgningen sammen, så den lyder som dig.' },
      {
        title: 'Dine papirer fra hjemlandet',
        opening: 'Har du en uddannelse i forvejen? Jeg hjælper med at finde ud af, hvad den svarer til her.',
      },
    ],
    more: [
      'Vi kan tage med til åbent hus.',
      'Jeg har selv taget en omvej og er glad for den.',
      'Du behøver ikke vide, hvad du vil, før vi mødes.',
      'Vi læser siderne på nettet sammen.',
    ],
  },
  'spare-time-job': {
    variants: [
      { title: 'Fritidsjob i gårdbutikken', opening: 'Jeg har en lille gårdbutik og mangler en, der kan fylde op og tage imod kunder.' },
      { title: 'Hjælp i haven efter skole', opening: 'Min have er blevet større end mig. Du får løn, værktøj og saft.' },
      { title: 'Fodre dyr i weekenden', opening: 'Jeg har får og høns, og de skal også have mad om søndagen.' },
      { title: 'Opvask og servering om sommeren', opening: 'Min café er lille, og vi hjælper hinanden. Du lærer det hele fra bunden.' },
      { title: 'Aviser og breve {sted}', opening: 'Jeg kører en lille rute og mangler en fast afløser.' },
      { title: 'Et par timer i mit værksted', opening: 'Jeg laver ting i træ og mangler to hænder til at pakke og feje.' },
    ],
    more: [
      'Du behøver ikke have prøvet det før.',
      'Vi taler dansk, og du lærer ordene på vejen.',
      'Løn efter overenskomst.',
      'En forælder må gerne se stedet først.',
    ],
  },
  'company-visit': {
    variants: [
      { title: 'Se mit værksted {sted}', opening: 'Jeg viser rundt og fortæller, hvordan en dag ser ud inden for {fag}.' },
      { title: 'En formiddag på gården', opening: 'Kom og se stald, mark og maskiner. Vi slutter med kaffe.' },
      { title: 'Bag om køkkenet', opening: 'Jeg viser, hvad der sker, før gæsterne kommer.' },
      { title: 'Sådan virker et lille firma', opening: 'Jeg har et firma med få ansatte og fortæller, hvem der gør hvad.' },
      { title: 'Kig ind hos en håndværker', opening: 'Du må prøve værktøjet, og du må stille alle spørgsmål om faget.' },
      { title: 'Følg mig en halv dag på arbejde', opening: 'Du går med mig rundt og ser, hvad {fag} er i virkeligheden.' },
    ],
    more: ['Der er plads til nogle få ad gangen.', 'Sikkerhedssko har vi.', 'Jeg fortæller på let dansk.', 'Du må gerne tage en ven med.'],
  },
  'homework-help': {
    variants: [
      { title: 'Matematik uden mavepine', opening: 'Jeg kan godt lide tal og forklarer gerne på tre forskellige måder.' },
      {
        title: 'Lektier ved vores spisebord',
        opening: 'Vi sidder ved bordet, tager en ting ad gangen og holder pause, når hovedet er fuldt.',
        from: '26-40',
      },
      { title: 'Læs højt sammen {sted}', opening: 'En side til dig og en side til mig. Sådan bliver en bog hurtigt læst.' },
      { title: 'Dansk stil og gode sætninger', opening: 'Vi ser på det, du har skrevet, og gør det lidt bedre.' },
      { title: 'Hjælp til engelsk og tysk', opening: 'Vi øver gloser og taler, så sproget bliver noget, man bruger.', from: '18-25' },
      {
        title: 'Lektiehjælp til dig på VUC',
        opening: 'Det er svært at gå i skole som voksen. Jeg hjælper med opgaverne og med at finde ro.',
        from: '18-25',
      },
      {
        title: 'Fysik, kemi og nysgerrighed',
        opening: 'Jeg har været lærer og har stadig forsøgskassen. Vi prøver tingene selv.',
        from: '41-64',
      },
      { title: 'En fast lektietime om ugen', opening: 'Samme dag og samme tid, så det bliver en vane.' },
    ],
    more: [
      'Forældre må gerne sidde med.',
      'Vi kan mødes på biblioteket.',
      'Jeg er tålmodig, og ingen spørgsmål er dumme.',
      'Tag bøgerne med, så finder vi ud af resten.',
      'Jeg kender de bøger, skolerne bruger.',
    ],
  },
  'practical-help': {
    variants: [
      { title: 'Få samlet møblerne', opening: 'Jeg har en skruemaskine og en god ryg. Vi samler skabet sammen, så du kan det næste gang.' },
      { title: 'Forstå dit brev', opening: 'Vi læser brevet sammen og finder ud af, hvad du skal gøre. Jeg ser kun det, du viser mig.' },
      { title: 'MitID, e-Boks og alt det digitale', opening: 'Jeg sidder ved siden af, og du trykker selv. Så kan du det bagefter.' },
      {
        title: 'Cykel, der virker',
        opening: 'Jeg lapper og smører og viser, hvordan du selv gør. Jeg har også et par gamle cykler, der kan få et nyt liv.',
      },
      { title: 'Find vej til genbrug og gode køb', opening: 'Jeg kender loppemarkederne og ved, hvor man får en lampe for få penge.' },
      { title: 'Sy gardinerne op', opening: 'Jeg har symaskine og lang erfaring med ting, der er for lange.', from: '26-40' },
      { title: 'Affald, varme og vaskemaskine', opening: 'Et nyt hjem har mange knapper. Jeg viser, hvordan det plejer at virke her.' },
      { title: 'En hånd til flytningen {sted}', opening: 'Jeg løfter, og jeg kan holde styr på kasserne.' },
      { title: 'Bustider, billetter og apps', opening: 'Vi tager bussen sammen den første gang og finder den rigtige billet.' },
      { title: 'Så noget i altankassen', opening: 'Jeg har frø og jord tilovers og kommer gerne forbi.' },
    ],
    more: [
      'Det tager sjældent mere end en time.',
      'Skriv, hvad det drejer sig om, så tager jeg det rigtige værktøj med.',
      'Jeg gør det ikke for dig, men med dig.',
      'Er det for stort til mig, siger jeg det.',
      'Jeg er vant til at forklare ting langsomt.',
    ],
  },
  'club-place': {
    variants: [
      { title: 'Kom med i min klub: {interesse}', opening: 'Jeg har dyrket {interesse} i årevis og tager dig med de første gange.' },
      { title: 'En plads på holdet {sted}', opening: 'Vi mangler en til {interesse}, og du behøver ikke være god.' },
      { title: 'Prøv {interesse} uden at melde dig ind', opening: 'De første gange er gratis. Jeg møder dig ved døren.' },
      { title: '{Interesse} for hele familien', opening: 'Jeg er træner for et hold, hvor store og små er sammen.', from: '18-25' },
      { title: 'Holdånd og kage: {interesse}', opening: 'Vi er mest sammen for hyggens skyld, og ingen bliver siddende udenfor.' },
      { title: 'Jeg henter dig til {interesse}', opening: 'Det er svært at gå alene ind ad en dør. Vi følges.', from: '18-25' },
    ],
    more: [
      'Vi finder tøj og sko, hvis du mangler.',
      'Man forstår hinanden, også uden så mange ord.',
      'Vi ved, hvordan man søger hjælp til kontingentet.',
      'Begyndere er velkomne hele året.',
    ],
  },
  'activity-companion': {
    variants: [
      {
        title: '{Interesse} i roligt tempo',
        opening: 'Jeg holder af {interesse} og vil gerne have selskab. Vi skal ikke nå noget.',
        details: calm,
      },
      { title: 'Lær {interesse} af mig', opening: 'Jeg viser dig, hvordan jeg gør, og du viser mig, hvordan du gør.', details: calm },
      {
        title: 'Sammen om {interesse} {sted}',
        opening: 'Jeg plejer at være alene om {interesse}. Det er sjovere at være to.',
        details: calm,
      },
      { title: 'En stille eftermiddag med {interesse}', opening: 'Vi mødes, går i gang og snakker, når vi har lyst.', details: calm },
      { title: '{Interesse}, så sveden springer', opening: 'Jeg kan godt lide fart. Kom med, hvis du også kan.', details: lively },
      { title: 'Kom med ud: {interesse}', opening: 'Jeg tager af sted hver uge, og der er plads til en mere.', details: lively },
      {
        title: 'Makker søges til {interesse}',
        opening: 'Jeg mangler en at følges med. Du må gerne være meget bedre end mig.',
        details: lively,
      },
      { title: 'Prøv {interesse} for første gang', opening: 'Jeg kender stedet og folkene og viser dig rundt.', details: lively },
      {
        title: 'Ud at opleve øen',
        opening: 'Jeg finder på noget nyt hver gang: en strand, et marked, en koncert. {Interesse} er jeg særlig glad for.',
        details: lively,
      },
    ],
    more: [
      'Jeg har ekstra udstyr, du kan låne.',
      'Du må gerne have en ven med.',
      'Vi kan følges derhen.',
      'Det koster ikke noget.',
      'Regner det, finder vi på noget andet.',
      'Du skal bare have lyst.',
    ],
  },
  'friend-family': {
    variants: [
      {
        title: 'Søndagsmad hos os',
        opening: 'Vi er en familie med børn og laver gerne lidt ekstra i gryden.',
        details: { household: 'with-children' },
        to: '41-64',
      },
      {
        title: 'Vores børn vil gerne lege med jeres',
        opening: 'Vi har en trampolin, mange klodser og plads i stuen.',
        details: { household: 'with-children' },
        to: '41-64',
      },
      {
        title: 'Venskabsfamilie {sted}',
        opening: 'Vi vil gerne lære en ny familie at kende og følges ad gennem året.',
        details: { household: 'with-children' },
        to: '41-64',
      },
      {
        title: 'To voksne med god tid',
        opening: 'Vores børn er flyttet hjemmefra, og huset er blevet stille. Kom og lav lidt liv.',
        details: { household: 'couple' },
        from: '41-64',
      },
      {
        title: 'Vi vil gerne være jeres naboer',
        opening: 'Også selv om vi bor lidt væk. Vi deler gerne have, brætspil og gode råd.',
        details: { household: 'couple' },
      },
      {
        title: 'Ud på øen med os',
        opening: 'Vi kører tit ud til skov og strand og har plads på bagsædet.',
        details: { household: 'couple' },
      },
      {
        title: 'En ekstra bedste',
        opening: 'Mine børnebørn bor langt væk. Jeg læser gerne højt, og jeg bager.',
        details: { household: 'one' },
        from: '65+',
      },
      { title: 'Aftensmad for to eller flere', opening: 'Jeg bor alene og laver hellere mad til mange.', details: { household: 'one' } },
    ],
    more: [
      'Vi begynder med en kop kaffe og ser, om vi passer sammen.',
      'Sig til om mad, I ikke spiser.',
      'Vi lærer gerne jeres retter.',
      'Det vigtigste er, at det er rart for begge parter.',
      'Højtider kan vi holde sammen, jeres og vores.',
    ],
  },
  hospitality: {
    variants: [
      { title: 'Fællesspisning i laden', opening: 'Vi dækker et langt bord, og alle tager noget med.' },
      { title: 'Kaffebord for nye på øen', opening: 'Jeg inviterer indenfor, og så ser vi, hvem der kommer.' },
      { title: 'Julehygge hjemme hos mig', opening: 'Vi klipper, bager og synger, og der er plads til dig.' },
      { title: 'Bål og snobrød i haven', opening: 'Kom og sid med om bålet. Børn er meget velkomne.' },
      { title: 'Mød dine naboer {sted}', opening: 'Jeg samler folk fra vejen, så I kan hilse på hinanden.' },
      { title: 'Middag med mad fra to lande', opening: 'Vi laver en ret hver og spiser dem sammen.' },
    ],
    more: [
      'Sig til, hvis der er mad, du ikke spiser.',
      'Du behøver ikke have noget med.',
      'Vi slutter tidligt, så børnene kan komme i seng.',
      'Der er altid en, der kan køre dig hjem.',
    ],
  },
  'bridge-builder': {
    variants: [
      { title: 'Jeg var ny her engang', opening: 'Jeg kom selv til øen uden at kende nogen. Jeg fortæller gerne, hvad der hjalp mig.' },
      {
        title: 'Mellem to sprog',
        opening: 'Jeg kender begge sprog og begge måder at gøre tingene på. Jeg forklarer, når noget virker mærkeligt.',
      },
      { title: 'Spørg mig om hverdagen her', opening: 'Skole, læge, bank og naboer: Jeg har prøvet det hele og siger, hvordan det gik.' },
      {
        title: 'Kaffe med en, der ved det',
        opening: 'Vi mødes og taler på dit sprog om livet her. Det er rart ikke at skulle lede efter ordene.',
      },
      {
        title: 'Forældre i en dansk skole',
        opening: 'Mine børn har gået i skole og børnehave her. Jeg fortæller om møder, madpakker og fødselsdage.',
        from: '26-40',
      },
      {
        title: 'Fra første dag til første job',
        opening: 'Jeg har fået arbejde på øen og fortæller gerne, hvordan det skete.',
        from: '26-40',
      },
      { title: 'Find dine folk {sted}', opening: 'Jeg kender foreninger og mennesker, som er gode at kende, og tager dig med.' },
    ],
    more: [
      'Jeg er ikke tolk, men jeg er en, der forstår.',
      'Det, du siger, bliver hos mig.',
      'Vi kan tage børnene med.',
      'Du kan spørge om små ting og store ting.',
      'Vi ses et sted, hvor du er tryg.',
    ],
  },
  companion: {
    variants: [
      { title: 'Jeg går med til lægen', opening: 'Jeg følges med dig derhen og sidder i venteværelset. Med ind går jeg kun, hvis du vil.' },
      {
        title: 'To til mødet på kontoret',
        opening: 'Det er rart at være to, når der bliver sagt meget. Jeg lytter og skriver ned for dig.',
      },
      { title: 'Med til skole-hjem-samtale', opening: 'Jeg kender skolen og hjælper dig med at få spurgt om det, du vil.' },
      { title: 'Følgeskab {sted}', opening: 'Skal du et nyt sted hen, så følges vi. Jeg er kendt i byen.' },
      { title: 'Første gang er vi to', opening: 'Bank, bibliotek eller genbrugsplads: Vi går derhen sammen, og næste gang kan du selv.' },
      { title: 'En rolig ledsager', opening: 'Jeg har god tid og taler ikke så meget. Jeg er der bare.' },
      { title: 'Med på tur til et åbent hus', opening: 'Uddannelser og foreninger holder åbent hus. Jeg går gerne med dig rundt.' },
    ],
    more: [
      'Jeg blander mig ikke i din sag.',
      'Jeg siger ingenting videre.',
      'Vi aftaler først, hvad jeg skal og ikke skal.',
      'Vi kan tage bussen sammen.',
      'Bagefter tager vi en kop kaffe, hvis du har lyst.',
    ],
  },
  transport: {
    variants: [
      { title: 'Et lift til Rønne om morgenen', opening: 'Jeg kører alligevel, og der er en plads ved siden af mig.' },
      {
        title: 'Kør med til træning',
        opening: 'Jeg kører mine egne børn til træning og har plads til et par stykker til.',
        from: '26-40',
        to: '41-64',
      },
      { title: 'Med til indkøb', opening: 'Jeg handler stort en gang om ugen. Kom med, så får du poserne hjem.' },
      { title: 'Lift hjem om aftenen', opening: 'Den sidste bus går tidligt. Jeg kører gerne en omvej efter et møde.' },
      { title: 'Trailer og et par timer', opening: 'Jeg har trailer og kører gerne et møbel eller to for dig.' },
      { title: 'Samkørsel {sted}', opening: 'Lad os finde ud af, hvornår vi skal samme vej.' },
      { title: 'Kørsel til fællesspisning og møder', opening: 'Jeg samler op på vejen, så alle kan være med.' },
    ],
    more: [
      'Det koster ikke noget.',
      'Jeg har autostol til et barn.',
      'Skriv dagen før, så finder vi en tid.',
      'Vi øver dansk på vejen, hvis du vil.',
      'Jeg kører stille og roligt.',
    ],
  },
}

/** How a text may end; whichever kind it is. */
export const personEndings: readonly string[] = [
  'Jeg glæder mig til at møde dig.',
  'Du er velkommen, som du er.',
  'Vi tager det stille og roligt.',
  'Vi prøver en gang og ser, om det passer os.',
  'Du skal ikke forberede noget.',
  'Skriv bare, også hvis dit dansk er helt nyt.',
  'Det skal være rart for os begge.',
  'Jeg lærer sikkert lige så meget som dig.',
]
