import { Avatar } from '~/ui/avatar'
import { ButtonLink } from '~/ui/button'

/** Whom to turn to: the coordinator by first name, and the desk's telephone. */
export function LetterHelp({ name, phone, text, call }: { name: string; phone: string | null; text: string; call: string }) {
  return (
    <div className="letter__help no-print">
      <Avatar name={name} />
      <div className="stack">
        <p>{text}</p>
        {phone && (
          <p>
            <ButtonLink size="sm" icon="phone" href={`tel:${phone.replace(/\s/g, '')}`}>
              {call} <bdi dir="ltr">{phone}</bdi>
            </ButtonLink>
          </p>
        )}
      </div>
    </div>
  )
}
