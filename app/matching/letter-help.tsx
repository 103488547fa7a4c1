import { useTranslation } from 'react-i18next'
import { Avatar } from '~/ui/avatar'
import { ButtonLink } from '~/ui/button'

interface LetterHelpProps {
  name: string
  phone: string | null
  text: string
  call: string
  /** While a match runs: whom one tells that one would like to stop. */
  stop?: { name: string; email: string | null } | undefined
}

/** Whom to turn to: the coordinator by first name, and the desk's telephone; where something can be stopped, how. */
export function LetterHelp({ name, phone, text, call, stop }: LetterHelpProps) {
  const { t } = useTranslation('letter')
  return (
    <div className="letter__help no-print">
      <Avatar name={name} />
      <div className="stack">
        <p>{text}</p>
        {stop && <p>{t(phone && stop.email ? 'stop.call' : 'stop.say', { name: stop.name })}</p>}
        {phone && (
          <p>
            <ButtonLink size="sm" icon="phone" href={`tel:${phone.replace(/\s/g, '')}`}>
              {call} <bdi dir="ltr">{phone}</bdi>
            </ButtonLink>
          </p>
        )}
        {stop?.email && (
          <p>
            <ButtonLink size="sm" icon="mail" href={`mailto:${stop.email}`}>
              {t('writeUs')} <bdi dir="ltr">{stop.email}</bdi>
            </ButtonLink>
          </p>
        )}
      </div>
    </div>
  )
}
