import type { Day, TimeOfDay } from '../availability'
import type { Samples } from './texts'

/** Names of the seven days, long or short. */
export function dayNames(t: Samples, length: 'days' | 'dayShort'): Record<Day, string> {
  const name = (day: Day) => t(`${length}.${day}`)
  return {
    mon: name('mon'),
    tue: name('tue'),
    wed: name('wed'),
    thu: name('thu'),
    fri: name('fri'),
    sat: name('sat'),
    sun: name('sun'),
  }
}

/** Short names of the parts of the day. */
export function timeNames(t: Samples): Record<TimeOfDay, string> {
  return {
    morning: t('timeShort.morning'),
    afternoon: t('timeShort.afternoon'),
    evening: t('timeShort.evening'),
  }
}

/** Heads over the columns of the week, with hours. */
export function timeHeads(t: Samples) {
  const head = (time: TimeOfDay, hours: string) => ({ head: t(`times.${time}`), plain: t(`timePlain.${time}`), hours })
  return { morning: head('morning', '9–12'), afternoon: head('afternoon', '12–17'), evening: head('evening', '17–21') }
}
