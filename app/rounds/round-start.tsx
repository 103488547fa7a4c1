import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Button } from '~/ui/button'
import { Fold } from '~/ui/fold'
import { Flash } from '~/ui/flash'
import { Icon } from '~/ui/icon'
import type { Pickable } from './round-pick.server'
import type { RoundPick } from './round'

/** Who takes part, how it is worked out, and the button that begins it. */
export function RoundStart({ found, pick }: { found: Pickable; pick: Pick<RoundPick, 'kind' | 'town' | 'whose'> }) {
  const { t, i18n } = useTranslation('rounds')
  const { needs, offers, places, listed } = found
  const busy = useNavigation().formData?.get('intent') === 'start'
  const asked = Object.entries(pick).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []))
  const here = (more: Record<string, string>) => `/koordinator/runde?${new URLSearchParams([...asked, ...Object.entries(more)]).toString()}`
  return (
    <Form method="post" className="stack roundstart">
      {asked.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ul className="takepart">
        <li>
          <Icon name="users" /> <b>{t('pick.needs', { count: needs })}</b>
        </li>
        <li>
          <Icon name="handshake" /> <b>{t('pick.offers', { count: offers, places: formatNumber(places, i18n.language) })}</b>
        </li>
        {needs > 0 && (
          <li>
            <Icon name="list" />{' '}
            {typeof listed === 'object' ? (
              <Anchor href={here({})}>{t('pick.all')}</Anchor>
            ) : (
              <Anchor href={here({ vaelg: '1' })}>{t('pick.oneByOne')}</Anchor>
            )}
          </li>
        )}
      </ul>
      {listed === 'too-many' && <Flash still>{t('pick.tooMany')}</Flash>}
      {typeof listed === 'object' && (
        <div className="grid">
          <Ticks name="need" summary={t('pick.needList')} ids={listed.needs.map(({ id }) => id)}>
            {listed.needs.map(({ id, name, kind }) => (
              <Tick key={id} name="need" id={id}>
                <bdi>{t('pick.who', { name, kind: t(`facts:kinds.${kind}`) })}</bdi>
              </Tick>
            ))}
          </Ticks>
          <Ticks name="offer" summary={t('pick.offerList')} ids={listed.offers.map(({ id }) => id)}>
            {listed.offers.map(({ id, owner, title }) => (
              <Tick key={id} name="offer" id={id}>
                <bdi>{t('pick.who', { name: owner, kind: title })}</bdi>
              </Tick>
            ))}
          </Ticks>
        </div>
      )}
      {needs === 0 ? (
        <p>{t('pick.nobody')}</p>
      ) : (
        <>
          <fieldset className="roundhow">
            <legend className="label">{t('pick.options')}</legend>
            <Option name="fair" text={t('pick.fair')} detail={t('pick.fairDetail')} />
            <Option name="scarcity" text={t('pick.scarcity')} detail={t('pick.scarcityDetail')} ticked />
          </fieldset>
          <p>
            <Button type="submit" name="intent" value="start" variant="primary" size="big" icon="scale" disabled={busy}>
              {t(busy ? 'states.computing' : 'pick.start')}
            </Button>
          </p>
        </>
      )}
    </Form>
  )
}

function Option({ name, text, detail, ticked = false }: { name: string; text: string; detail: string; ticked?: boolean }) {
  return (
    <label className="opt">
      <input type="checkbox" name={name} defaultChecked={ticked} />
      <span>
        {text}
        <span className="opt__detail">{detail}</span>
      </span>
    </label>
  )
}

function Ticks({ name, summary, ids, children }: { name: string; summary: string; ids: readonly string[]; children: ReactNode }) {
  return (
    <Fold summary={summary} open>
      <input type="hidden" name={`${name}s-listed`} value={ids.join(',')} />
      <div className="ticklist">{children}</div>
    </Fold>
  )
}

function Tick({ name, id, children }: { name: string; id: string; children: ReactNode }) {
  return (
    <label className="opt">
      <input type="checkbox" name={name} value={id} defaultChecked />
      <span>{children}</span>
    </label>
  )
}
