/** What is heard after a match, in the words of coordinators and volunteers; invented. */

export const goodNotes = [
  'De mødes fast og griner meget. Begge vil gerne fortsætte.',
  'Det går fint. De har fundet en god rytme om tirsdagen.',
  'Hun tør sige mere nu, også i butikken.',
  'De har været på biblioteket sammen og lånt bøger.',
  'Han har hjulpet med at læse et brev fra skolen.',
] as const
export const slowNotes = [
  'De har svært ved at finde tid. Prøver lørdag formiddag.',
  'Bussen passer dårligt. Vi ser på et sted tættere på.',
  'Samtalen går lidt i stå. Vi foreslog at gøre noget praktisk sammen.',
] as const
export const ownNotes = [
  'Vi har det hyggeligt. Næste gang laver vi mad.',
  'Det går bedre, end jeg havde troet.',
  'Jeg er lidt i tvivl om, hvor meget jeg skal rette.',
] as const
export const ownDoubts = ['Vi har svært ved at finde på noget at tale om.', ownNotes[2]] as const
export const nextSteps = ['Ring igen om en måned.', 'Sende listen over sprogcaféer.', 'Finde en tid, der passer med bussen.'] as const

export const concernWords = [
  'Jeg føler mig presset til at komme oftere, end jeg kan. Jeg ved ikke, hvordan jeg skal sige det.',
  'Vi har aftalt tre gange, og hver gang bliver det aflyst samme dag. Jeg tror, der er noget galt.',
  'Jeg blev bedt om at låne penge ud. Det vil jeg ikke.',
  'Jeg forstår ikke altid, hvad vi har aftalt, og bliver ked af det.',
] as const
export const concernAnswers = [
  'Vi har talt i telefon. Det er i orden at sige nej, og vi tager det op sammen på et møde.',
  'Vi har fundet en ny fast tid og skrevet aftalen om, så den er lettere at læse.',
] as const

export const meetingAbout = ['Hvad gør vi, når samtalen går i stå?', 'Nye mentorer fortæller, og vi taler om jobsamtaler.'] as const
