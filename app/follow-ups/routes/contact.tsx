import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { translator } from '~/i18n/i18n.server'
import { LetterContact } from '~/matching/letter-contact'
import { letterFor } from '~/matching/letter.server'
import { MatchMoved } from '~/matching/match'
import { mayAct, mayLoad, type Doer } from '~/people/guard.server'
import { Anchor } from '~/ui/anchor'
import { Avatar } from '~/ui/avatar'
import { Button, ButtonLink } from '~/ui/button'
import { Flash } from '~/ui/flash'
import { vars } from '~/ui/vars'
import type { ContactAnswer } from '../contact'
import { answerContact, contactCheck } from '../contact-checks.server'
import { openLink } from '~/matching/private-link.server'

export const handle = { frame: 'letter' } satisfies PageHandle

/** »Have you two talked?«, by a private link. Opening it changes nothing; an answer can be changed. */
export const loader = mayLoad('/har-i-talt/:token', async ({ params, context, language }) => {
  const { match, side, about, expired } = await openLink(params.token, ['contact'], context.clientAddress)
  const check = contactCheck(about)
  const open = !expired && check !== null && (match.state === 'active' || match.state === 'paused')
  const letter = open ? letterFor(match, side) : null
  return {
    open,
    side,
    answer: check?.answer ?? null,
    name: letter?.contact?.name ?? null,
    contact: letter?.contact ?? null,
    concernHref: `/bekymring/${params.token}`,
    title: translator(language)('followUps:talked.documentTitle'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

const answer =
  (word: ContactAnswer) =>
  async ({ params, context, url }: Doer<'link'>) => {
    const { about, expired } = await openLink(params.token, ['contact'], context.clientAddress)
    try {
      if (!expired && about) answerContact(about, word, 'link')
    } catch (error) {
      if (!(error instanceof MatchMoved)) throw error
    }
    return redirect(url.pathname)
  }
export const action = mayAct('/har-i-talt/:token', { yes: answer('yes'), 'not-yet': answer('not-yet'), help: answer('help') })

const signs = { yes: 'check', 'not-yet': 'hourglass', help: 'hand' } as const

export default function Contact() {
  const { open, side, answer: said, name, contact, concernHref } = useLoaderData<typeof loader>()
  const { t } = useTranslation('followUps')
  if (!open) {
    return (
      <div className="wrap wrap--text band stack">
        <h1 style={{ fontSize: 'var(--t-4)' }}>{t('talked.over.title')}</h1>
        <p className="lead">{t('talked.over.text')}</p>
        <p>
          <ButtonLink href="/">{t('own.home')}</ButtonLink>
        </p>
      </div>
    )
  }
  return (
    <div className="wrap wrap--text band stack talked">
      {name && (
        <p className="row">
          <Avatar name={name} size="lg" tone={2} />
        </p>
      )}
      <h1 style={{ fontSize: 'var(--t-4)' }}>{name ? t('talked.titleNamed', { name }) : t('talked.title')}</h1>
      {said ? (
        <Flash tone={said === 'yes' ? 'ok' : 'info'}>
          <b>{t(`talked.said.${said}.title`)}</b> {t(`talked.said.${said}.text`)}
        </Flash>
      ) : (
        <p className="lead">{t('talked.lead')}</p>
      )}
      <Form method="post" className="stack" style={vars({ gap: 'var(--s-3)' })}>
        {(['yes', 'not-yet', 'help'] as const)
          .filter((word) => word !== said)
          .map((word) => (
            <Button
              key={word}
              type="submit"
              name="intent"
              value={word}
              icon={signs[word]}
              size="big"
              full
              variant={word === 'yes' && said === null ? 'primary' : undefined}
            >
              {t(`talked.answers.${word}`)}
            </Button>
          ))}
      </Form>
      {contact && said !== 'yes' && (contact.phone ?? contact.email) && <LetterContact contact={contact} side={side} first />}
      <p className="soft">
        {t('own.wrong')} <Anchor href={concernHref}>{t('own.sayWrong')}</Anchor>
      </p>
    </div>
  )
}
