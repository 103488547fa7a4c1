import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languageName } from '~/i18n/format'
import { spokenLanguages } from '~/people/facts'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { Count } from '~/ui/count'
import { ChosenChip, FilterBox, PlainSearch, PlainSelect } from '~/ui/filters'
import { chosenIn, learningHref, type LearningCounts, type LearningFilter, type LearningFilterChange } from './learning-filter'
import { learningLevels, learningTopics, linkKinds } from './link'

interface LearningFieldsProps {
  filter: LearningFilter
  counts: LearningCounts
  signedIn: boolean
  submit: ReactNode
}

/** What one can ask the portal: how much Danish first, then the rest. Every choice says how many links it would show. */
export function LearningFields({ filter, counts, signedIn, submit }: LearningFieldsProps) {
  const { t, i18n } = useTranslation('learning')
  const options = (
    any: string,
    codes: readonly string[],
    count: Record<string, number>,
    chosen: string | null,
    name: (code: string) => string,
  ) => [
    { value: '', text: any },
    ...codes
      .filter((code) => count[code] || code === chosen)
      .map((value) => ({ value, text: t('filter.counted', { name: name(value), found: count[value] ?? 0 }) })),
  ]
  const select = (name: 'topic' | 'speaks' | 'kind', list: ReturnType<typeof options>) => (
    <PlainSelect id={name} name={name} label={t(`filter.${name}`)} value={filter[name] ?? ''} options={list} />
  )
  return (
    <>
      <div role="group" aria-labelledby="dit-dansk" className="stack">
        <p className="label" id="dit-dansk">
          {t('filter.level')}
        </p>
        <div className="chips">
          {learningLevels.map((level) => (
            <Anchor
              key={level}
              className="chip"
              aria-current={filter.level === level ? 'true' : undefined}
              href={learningHref(filter, { level: filter.level === level ? null : level })}
            >
              {t(`levels.${level}`)} <Count>{counts.level[level] ?? 0}</Count>
            </Anchor>
          ))}
        </div>
      </div>
      {filter.level && <input type="hidden" name="level" value={filter.level} />}
      <div className="searchrow">
        <PlainSearch id="q" name="q" label={t('filter.q')} value={filter.q} placeholder={t('filter.qExample')} />
        {submit}
      </div>
      <FilterBox summary={t('filter.more')} count={chosenIn(filter)}>
        <div className="filters__row">
          {select(
            'topic',
            options(t('filter.anyTopic'), learningTopics, counts.topic, filter.topic, (code) => t(`topics.${code}`)),
          )}
          {select(
            'speaks',
            options(t('filter.anyLanguage'), spokenLanguages, counts.speaks, filter.speaks, (code) => languageName(code, i18n.language)),
          )}
          {select(
            'kind',
            options(t('filter.anyKind'), linkKinds, counts.kind, filter.kind, (code) => t(`kinds.${code}`)),
          )}
          {signedIn && (
            <PlainSelect
              id="left"
              name="left"
              label={t('filter.left')}
              value={filter.left ?? ''}
              options={[
                { value: '', text: t('filter.anyLeft') },
                { value: 'ja', text: t('filter.onlyLeft') },
              ]}
            />
          )}
        </div>
      </FilterBox>
    </>
  )
}

/** What each chosen thing is called. */
export function useChosenWords(filter: LearningFilter): Record<Exclude<keyof LearningFilter, 'page'>, string> {
  const { t, i18n } = useTranslation('learning')
  return {
    q: `»${filter.q}«`,
    level: filter.level ? t(`levels.${filter.level}`) : '',
    topic: filter.topic ? t(`topics.${filter.topic}`) : '',
    speaks: filter.speaks ? languageName(filter.speaks, i18n.language) : '',
    kind: filter.kind ? t(`kinds.${filter.kind}`) : '',
    left: t('filter.onlyLeft'),
  }
}

/** What is chosen, each with a way to take it away. */
export function ChosenLearning({ filter }: { filter: LearningFilter }) {
  const { t } = useTranslation('learning')
  const words = useChosenWords(filter)
  const names = (['q', 'topic', 'speaks', 'kind', 'left'] as const).filter((name) => filter[name])
  if (names.length === 0) return null
  return (
    <div className="chips" role="group" aria-label={t('filter.chosen')}>
      {names.map((name) => (
        <ChosenChip key={name} href={learningHref(filter, { [name]: null } as LearningFilterChange)} remove={t('filter.remove')}>
          <bdi>{words[name]}</bdi>
        </ChosenChip>
      ))}
      <ButtonLink variant="quiet" size="sm" href="/laer-dansk">
        {t('browse.clear')}
      </ButtonLink>
    </div>
  )
}
