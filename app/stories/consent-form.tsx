import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Bullets } from '~/ui/bullets'
import { Button } from '~/ui/button'
import type { ConsentStanding } from './story'

interface ConsentFormProps {
  place: { personId?: string; underAge: boolean; inPicture: boolean; standing: ConsentStanding; published: boolean }
  version: number
  /** What the buttons are about, for those who hear a list of them. */
  about: string
}

/** What somebody in a story says yes to, and the two answers; after a no only the way back to reading it. */
export function ConsentForm({ place, version, about }: ConsentFormProps) {
  const { t } = useTranslation('stories')
  const { standing, underAge } = place
  const said = standing === 'yes'
  if (standing === 'no')
    return (
      <Form method="post" preventScrollReset>
        {place.personId && <input type="hidden" name="place" value={place.personId} />}
        <input type="hidden" name="version" value={version} />
        <Button type="submit" icon="repeat" name="intent" value="yes">
          {t('consent.readAgain')}
        </Button>
      </Form>
    )
  return (
    <Form method="post" className="stack" preventScrollReset>
      {place.personId && <input type="hidden" name="place" value={place.personId} />}
      <input type="hidden" name="version" value={version} />
      {!said && (
        <>
          <Bullets
            icon="check"
            items={(t('consent.points', { returnObjects: true }) as string[]).concat(place.inPicture ? [t('consent.picture')] : [])}
          />
          {underAge && (
            <label className="opt">
              <input type="checkbox" name="parent" />
              <span>{t('consent.parent')}</span>
            </label>
          )}
        </>
      )}
      <div className="row">
        {!said && (
          <Button type="submit" variant="primary" icon="check" name="intent" value="yes">
            {t('consent.yes')}
            <span className="vh">: {about}</span>
          </Button>
        )}
        <Button type="submit" icon="x" name="intent" value="no">
          {t(place.published ? 'consent.takeDown' : said ? 'consent.notAnyMore' : 'consent.no')}
          <span className="vh">: {about}</span>
        </Button>
      </div>
    </Form>
  )
}
