import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Gable } from '~/ui/gable'
import { eventKinds, frontOfEvent } from './event'

/** The first and largest choice: which kind of event; each is a link to the form that is filled in for it. */
export function KindLinks({ href }: { href: (kind: string) => string }) {
  const { t } = useTranslation(['makeEvents', 'facts'])
  return (
    <ul className="eventkinds">
      {eventKinds.map((kind) => (
        <li key={kind} className="card">
          <Gable front={frontOfEvent[kind]} size="sm" />
          <div>
            <h2>
              <Anchor className="stretch" href={href(kind)}>
                {t(`facts:eventKinds.${kind}`)}
              </Anchor>
            </h2>
            <p className="soft">{t(`kindHints.${kind}`)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
