import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import type { OwnCertificate } from './road.server'
import { useCourseTitle } from './use-course-title'

interface OwnListProps {
  certificates: readonly OwnCertificate[]
  today: Date
}

/** The certificates one has: to look at, to print, and what others type to see that they are real. */
export function GivenCertificates({ certificates, today }: OwnListProps) {
  const { t, i18n } = useTranslation(['certificates', 'verify'])
  return (
    <section aria-labelledby="givet-h" className="stack">
      <h2 id="givet-h">{t('given.title')}</h2>
      {certificates.map((each) => (
        <Card key={each.id} plinth title={<Kind certificate={each} />} titleAs="h3">
          <div className="stack">
            <p>
              {t('given.on', { day: formatDay(each.on, i18n.language, today) })}
              {each.number && (
                <>
                  {' · '}
                  <span className="nowrap">
                    {t('given.number')}{' '}
                    <Anchor href={`/bevis/${each.number}`} dir="ltr">
                      {each.number}
                    </Anchor>
                  </span>
                </>
              )}
            </p>
            <p className="btns">
              <ButtonLink href={`/mit/beviser/${each.id}`} variant="primary" icon="award">
                {t('given.see')}
                <span className="vh">: {t(`verify:kinds.${each.kind}`)}</span>
              </ButtonLink>
              {(['da', 'en'] as const).map((language) => (
                <ButtonLink key={language} href={`/mit/beviser/${each.id}/pdf?sprog=${language}`} icon="download" whole>
                  {t(`given.pdf.${language}`)}
                  <span className="vh">: {t(`verify:kinds.${each.kind}`)}</span>
                </ButtonLink>
              ))}
            </p>
          </div>
        </Card>
      ))}
    </section>
  )
}

/** What a coordinator has not looked at yet. */
export function WaitingCertificates({ certificates, today }: OwnListProps) {
  const { t, i18n } = useTranslation(['certificates', 'verify'])
  return (
    <Card title={t('waiting.title')}>
      <div className="stack">
        <p>{t('waiting.text')}</p>
        <ul className="rows">
          {certificates.map((each) => (
            <li key={each.id}>
              <div>
                <b>
                  <Kind certificate={each} />
                </b>
                <p className="row">
                  <Badge tone="wait" icon="hourglass">
                    {t('waiting.state')}
                  </Badge>
                  <span className="soft">{t('waiting.since', { day: formatDay(each.on, i18n.language, today) })}</span>
                </p>
              </div>
              <Anchor href={`/mit/beviser/${each.id}`}>
                {t('waiting.see')}
                <span className="vh">: {t(`verify:kinds.${each.kind}`)}</span>
              </Anchor>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

/** What came to nothing, or does not count any longer, with the reason; plainly. */
export function EndedCertificates({ certificates, how, today }: OwnListProps & { how: 'declined' | 'withdrawn' }) {
  const { t, i18n } = useTranslation(['certificates', 'verify'])
  return (
    <Card title={t(`${how}.title`)}>
      <ul className="rows">
        {certificates.map((each) => (
          <li key={each.id}>
            <div>
              <b>
                <Kind certificate={each} />
              </b>
              <p>
                {t(`${how}.on`, { day: formatDay(each.on, i18n.language, today) })} {t(`told.${how}.${each.reason ?? 'other'}`)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p className="soft">{t('ask.help')}</p>
    </Card>
  )
}

function Kind({ certificate: { kind, course, from } }: { certificate: OwnCertificate }) {
  const { t } = useTranslation('verify')
  const courseTitle = useCourseTitle()
  const about = course ? courseTitle(course) : from
  return (
    <>
      {t(`kinds.${kind}`)}
      {about && (
        <>
          {': '}
          <bdi>{about}</bdi>
        </>
      )}
    </>
  )
}
