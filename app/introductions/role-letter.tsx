import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { atLineStart, formatList, formatWeekday, languageName } from '~/i18n/format'
import { isTownSlug, townName } from '~/island/towns'
import { useCheckedForm } from '~/people/use-checked-form'
import { buttonClass } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { Gable } from '~/ui/gable'
import { Icon, type IconName } from '~/ui/icon'
import { Pair } from '~/ui/street'
import { TextArea } from '~/ui/text-area'
import { vars } from '~/ui/vars'
import { useRoleWords } from '~/wanted/role-facts'
import type { RoleView } from '~/wanted/wanted-role'
import { WORDS_MAX, yesForm } from './role-answer-form'
import type { RoleLetter } from './role-letter.server'

/** A line in the reader's language with small Danish under it, so that it can be shown to a neighbour. */
function Both({ own, danish }: { own: string; danish: string | undefined }) {
  return (
    <>
      {own}
      {danish && (
        <span className="da" lang="da" dir="ltr">
          {danish}
        </span>
      )}
    </>
  )
}

/** A role proposed, as the newcomer meets it: who asks, what, when and where, and what is told about them with a yes. */
export function RoleLetterPage({ letter, reply }: { letter: RoleLetter; reply: SubmissionResult<string[]> | null }) {
  const { t } = useTranslation('introductions')
  const { role, standing } = letter
  if (!role || standing === 'over')
    return (
      <div className="wrap wrap--text band stack">
        <h1>{t('letter.over.title')}</h1>
        <p className="lead">{t('letter.over.text')}</p>
      </div>
    )
  return (
    <div className="letter">
      <div className="letter__top">
        <div className="wrap">
          {letter.reader && <p>{t('letter.greeting', { name: letter.reader })}</p>}
          <h1>
            <Both own={t('letter.title', { organisation: role.organisation })} danish={letter.danish?.title} />
          </h1>
        </div>
        <Pair fronts={[role.front, 'community']} />
      </div>
      <div className="wrap stack letter__body" style={vars({ gap: 'var(--s-5)' })}>
        {standing !== 'answer' && (
          <Flash tone={standing === 'said-yes' ? 'ok' : 'info'}>
            <b>{t(`letter.told.${standing}.title`)}</b> {t(`letter.told.${standing}.text`)}
          </Flash>
        )}
        <RoleFactsCard role={role} km={letter.km} />
        {standing === 'answer' && <Answer letter={letter} reply={reply} />}
        {letter.coordinator && <p className="soft">{t('letter.coordinator', { name: letter.coordinator })}</p>}
        {standing === 'answer' && <OnPaper letter={letter} />}
      </div>
    </div>
  )
}

function RoleFactsCard({ role, km }: { role: RoleView; km: number | null }) {
  const { t, i18n } = useTranslation(['introductions', 'wanted', 'facts'])
  const words = useRoleWords()
  const town = isTownSlug(role.town) ? townName(role.town) : role.town
  const rows: { icon: IconName; name: string; text: string | null }[] = [
    { icon: 'clock', name: 'when', text: [words('availability', role), words('hoursPerMonth', role)].filter(Boolean).join(' · ') },
    { icon: 'map-pin', name: 'where', text: km ? t('letter.distance', { town, km }) : town },
    {
      icon: 'languages',
      name: 'languages',
      text: [
        words('danishLevel', role),
        role.languages.length > 0 &&
          atLineStart(
            formatList(
              role.languages.map((code) => languageName(code, i18n.language)),
              i18n.language,
            ),
            i18n.language,
          ),
      ]
        .filter(Boolean)
        .join(' · '),
    },
    { icon: 'graduation-cap', name: 'training', text: words('training', role) },
  ]
  return (
    <Card>
      <div className="who">
        <Gable front={role.front} size="lg" />
        <div>
          <h2 style={{ fontSize: 'var(--t-3)' }}>{t(`wanted:roles.${role.role}`)}</h2>
          <p>
            <bdi>{role.organisation}</bdi>
          </p>
        </div>
      </div>
      <blockquote className="said" lang="da" dir="auto">
        <b>{role.title}</b>
        <p>{role.text}</p>
      </blockquote>
      {rows.map(
        ({ icon, name, text }) =>
          text && (
            <div key={name} className="pictrow">
              <span className="box">
                <Icon name={icon} />
              </span>
              <p>
                <span className="vh">{t(`letter.rows.${name}`)}: </span>
                <b>{text}</b>
              </p>
            </div>
          ),
      )}
    </Card>
  )
}

/** Yes and no, equally big; a no costs nothing. */
function Answer({ letter, reply }: { letter: RoleLetter; reply: SubmissionResult<string[]> | null }) {
  const { t, i18n } = useTranslation(['introductions', 'forms', 'facts'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(yesForm, reply, {
    id: 'svar',
    questions: { words: t('letter.words') },
  })
  const button = (intent: 'yes' | 'no', icon: IconName) => (
    <button
      type="submit"
      name="intent"
      value={intent}
      formNoValidate={intent === 'no'}
      className={buttonClass({ size: 'big', full: true, variant: intent === 'yes' ? 'primary' : undefined }, 'btn--two')}
    >
      <span>
        <Both own={t(`letter.${intent}`)} danish={letter.danish?.[intent]} />
      </span>
      <Icon name={icon} />
    </button>
  )
  return (
    <>
      <Card tone="sea" title={t('letter.shares.title', { organisation: letter.role?.organisation ?? '' })}>
        <p style={{ marginBlockEnd: 'var(--s-3)' }}>{t('letter.shares.onlyThen')}</p>
        <ul className="share">
          {['name', 'languages', 'words'].map((what) => (
            <li key={what} className="y">
              <Icon name="check" />
              <span>{t(`letter.shares.${what}`)}</span>
            </li>
          ))}
          {['contact', 'case'].map((what) => (
            <li key={what} className="x">
              <Icon name="x" />
              <span>{t(`letter.shares.${what}`)}</span>
            </li>
          ))}
        </ul>
      </Card>
      <Form method="post" reloadDocument className="stack no-print" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <h2 style={{ fontSize: 'var(--t-3)' }}>{t('letter.what')}</h2>
        <TextArea
          field={fields.words}
          label={t('letter.words')}
          hint={t('letter.wordsHint')}
          optional={t('facts:optional')}
          rows={3}
          max={WORDS_MAX}
          {...words}
        />
        {button('yes', 'check')}
        {button('no', 'x')}
        <p>
          {t('letter.deadline', { day: formatWeekday(new Date(letter.expiresAt), i18n.language) })} {t('letter.noIsFine')}
        </p>
      </Form>
    </>
  )
}

/** The same on paper: to be ticked and handed back, or answered with the sign. */
function OnPaper({ letter }: { letter: RoleLetter }) {
  const { t } = useTranslation('introductions')
  return (
    <section className="only-print stack" aria-hidden="true">
      {(['yes', 'no'] as const).map((answer) => (
        <p key={answer} className="row">
          <span className="invite__tick" />
          <b>
            <Both own={t(`letter.${answer}`)} danish={letter.danish?.[answer]} />
          </b>
        </p>
      ))}
      <p>
        <Both own={t('letter.paper')} danish={letter.danish?.paper} />
      </p>
      <div className="row">
        <span className="poster__qr" dangerouslySetInnerHTML={{ __html: letter.qr }} />
      </div>
    </section>
  )
}
