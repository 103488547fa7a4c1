import type { EventKind } from './event'

/** Other words for a kind of event, in Danish, English and Arabic: for searching only, never shown. */
export const eventSearchNames: Record<EventKind, string> = {
  'womens-group': 'kvinder kvindeklub pigeklub women ladies girls نساء سيدات بنات',
  'maternity-group': 'barsel baby mødre gravid mødregruppe maternity mothers pregnant baby أمهات حامل رضيع أمومة',
  'homework-cafe': 'lektier lektiehjælp skole børn homework school children help واجبات مدرسة أطفال مساعدة',
  'language-cafe': 'sprog dansk snak samtale sprogtræning language danish talk conversation لغة دنماركية محادثة كلام',
  'mentor-network': 'mentor netværk møde mentor network meeting مرشد شبكة لقاء',
  training: 'kursus uddannelse frivillig course training volunteer دورة تدريب متطوع',
  'welcome-course': 'velkommen ny tilflytter kursus introduktion welcome newcomer course introduction ترحيب جديد دورة',
  'drop-in': 'åbent hus kig ind rådgivning spørg hjælp open house advice ask help باب مفتوح استشارة سؤال مساعدة',
  'run-and-learn': 'løb gå motion sport dansk run walk exercise sport ركض مشي رياضة',
  hospitality: 'spisning mad middag kaffe gæst fællesspisning food dinner coffee guest طعام عشاء قهوة ضيف',
  'company-visit': 'virksomhed job arbejde praktik company job work internship شركة عمل وظيفة تدريب',
  other: 'fest udflugt party trip حفلة رحلة',
}
