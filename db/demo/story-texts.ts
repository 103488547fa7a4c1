import type { InterfaceLanguage } from '~/i18n/languages'
import type { TownSlug } from '~/island/towns'
import type { StoryState, StoryText } from '~/stories/story'
import type { Track } from '~/tracks/track'
import { coffee, goal, workshop } from './story-pictures'

/** Somebody in a story of the demo. With `account` they have one, and find the story on their own page. */
interface DemoPlace {
  name: string
  account?: 'sprogmakker' | 'etableret' | 'frivillig' | 'tilflytter'
  way: 'link' | 'account' | 'paper'
  underAge?: boolean
  language?: InterfaceLanguage
  /** Days before today; not said yes yet without it. */
  yesAgo?: number
}

export interface DemoStory {
  slug: string
  state: StoryState
  club: boolean
  town: TownSlug | null
  tracks: Track[]
  picture: { alt: string; svg: string } | null
  people: DemoPlace[]
  /** Days before today. */
  writtenAgo: number
  publishedAgo: number | null
  texts: Partial<Record<InterfaceLanguage, StoryText>>
}

export const demoStories: readonly DemoStory[] = [
  {
    slug: 'kaffe-om-tirsdagen',
    state: 'published',
    club: false,
    town: 'nexoe',
    tracks: ['danish'],
    picture: coffee,
    people: [
      { name: 'Kirsten', way: 'paper', yesAgo: 11 },
      { name: 'Olena', way: 'link', yesAgo: 10 },
    ],
    writtenAgo: 13,
    publishedAgo: 9,
    texts: {
      da: {
        title: 'Kaffe om tirsdagen',
        lead: 'Kirsten har været sprogmakker i Nexø siden marts. Hver tirsdag mødes hun og Olena på biblioteket.',
        quote: 'Jeg troede, at jeg skulle lære Olena dansk. Nu lærer hun mig at bage brød med surdej, og vi taler dansk hele tiden.',
        body: `Det begyndte med en kop kaffe og et kort over byen. Kirsten pegede, og Olena sagde ordene. Havn. Torv. Røgeri.

I dag er kortet væk. Nu taler de om børn, om vejret og om, hvad man siger til en nabo, der har fødselsdag.

## Brødet

En tirsdag tog Olena et brød med. Kirsten spurgte, hvordan hun havde lavet det. Det tog to timer at forklare.

- Første uge: mel, vand og salt
- Anden uge: surdej
- Tredje uge: hele biblioteket smagte

I maj gik Olena med til en lektiecafé. Nu hjælper hun selv to børn med engelsk.

Vil du også være [sprogmakker](/tilbud/nyt)? Du skal bare kunne tale med en.`,
      },
      en: {
        title: 'Coffee on Tuesdays',
        lead: 'Kirsten has been a language buddy in Nexø since March. Every Tuesday she and Olena meet at the library.',
        quote: 'I thought I was to teach Olena Danish. Now she teaches me to bake sourdough bread, and we speak Danish all the time.',
        body: `It began with a cup of coffee and a map of the town. Kirsten pointed, and Olena said the words. Harbour. Square. Smokehouse.

Today the map is gone. Now they talk about children, about the weather, and about what one says to a neighbour who has a birthday.

## The bread

One Tuesday Olena brought a loaf. Kirsten asked how she had made it. It took two hours to explain.

In May Olena came along to a homework café. Now she helps two children with English herself.`,
      },
      ar: {
        title: 'قهوة يوم الثلاثاء',
        lead: 'كيرستن رفيقة لغة في نيكسو منذ شهر مارس. تلتقي هي وأولينا كل ثلاثاء في المكتبة.',
        quote: 'ظننت أنني سأعلّم أولينا الدنماركية. والآن تعلّمني هي خبز العجين المخمّر، ونتحدث الدنماركية طوال الوقت.',
        body: `بدأ الأمر بفنجان قهوة وخريطة للبلدة. كانت كيرستن تشير، وأولينا تقول الكلمات.

اليوم لم تعد الخريطة موجودة. يتحدثان عن الأطفال وعن الطقس وعمّا يقال للجار في عيد ميلاده.

## الخبز

في أحد أيام الثلاثاء أحضرت أولينا رغيفاً. سألتها كيرستن كيف صنعته. استغرق الشرح ساعتين.

في مايو جاءت أولينا إلى مقهى الواجبات. والآن تساعد هي نفسها طفلين في الإنجليزية.`,
      },
    },
  },
  {
    slug: 'noeglen-til-vaerkstedet',
    state: 'published',
    club: false,
    town: 'roenne',
    tracks: ['work', 'equal'],
    picture: workshop,
    people: [
      { name: 'Samir', account: 'etableret', way: 'account', language: 'ar', yesAgo: 44 },
      { name: 'Bodil', account: 'sprogmakker', way: 'link', yesAgo: 43 },
    ],
    writtenAgo: 50,
    publishedAgo: 41,
    texts: {
      da: {
        title: 'Nøglen til værkstedet',
        lead: 'Samir kan lave alt med hjul. Nu låser han op hver torsdag, og byen kommer med sine cykler.',
        quote: 'Den dag jeg fik nøglen, var jeg ikke længere en gæst.',
        body: `De første år på øen kom Samir i værkstedet for at få hjælp. Hans cykel var gammel, og han talte lidt dansk.

Bodil stod ved kaffen. Hun spurgte, om han ville vise en dreng, hvordan man skifter en kæde. Det kunne han godt.

Nu er det ham, der har nøglen. Han har lært tolv børn at lappe. Og han tager med, når en ny på øen skal på kontor eller til møde i skolen.`,
      },
      en: {
        title: 'The key to the workshop',
        lead: 'Samir can mend anything with wheels. Now he unlocks every Thursday, and the town comes with its bicycles.',
        quote: 'The day I got the key I was no longer a guest.',
        body: `In his first years on the island Samir came to the workshop to get help. His bicycle was old, and he spoke a little Danish.

Bodil stood by the coffee. She asked whether he would show a boy how to change a chain. He would.

Now he is the one with the key. He has taught twelve children to mend a tyre.`,
      },
    },
  },
  {
    slug: 'holdet-manglede-en-maalmand',
    state: 'published',
    club: true,
    town: 'roenne',
    tracks: ['equal'],
    picture: goal,
    people: [{ name: 'Liv', account: 'frivillig', way: 'link', underAge: true, yesAgo: 80 }],
    writtenAgo: 88,
    publishedAgo: 77,
    texts: {
      da: {
        title: 'Holdet manglede en målmand',
        lead: 'Liv er 17 og træner de yngste. En dag stod der en pige i døren med sine egne handsker.',
        quote: 'Hun sagde ikke et ord. Men hun tog alle bolde.',
        body: `Hallen var kold, og holdet manglede en i målet. Liv pegede på målet, og pigen nikkede.

Efter tre uger kendte hun alle navne. Efter fem råbte hun højere end træneren.

Nu kommer hendes mor også. Hun skærer appelsiner, og alle vil sidde ved siden af hende i bussen.`,
      },
    },
  },
  {
    slug: 'boernene-laerte-os-at-vente',
    state: 'submitted',
    club: true,
    town: 'aakirkeby',
    tracks: ['danish', 'equal'],
    picture: null,
    people: [
      { name: 'Rania', account: 'tilflytter', way: 'link', language: 'ar' },
      { name: 'Jens', way: 'paper', yesAgo: 2 },
    ],
    writtenAgo: 4,
    publishedAgo: null,
    texts: {
      da: {
        title: 'Børnene lærte os at vente',
        lead: 'Til gymnastik om lørdagen er der ét redskab og tyve børn. Det går godt.',
        quote: '',
        body: `Rania kommer hver lørdag med sine to. Først sad hun på bænken. Så tog hun fat i måtten sammen med Jens.

Nu står de der begge to, og børnene ved, hvem der er den næste.`,
      },
    },
  },
  {
    slug: 'en-eftermiddag-paa-kajen',
    state: 'draft',
    club: false,
    town: 'gudhjem',
    tracks: [],
    picture: null,
    people: [],
    writtenAgo: 1,
    publishedAgo: null,
    texts: {
      da: {
        title: 'En eftermiddag på kajen',
        lead: 'Tredive mennesker, fire sprog og en gryde suppe.',
        quote: '',
        body: 'Ingen havde aftalt noget. Alligevel kom de. Mere følger.',
      },
    },
  },
]
