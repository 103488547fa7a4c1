import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Card } from '~/ui/card'
import { ConversationList } from '../conversation-list'
import { listsForCoordinator } from '../coordinator.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const loader = mayLoad('/koordinator/samtaler', ({ actor, language }) => ({
  lists: listsForCoordinator(actor),
  today: now(),
  title: translator(language)('messages:desk.title'),
}))

const order = ['reported', 'unanswered', 'roles', 'closedByMe'] as const

export default function Conversations() {
  const { lists, today } = useLoaderData<typeof loader>()
  const { t } = useTranslation('messages')
  return (
    <div className="wrap band--tight stack casework">
      <div>
        <h1>{t('desk.title')}</h1>
        <p className="soft measure">{t('desk.lead')}</p>
      </div>
      {order.map((name) => (
        <Card key={name} title={t(`desk.${name}.title`, { count: lists[name].length })}>
          {lists[name].length === 0 ? (
            <p className="soft">{t(`desk.${name}.none`)}</p>
          ) : (
            <ConversationList rows={lists[name]} base="/koordinator/samtaler" today={today} />
          )}
        </Card>
      ))}
    </div>
  )
}
