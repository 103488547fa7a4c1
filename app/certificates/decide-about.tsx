import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatMoment } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Badge, type BadgeTone } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import type { CertificateState } from './certificate'
import type { readDeskCase } from './desk.server'
import { useFactsText } from './use-facts-text'

const tones: Record<CertificateState, BadgeTone> = { proposed: 'wait', approved: 'ok', declined: 'warn', withdrawn: 'err' }

interface DecideAboutProps {
  certificate: Omit<NonNullable<ReturnType<typeof readDeskCase>>, 'paper' | 'next'>
  today: Date
}

/** Whose it is, what it rests on, who proposed and who decided; and the way back from a slip. */
export function DecideAbout({ certificate, today }: DecideAboutProps) {
  const { t, i18n } = useTranslation(['certificates', 'facts'])
  const factsText = useFactsText()
  const { state, kind, account, ageBand, facts, proposedBy, proposedAt, decidedAt, decidedBy, withdrawnAt, issuedOn, number, reason } =
    certificate
  const moment = (at: string) => formatMoment(new Date(at), i18n.language)
  const who =
    proposedBy === null ? t('about.machine') : proposedBy.self ? t('desk.askedThemselves') : t('desk.by', { name: proposedBy.name })
  const ended = state === 'declined' || state === 'withdrawn' ? state : null
  return (
    <Card title={t('about.title')}>
      <div className="stack">
        <p>
          <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
        </p>
        <Facts
          items={[
            { term: t('about.account'), detail: <bdi>{account}</bdi> },
            ...(kind === 'youth' && ageBand ? [{ term: t('about.age'), detail: t(`facts:ageBands.${ageBand}`) }] : []),
            { term: t('about.rests'), detail: <bdi>{factsText(facts) || t('about.nothing')}</bdi> },
            { term: t('about.proposed'), detail: `${moment(proposedAt)} · ${who}` },
            ...(decidedAt && state !== 'proposed'
              ? [
                  {
                    term: t('about.decided'),
                    detail: decidedBy ? t('about.decidedBy', { at: moment(decidedAt), name: decidedBy }) : moment(decidedAt),
                  },
                ]
              : []),
            ...(number
              ? [
                  {
                    term: t('about.number'),
                    detail: (
                      <Anchor href={`/bevis/${number}`} dir="ltr">
                        {number}
                      </Anchor>
                    ),
                  },
                ]
              : []),
            ...(issuedOn ? [{ term: t('about.issued'), detail: formatDay(issuedOn, i18n.language, today) }] : []),
            ...(withdrawnAt ? [{ term: t('about.withdrawn'), detail: moment(withdrawnAt) }] : []),
            ...(ended ? [{ term: t('desk.why'), detail: t(`reasons.${ended}.${reason ?? 'other'}`) }] : []),
          ]}
        />
        {ended && !certificate.own && !certificate.replaced && (
          <Form method="post">
            <Button type="submit" name="intent" value={ended === 'declined' ? 'reopen' : 'restore'} icon="repeat">
              {t(ended === 'declined' ? 'decide.reopen' : 'decide.restore')}
            </Button>
          </Form>
        )}
      </div>
    </Card>
  )
}
