import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { formatMonth } from '~/i18n/format'
import { Button } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { FilterForm, PlainSelect } from '~/ui/filters'
import { Flash } from '~/ui/flash'
import { Pagination } from '~/ui/pagination'
import { Segmented } from '~/ui/segmented'
import type { SelectOption } from '~/ui/select-field'
import { AskBackCard } from './ask-back-card'
import { ConfirmList } from './confirm-list'
import { hoursStates } from './confirming'
import type { ConfirmingPage } from './confirming-page.server'
import { useLengthText } from './use-hours-text'

interface ConfirmHoursProps {
  path: string
  page: ConfirmingPage
  answer: { reply: SubmissionResult<string[]> | null; nothing: boolean } | undefined
  /** Whose hours, where there is a choice of that. */
  organisations?: { value: string; options: readonly SelectOption[] }
}

/** Hours that wait to be confirmed, were asked about, or are confirmed: the same page for a leader and for a coordinator. */
export function ConfirmHours({ path, page, answer, organisations }: ConfirmHoursProps) {
  const { t, i18n } = useTranslation('hours')
  const duration = useLengthText()
  const { state, person, month, months, people, totals, lines, asking } = page
  const href = (change: Record<string, string>) => {
    const all = { vis: state === 'waiting' ? '' : state, forening: organisations?.value ?? '', hvem: person, maaned: month, ...change }
    const query = new URLSearchParams(Object.entries(all).filter(([, value]) => value !== ''))
    return query.size > 0 ? `${path}?${query.toString()}` : path
  }
  const open = lines.find(({ id }) => id === asking)
  return (
    <>
      <p className="measure">{t('confirm.lead')}</p>
      <Segmented
        label={t('states.label')}
        options={hoursStates.map((each) => ({
          href: href({ vis: each === 'waiting' ? '' : each, hvem: '', maaned: '' }),
          // one's own wait for somebody else
          text: each === 'waiting' ? t('filter.withCount', { name: t('states.waiting'), count: page.mine }) : t(`states.${each}`),
          current: each === state,
        }))}
      />
      <FilterForm action={path}>
        <input type="hidden" name="vis" value={state} />
        <div className="filters__row">
          {organisations && (
            <PlainSelect
              id="forening"
              name="forening"
              label={t('filter.organisation')}
              value={organisations.value}
              options={organisations.options}
            />
          )}
          {(people.length > 1 || person !== '') && (
            <PlainSelect
              id="hvem"
              name="hvem"
              label={t('filter.person')}
              value={person}
              options={[
                { value: '', text: t('filter.everybody') },
                ...people.map(({ userId, name, count }) => ({ value: userId, text: t('filter.withCount', { name, count }) })),
              ]}
            />
          )}
          <PlainSelect
            id="maaned"
            name="maaned"
            label={t('filter.month')}
            value={month}
            options={[
              ...(state === 'confirmed' ? [] : [{ value: '', text: t('filter.allMonths') }]),
              ...months.map((value) => ({ value, text: formatMonth(value, i18n.language) })),
            ]}
          />
          <Button type="submit">{t('filter.show')}</Button>
        </div>
      </FilterForm>
      {answer?.nothing && <Flash tone="err">{t('confirm.nothing')}</Flash>}
      {open && <AskBackCard key={open.id} line={open} back={href({})} reply={answer?.reply ?? null} />}
      {lines.length === 0 ? (
        <Empty title={t(`confirm.none.${state}`)} text={t(`confirm.noneText.${state}`)} />
      ) : (
        <>
          <p role="status">
            <b>{t('times', { count: totals.count })}</b> · <b>{duration(totals.minutes)}</b> · {t('people', { count: totals.people })}
          </p>
          {state === 'waiting' && totals.unusual > 0 && page.page === 1 && <p>{t('confirm.unusualFirst', { count: totals.unusual })}</p>}
          {state !== 'confirmed' && totals.own > 0 && <p className="soft">{t('confirm.own', { count: totals.own })}</p>}
          <ConfirmList page={page} askHref={(id) => `${href({ spoerg: id, side: page.page > 1 ? String(page.page) : '' })}#spoerg`} />
        </>
      )}
      <Pagination
        label={t('confirm.pages')}
        page={page.page}
        pages={page.pages}
        href={(to) => href({ side: String(to) })}
        previous={t('confirm.previous')}
        next={t('confirm.next')}
        pageLabel={(to) => t('confirm.page', { page: to })}
      />
    </>
  )
}
