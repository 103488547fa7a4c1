import { Form, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'

const LOOK_EVERY_MS = 700

/** How far the solver has come, and the way to stop it. Moves by itself: with a script at once, without one the page comes anew. */
export function RoundProgress({ percent }: { percent: number }) {
  const { t } = useTranslation('rounds')
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    // asked again only when answered: a new question would break off the one before
    if (state !== 'idle') return
    const timer = setTimeout(revalidate, LOOK_EVERY_MS)
    return () => clearTimeout(timer)
  }, [revalidate, state])
  return (
    <div className="importing stack">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <div>
        <label className="label" htmlFor="round-progress">
          {t('computing.label')}
        </label>
        <progress id="round-progress" value={percent} max={100} />
        <p className="num" role="status">
          {t('computing.percent', { percent })}
        </p>
      </div>
      <p className="soft">{t('computing.text')}</p>
      <Form method="post">
        <Button type="submit" name="intent" value="stop" icon="x">
          {t('computing.stop')}
        </Button>
      </Form>
    </div>
  )
}
