import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatList, languageName } from '~/i18n/format'
import { directionOf } from '~/i18n/languages'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import type { IconName } from '~/ui/icon'
import { Meta, type MetaItem } from '~/ui/meta'
import { learningLevels, type LinkKind } from './link'
import type { ReadersLink } from './readers-link'

const kindIcons = new Map<LinkKind, IconName>([
  ['site', 'external-link'],
  ['app', 'settings'],
  ['film', 'eye'],
  ['sound', 'volume-2'],
  ['text', 'file-text'],
])

/** So many languages are named; of more it is said how many. */
const NAMED = 3

interface LinkCardProps {
  link: ReadersLink
  /** Whether the reader has learnt it; null for somebody who is not signed in. */
  learnt: boolean | null
}

/** A link as readers meet it: what it is, for whom, in which language, and a tick of one's own. */
export function LinkCard({ link, learnt }: LinkCardProps) {
  const { t, i18n } = useTranslation(['learning', 'facts'])
  const { words } = link
  const foreign = words.language === i18n.language ? {} : { lang: words.language, dir: directionOf(words.language) }
  const levels = link.levels.map((level) => t(`levels.${level}`))
  const languages = link.languages.map((code) => languageName(code, i18n.language))
  const facts: MetaItem[] = [
    { icon: kindIcons.get(link.kind) ?? 'external-link', label: t('card.kind'), text: t(`kinds.${link.kind}`) },
    {
      icon: 'graduation-cap',
      label: t('card.levels'),
      text: levels.length === learningLevels.length ? t('card.allLevels') : levels.join(' · '),
    },
    // what explains in the language one reads it in needs no word about that
    ...(link.languages.length === 1 && link.languages[0] === i18n.language
      ? []
      : [
          {
            icon: 'languages' as const,
            label: t('card.languages'),
            text: languages.length > NAMED ? t('card.manyLanguages', { count: languages.length }) : formatList(languages, i18n.language),
          },
        ]),
    ...(link.minutes ? [{ icon: 'clock' as const, label: t('card.takes'), text: t('card.minutes', { count: link.minutes }) }] : []),
    ...(link.needsAccount ? [{ icon: 'key-round' as const, text: t('card.account') }] : []),
  ]
  return (
    <article className="card learn" id={`link-${link.id}`}>
      <h3>
        <a href={link.url} rel="noopener noreferrer" {...foreign}>
          {words.title}
        </a>
      </h3>
      <p className="soft">
        <bdi>{link.publisher}</bdi> · <bdi dir="ltr">{link.host}</bdi>
      </p>
      <p {...foreign}>{words.line}</p>
      {link.broken && (
        <p>
          <Badge tone="warn" icon="triangle-alert">
            {t('card.broken')}
          </Badge>
        </p>
      )}
      <Meta items={facts} />
      {learnt !== null && (
        <Form method="post" preventScrollReset className="row learn__tick">
          <input type="hidden" name="id" value={link.id} />
          {learnt && (
            <Badge tone="ok" icon="check">
              {t('card.isLearnt')}
            </Badge>
          )}
          <Button
            type="submit"
            size="sm"
            name="intent"
            value={learnt ? 'not-learnt' : 'learnt'}
            variant={learnt ? 'quiet' : undefined}
            icon={learnt ? undefined : 'check'}
          >
            {t(learnt ? 'card.undo' : 'card.learnt')}
            <span className="vh"> {t('card.about', { title: words.title })}</span>
          </Button>
        </Form>
      )}
    </article>
  )
}
