import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay, islandDate } from '~/i18n/format'
import { useCheckedForm } from '~/people/use-checked-form'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Icon } from '~/ui/icon'
import { TextField } from '~/ui/text-field'
import type { DeskMatch } from './desk-match.server'
import { credentialForm, runsOutAfter } from './match-form'

type Line = DeskMatch['checklist'][number]
export type RefusedCredential = { kind: string; credential: SubmissionResult } | undefined

/** What must be in order before the two can begin: what is seen, what is missing and for whom, and how it is mended. */
export function MatchChecklist({ loaded, today, refused }: { loaded: DeskMatch; today: Date; refused: RefusedCredential }) {
  const { t } = useTranslation('course')
  const { match, missing, checklist, offer } = loaded
  const begun = match.state === 'active' || match.state === 'paused'
  if (match.state !== 'proposed' && match.state !== 'agreed' && !begun) return null
  if (begun && missing.length === 0) return null
  const agreed = match.state === 'agreed'
  const title = begun ? 'ranOut' : missing.length === 0 ? (agreed ? 'ready' : 'waiting') : agreed ? 'onlyThis' : 'before'
  return (
    <Card title={t(`checklist.title.${title}`)} tone={missing.length > 0 ? 'ochre' : 'sea'} plinth={title === 'ready'}>
      <ul className="checklist">
        <Answered side="offer" loaded={loaded} />
        <Answered side="need" loaded={loaded} />
        {checklist.map((line) => (
          <Requirement key={line.kind} line={line} owner={offer.owner} today={today} refused={refused} />
        ))}
      </ul>
      {missing.length > 0 && <p className="soft">{t('checklist.neverKept')}</p>}
      {title === 'ready' && (
        <Form method="post" className="stack">
          <p>{t('checklist.begin')}</p>
          <div>
            <Button type="submit" name="intent" value="start" variant="primary" icon="handshake">
              {t('checklist.start')}
            </Button>
          </div>
        </Form>
      )}
    </Card>
  )
}

function Sign({ met }: { met: boolean }) {
  const { t } = useTranslation('course')
  return (
    <>
      <Icon name={met ? 'circle-check' : 'circle'} />
      <span className="vh">{t(met ? 'checklist.done' : 'checklist.todo')}</span>
    </>
  )
}

/** Whether one side has said yes. */
function Answered({ side, loaded: { match, offer, newcomer } }: { side: 'offer' | 'need'; loaded: DeskMatch }) {
  const { t } = useTranslation('course')
  const met = (side === 'offer' ? match.offerAnswer : match.needAnswer) === 'yes'
  const name = side === 'offer' ? offer.owner : newcomer.name
  return (
    <li className={met ? 'is-met' : undefined}>
      <Sign met={met} />
      <span>{t(met ? 'checklist.saidYes' : 'checklist.waitsFor', { name })}</span>
    </li>
  )
}

function Requirement({ line, owner, today, refused }: { line: Line; owner: string; today: Date; refused: RefusedCredential }) {
  const { t, i18n } = useTranslation('course')
  const day = (at: string) => formatDay(at, i18n.language, today)
  return (
    <li className={line.met ? 'is-met' : undefined}>
      <Sign met={line.met} />
      <div className="stack">
        <p>
          <b>{t(`checklist.what.${line.kind}`)}</b> · <bdi>{owner}</bdi>{' '}
          {line.seen && !line.met && line.seen.validUntil && (
            <Badge tone="warn" icon="triangle-alert">
              {t('checklist.ranOut', { day: day(line.seen.validUntil) })}
            </Badge>
          )}
        </p>
        {line.seen && line.met ? (
          <p className="soft">
            {line.seen.validUntil
              ? t('checklist.seenUntil', { day: day(line.seen.seenOn), until: day(line.seen.validUntil) })
              : t('checklist.seen', { day: day(line.seen.seenOn) })}
          </p>
        ) : (
          <>
            <RecordForm kind={line.kind} today={islandDate(today)} reply={refused?.kind === line.kind ? refused.credential : undefined} />
            {line.kind === 'training' && (
              <p>
                <Anchor href="/koordinator/kurser/mentor?vis=datoer">{t('checklist.toCourse')}</Anchor>
              </p>
            )}
          </>
        )}
      </div>
    </li>
  )
}

const yearsLater = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4).replace('-02-29', '-02-28')}`

/** Writes down that it was seen: the day, and for what runs out until when it is good. */
function RecordForm({ kind, today, reply }: { kind: Line['kind']; today: string; reply: SubmissionResult | undefined }) {
  const { t } = useTranslation(['course', 'forms'])
  const years = runsOutAfter[kind]
  const { fields, formProps, words, problems, submission } = useCheckedForm(credentialForm(today), reply, {
    id: `krav-${kind}`,
    defaultValue: { kind, seenOn: today, validUntil: years === undefined ? undefined : yearsLater(today, years) },
    questions: { seenOn: t('checklist.seenOn'), validUntil: t('checklist.validUntil') },
  })
  return (
    <Form method="post" className="row checklist__form" {...formProps}>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <input type="hidden" name="kind" value={kind} />
      <TextField field={fields.seenOn} type="date" width="short" label={t('checklist.seenOn')} {...words} />
      {years !== undefined && (
        <TextField field={fields.validUntil} type="date" width="short" label={t('checklist.validUntil')} {...words} />
      )}
      <Button type="submit" name="intent" value="record-credential" icon="shield-check">
        {t(`checklist.record.${kind}`)}
      </Button>
    </Form>
  )
}
