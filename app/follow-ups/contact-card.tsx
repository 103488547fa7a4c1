import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '~/i18n/format'
import { sides, type Side } from '~/matching/match'
import { Badge, type BadgeTone } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'
import { contactAnswers, type ContactAnswer, type ContactCheck, type Silence } from './contact'
import { SilenceBadge } from './due-badge'

interface ContactCardProps {
  checks: readonly ContactCheck[]
  silence: Silence | null
  names: Record<Side, string>
  goesOn: boolean
}
const tones: Record<ContactAnswer, BadgeTone> = { yes: 'ok', 'not-yet': 'warn', help: 'err' }

/** Whether the two have talked: what each said last, and what a coordinator was told by phone. */
export function ContactCard({ checks, silence, names, goesOn }: ContactCardProps) {
  const { t, i18n } = useTranslation('followUps')
  return (
    <Card title={t('contact.title')} tone={silence ? 'ochre' : undefined}>
      {silence && (
        <Form method="post" className="row">
          <SilenceBadge why={silence.why} days={silence.days} />
          <Button type="submit" name="intent" value="handle" size="sm" icon="check">
            {t('silent.handled')}
          </Button>
        </Form>
      )}
      {sides.map((side) => {
        const last = checks.findLast((check) => check.side === side)
        return (
          <div key={side} className="stack">
            <p className="row">
              <b>
                <bdi>{names[side]}</bdi>
              </b>
              {last?.answer ? (
                <Badge tone={tones[last.answer]}>{t(`contact.said.${last.answer}`)}</Badge>
              ) : (
                <Badge tone="wait">{t(last ? 'contact.waits' : 'contact.notAsked')}</Badge>
              )}
              {last?.answeredAt && <span className="soft">{formatMoment(new Date(last.answeredAt), i18n.language)}</span>}
            </p>
            {goesOn && (
              <Fold summary={t('contact.passOn', { name: names[side] })}>
                <Form method="post" className="btns">
                  <input type="hidden" name="intent" value="contact" />
                  <input type="hidden" name="side" value={side} />
                  {contactAnswers.map((answer) => (
                    <Button key={answer} type="submit" size="sm" name="answer" value={answer}>
                      {t(`contact.said.${answer}`)}
                      <span className="vh"> {names[side]}</span>
                    </Button>
                  ))}
                </Form>
              </Fold>
            )}
          </div>
        )
      })}
    </Card>
  )
}
