import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Icon } from '~/ui/icon'
import type { Noted } from './attendance'

type Who = 'adult' | 'child'

interface WalkInsProps {
  walkIns: Noted['walkIns']
  formKeys: Record<Who, string>
  /** False when the form must be sent. */
  onAdd: (who: Who) => boolean
  onDrop: (key: string) => boolean
}

/** Those who came by without signing up: counted by a tap, and taken back by another. */
export function WalkIns({ walkIns, formKeys, onAdd, onDrop }: WalkInsProps) {
  const { t } = useTranslation('attendance')
  const of = { adult: walkIns.filter(({ adults }) => adults > 0), child: walkIns.filter(({ adults }) => adults === 0) }
  const count = { adult: walkIns.reduce((all, each) => all + each.adults, 0), child: walkIns.reduce((all, each) => all + each.children, 0) }
  return (
    <Card title={t('walkIns.title')}>
      <p className="soft">{t('walkIns.text')}</p>
      {(['adult', 'child'] as const).map((who) => {
        const last = of[who].at(-1)
        return (
          <div key={who} className="door__count">
            <b>{t(`walkIns.${who}`)}</b>
            <form
              method="post"
              onSubmit={(event) => {
                if (last && onDrop(last.key)) event.preventDefault()
              }}
            >
              <input type="hidden" name="intent" value="drop-walk-in" />
              <input type="hidden" name="key" value={formKeys[who]} />
              <input type="hidden" name="walkIn" value={last?.key ?? ''} />
              <button type="submit" className="door__tap" disabled={!last} aria-label={t(`walkIns.fewer.${who}`)}>
                <Icon name="minus" />
              </button>
            </form>
            <output className="num" aria-label={t(`walkIns.${who}`)}>
              {count[who]}
            </output>
            <form
              method="post"
              onSubmit={(event) => {
                if (onAdd(who)) event.preventDefault()
              }}
            >
              <input type="hidden" name="intent" value="walk-in" />
              <input type="hidden" name="key" value={formKeys[who]} />
              <button type="submit" name="who" value={who} className="door__tap" aria-label={t(`walkIns.more.${who}`)}>
                <Icon name="plus" />
              </button>
            </form>
          </div>
        )
      })}
    </Card>
  )
}
