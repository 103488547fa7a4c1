import type { RoleCode } from './wanted-role'

/** Other words for a role, in Danish, English and Arabic: for searching only, never shown. */
export const roleSearchNames: Record<RoleCode, string> = {
  coach: 'træner sport hold trainer sport team مدرب تدريب رياضة فريق',
  'assistant-coach': 'træner sport hold hjælper trainer sport team helper مدرب تدريب رياضة فريق مساعد',
  'team-leader': 'leder hold manager team قائد مسؤول فريق',
  referee: 'dommer fløjte kamp umpire whistle match حكم صفارة مباراة',
  instructor: 'underviser træner hold teacher trainer class معلم مدرب دورة',
  'board-member': 'bestyrelse formand møde committee chair meeting مجلس إدارة رئيس اجتماع',
  treasurer: 'regnskab penge bestyrelse accounts money bookkeeping board محاسبة مال صندوق',
  'web-editor': 'hjemmeside computer facebook tekst website computer facebook writing موقع حاسوب كتابة فيسبوك',
  'cafe-helper': 'café kaffe bod kantine coffee kiosk canteen مقهى قهوة كشك',
  'kitchen-helper': 'køkken mad bage fællesspisning cooking food baking dinner مطبخ طبخ طعام خبز',
  'event-helper': 'fest stævne arrangement party tournament festival حفلة بطولة مناسبة',
  'language-helper': 'sprog dansk sprogcafé language cafe conversation لغة دنماركية محادثة',
  'homework-helper': 'lektier skole børn school children lessons واجبات مدرسة أطفال',
  'welcome-buddy': 'vært makker ny velkomst host buddy new welcome استقبال مضيف جديد ترحيب',
  driver: 'kørsel bil bus driving car bus lift سائق سيارة حافلة توصيل',
  maintenance: 'have maling reparation vedligehold garden painting repair حديقة دهان تصليح صيانة',
  other: 'hjælper frivillig helper volunteer مساعد متطوع',
}
