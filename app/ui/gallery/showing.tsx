import { AvailabilityRead } from '../availability-read'
import { Avatar } from '../avatar'
import { Badge } from '../badge'
import { Bullets } from '../bullets'
import { Button, Buttons } from '../button'
import { Card } from '../card'
import { Count } from '../count'
import { Crumbs } from '../crumbs'
import { DateSign } from '../date-sign'
import { Dialog } from '../dialog'
import { Empty } from '../empty'
import { Facts } from '../facts'
import { Flash } from '../flash'
import { Fold } from '../fold'
import { Gable } from '../gable'
import { Meta } from '../meta'
import { Pagination } from '../pagination'
import { Steps } from '../steps'
import { Stones, Todo } from '../stones'
import { DataTable } from '../table'
import { Tabs } from '../tabs'
import { Toast } from '../toast'
import { Section } from './section'
import type { Samples } from './texts'
import { dayNames, timeNames } from './week'

/** An offer as in a list, here only to show the classes. */
export function OfferSample({ t }: { t: Samples }) {
  return (
    <article className="offer">
      <Gable front="language" />
      <div>
        <p className="offer__kind">{t('offer.kind')}</p>
        <h3>
          <a className="stretch" href="#cards">
            {t('offer.title')}
          </a>
        </h3>
        <p>{t('offer.who')}</p>
        <Meta
          items={[
            { icon: 'clock', label: t('offer.when'), text: t('offer.whenText') },
            { icon: 'languages', label: t('offer.languages'), text: t('offer.languagesText') },
          ]}
        />
      </div>
      <div className="offer__foot">
        <Badge tone="ok" icon="check">
          {t('offer.free')}
        </Badge>
        <Meta items={[{ icon: 'map-pin', text: t('offer.distance') }]} />
      </div>
    </article>
  )
}

export function CardSamples({ t }: { t: Samples }) {
  return (
    <Section id="cards" t={t}>
      <div className="grid">
        <OfferSample t={t} />
        <Card title={t('card.title')} titleAs="h3" tone="sea">
          <Bullets icon="eye-off" items={[t('card.points.0'), t('card.points.1')]} />
        </Card>
        <Card title={t('card.sea')} titleAs="h3" plinth>
          <div className="row">
            <DateSign weekday={t('date.0')} day={t('date.1')} month={t('date.2')} />
            <p>
              <b>{t('event')}</b>
              <br />
              {t('eventWhen')}
            </p>
          </div>
        </Card>
        <Card title={t('card.ochre')} titleAs="h3" tone="ochre">
          <p>{t('card.text')}</p>
        </Card>
        <Card>
          <Facts
            items={[
              { term: t('fact.language'), detail: t('fact.languageText') },
              { term: t('fact.children'), detail: t('fact.childrenText') },
            ]}
          />
          <Fold summary={t('fold')}>
            <p>{t('body')}</p>
          </Fold>
        </Card>
        <Card>
          <AvailabilityRead
            mine={['tue-afternoon', 'thu-afternoon', 'sat-morning']}
            theirs={['tue-afternoon', 'thu-evening', 'sat-morning']}
            days={dayNames(t, 'dayShort')}
            times={timeNames(t)}
            caption={t('overlap.caption')}
            legend={{ both: t('overlap.both'), mine: t('overlap.mine'), theirs: t('overlap.theirs') }}
          />
        </Card>
      </div>
      <p className="row dsh">
        <Avatar name="Mette" size="sm" />
        <Avatar name="Kirsten" />
        <Avatar name="Yusuf" tone={2} />
        <Avatar name="زهرا" tone={3} />
        <Avatar name="Олена" size="lg" tone={4} />
      </p>
    </Section>
  )
}

export function MessageSamples({ t }: { t: Samples }) {
  return (
    <Section id="messages" t={t}>
      <div className="stack">
        <Flash still tone="ok" action={<a href="#messages">{t('message.undo')}</a>}>
          <b>{t('message.ok')}</b>
        </Flash>
        <Flash still tone="warn">
          {t('message.warn')}
        </Flash>
        <Flash still tone="err">
          {t('message.err')}
        </Flash>
        <Flash still>{t('message.info')}</Flash>
        <Toast
          action={
            <Button variant="dark" size="sm">
              {t('message.undo')}
            </Button>
          }
        >
          {t('message.toast')}
        </Toast>
        <Empty
          titleAs="h3"
          title={t('empty.title')}
          text={t('empty.text')}
          action={
            <a className="btn btn--primary" href="#messages">
              {t('empty.action')}
            </a>
          }
        />
        <Buttons>
          <Dialog
            id="sample-dialog"
            title={t('dialog.title')}
            cancel={t('dialog.cancel')}
            open={{ text: t('dialog.open'), href: '#messages', variant: 'danger' }}
            actions={<Button variant="danger">{t('dialog.open')}</Button>}
          >
            <p>{t('dialog.text')}</p>
          </Dialog>
        </Buttons>
      </div>
    </Section>
  )
}

export function ProgressSamples({ t }: { t: Samples }) {
  return (
    <Section id="progress" t={t}>
      <Steps
        label={t('steps.label')}
        progress={t('steps.now')}
        current={1}
        steps={[0, 1, 2, 3].map((index) => ({ text: t(`steps.names.${index}`), href: '#progress' }))}
      />
      <div className="grid dsh">
        <Stones hours={14.5} goal={20} label={t('stones')} />
        <Todo
          items={[
            { text: t('todo.0'), done: true, doneText: t('done') },
            { text: t('todo.1'), done: false },
          ]}
        />
      </div>
    </Section>
  )
}

export function TableSamples({ t }: { t: Samples }) {
  const rows = [
    { town: t('towns.0'), new: 24, matched: 11, good: false },
    { town: t('towns.1'), new: 11, matched: 9, good: true },
  ]
  return (
    <Section id="tables" t={t}>
      <DataTable
        label={t('table.label')}
        rows={rows}
        rowKey={(row) => row.town}
        columns={[
          { head: t('table.town'), render: (row) => row.town, rowHead: true },
          { head: t('table.new'), render: (row) => row.new, numeric: true },
          { head: t('table.matched'), render: (row) => row.matched, numeric: true },
          {
            head: t('table.state'),
            render: (row) => (
              <Badge tone={row.good ? 'ok' : 'warn'} icon={row.good ? 'check' : 'triangle-alert'}>
                {row.good ? t('table.good') : t('table.short')}
              </Badge>
            ),
          },
        ]}
      />
    </Section>
  )
}

export function WaySamples({ t }: { t: Samples }) {
  return (
    <Section id="way" t={t}>
      <Crumbs
        label={t('crumbs.label')}
        items={[{ text: t('crumbs.home'), href: '#top' }, { text: t('frame.items.0'), href: '#way' }, { text: t('offer.title') }]}
      />
      <Tabs
        label={t('tabs')}
        items={[
          { href: '#way', text: t('fronts.language'), current: true, count: 5 },
          { href: '#cards', text: t('fronts.homework'), count: 3 },
        ]}
      />
      <div className="dsh" />
      <Pagination
        label={t('pages.label')}
        page={4}
        pages={9}
        href={(page) => `#way-${page}`}
        previous={t('pages.previous')}
        next={t('pages.next')}
        pageLabel={(number) => t('pages.page', { number })}
      />
      <p className="row dsh">
        {t('state.messages')}{' '}
        <Count hot unit={t('state.new')}>
          2
        </Count>{' '}
        <Count>14</Count>
      </p>
    </Section>
  )
}
