import type { Industry, Interest } from '~/people/facts'
import { industrySearchNames, interestSearchNames } from '~/people/search-names'
import type { OfferKind } from './offer'

/**
 * Names that are only searched by: what newcomers type in languages the interface is not in – Ukrainian, Russian, Persian (also read by
 * those who speak Dari), some Tigrinya – and everyday words for the same thing. Never shown. Whoever adds a name needs to do nothing
 * else: the index notices.
 */

/** Languages whose names for spoken languages are searched by as well. */
export const searchNameLanguages = ['uk', 'ru', 'fa'] as const

const kinds: Record<OfferKind, readonly string[]> = {
  'language-buddy': [
    'мовний партнер',
    'розмовна практика данської',
    'языковой партнёр',
    'разговорная практика',
    'همراه زبان',
    'تمرین مکالمه',
    'ቋንቋ',
  ],
  'teach-culture': ['уроки культури', 'данська культура', 'уроки культуры', 'датская культура', 'آموزش فرهنگ', 'فرهنگ دانمارک', 'ባህሊ'],
  'mentor-work': ['наставник на роботі', 'ментор', 'робота', 'наставник на работе', 'работа', 'مربی کار', 'راهنمای شغلی', 'کار', 'ስራሕ'],
  'mentor-education': [
    'наставник у навчанні',
    'освіта',
    'навчання',
    'наставник в учёбе',
    'образование',
    'учёба',
    'راهنمای تحصیلی',
    'تحصیل',
    'ትምህርቲ',
  ],
  'spare-time-job': ['підробіток', 'робота для підлітків', 'подработка', 'работа для подростков', 'کار پاره‌وقت', 'کار نیمه وقت', 'ስራሕ'],
  'company-visit': [
    'відвідування підприємства',
    'екскурсія на підприємство',
    'посещение предприятия',
    'экскурсия на предприятие',
    'بازدید از شرکت',
  ],
  'homework-help': ['допомога з уроками', 'домашнє завдання', 'помощь с уроками', 'домашнее задание', 'کمک درسی', 'تکلیف مدرسه', 'ዕዮ ገዛ'],
  'practical-help': ['практична допомога', 'допомога по дому', 'практическая помощь', 'помощь по дому', 'کمک عملی', 'کمک روزمره', 'ሓገዝ'],
  'club-place': [
    'місце в команді',
    'клуб',
    'команда',
    'спорт',
    'место в команде',
    'секция',
    'جا در تیم',
    'باشگاه',
    'تیم',
    'ورزش',
    'ጋንታ',
    'ስፖርት',
  ],
  'activity-companion': [
    'разом на заняття',
    'компанія для занять',
    'вместе на занятия',
    'компания для занятий',
    'همراهی در فعالیت',
    'فعالیت',
  ],
  'friend-family': ['родина-друг', 'дружня родина', 'семья-друг', 'дружеская семья', 'خانواده دوست', 'دوستی خانوادگی', 'ስድራቤት'],
  hospitality: ['гостинність', 'у гості', 'гостеприимство', 'в гости', 'مهمان‌نوازی', 'مهمانی'],
  'bridge-builder': [
    'посередник між культурами',
    'помічник для новоприбулих',
    'посредник между культурами',
    'помощник для приезжих',
    'میانجی فرهنگی',
    'راهنما',
  ],
  companion: ['супровід', 'супровід до лікаря', 'сопровождение', 'сопровождение к врачу', 'همراهی', 'همراه نزد پزشک', 'دکتر'],
  transport: ['підвезення', 'транспорт', 'поїздка', 'подвезти', 'поездка', 'رساندن با ماشین', 'حمل و نقل', 'መጓዓዝያ'],
}

/** What the shared lists of interests and trades (people/search-names) lack: Tigrinya, and words that mean the same. */
const interests: Partial<Record<Interest, readonly string[]>> = {
  football: ['ኩዕሶ እግሪ', 'fodboldhold'],
  swimming: ['ምሕምባስ'],
  running: ['ጉያ'],
  cycling: ['ብሽክለታ', 'cykel'],
  cooking: ['ምኽሻን'],
  baking: ['kage', 'brød'],
  sewing: ['ስፌት'],
  music: ['ሙዚቃ'],
  singing: ['ደርፊ'],
  film: ['ፊልም'],
  reading: ['መጽሓፍ'],
  games: ['ጸወታ'],
  computers: ['ኮምፒተር'],
  nature: ['ተፈጥሮ'],
  history: ['ታሪኽ'],
}

const industries: Partial<Record<Industry, readonly string[]>> = {
  'hotel-restaurant': ['مطعم', 'فندق', 'ሆቴል'],
  cleaning: ['ጽሬት'],
  'care-health': ['ጥዕና'],
  education: ['መምህር'],
  agriculture: ['ሕርሻ'],
  retail: ['ድኳን'],
}

export const searchNames: Record<string, Record<string, readonly string[] | undefined>> = {
  kinds,
  interests: joined(interestSearchNames, interests),
  industries: joined(industrySearchNames, industries),
}

function joined(shared: Record<string, string>, own: Record<string, readonly string[] | undefined>) {
  return Object.fromEntries(Object.entries(shared).map(([code, words]) => [code, [words, ...(own[code] ?? [])]]))
}
