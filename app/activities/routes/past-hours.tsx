import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { readCsv, writeCsv, type CsvFile, type FileRefusal } from '~/imports/csv-file'
import { LeaderHead } from '~/organisations/leader-head'
import { ledOrganisation } from '~/organisations/leading.server'
import { isOneOf } from '~/people/facts'
import { mayAct, mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Flash } from '~/ui/flash'
import { Fold } from '~/ui/fold'
import { columnsSuffice, guessColumns, MOST_PAST_LETTERS, MOST_PAST_ROWS, pastExample, pastFields, type PastColumns } from '../past-hours'
import { judgePastHours, takePastHours } from '../past-hours.server'
import { PastPreview } from '../past-preview'

/** A leader adds hours that stand in a list of the association's own: looked at first, and written once. */
export const loader = mayLoad('/forening/:slug/timer/import', ({ actor, params, language }) => {
  const { name, slug } = ledOrganisation(actor, params.slug)
  return { title: translator(language)('hours:import.title'), organisation: { name, slug } }
})
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }, { name: 'robots', content: 'noindex' }]

/** The list a form brings: what was typed, or a file in its place. */
async function listIn(form: FormData): Promise<{ ok: true; file: CsvFile; text: string } | { ok: false; why: FileRefusal; typed: string }> {
  const [typed, file] = [form.get('text'), form.get('file')]
  const given =
    file instanceof File && file.size > 0
      ? new Uint8Array(await file.arrayBuffer())
      : new TextEncoder().encode(typeof typed === 'string' ? typed : '')
  const shown = typeof typed === 'string' ? typed.slice(0, MOST_PAST_LETTERS) : ''
  if (given.length > MOST_PAST_LETTERS * 4) return { ok: false, why: 'too-large', typed: '' }
  const read = readCsv(given)
  if (!read.ok) return { ok: false, why: read.why, typed: shown }
  if (read.file.rows.length > MOST_PAST_ROWS) return { ok: false, why: 'too-many-rows', typed: '' }
  const text = writeCsv([read.file.headings, ...read.file.rows.map(({ cells, beyond }) => (beyond ? [...cells, '…'] : cells))])
  return text.length > MOST_PAST_LETTERS ? { ok: false, why: 'too-large', typed: '' } : { ok: true, file: read.file, text }
}

/** What was chosen for each column; nothing chosen yet is guessed. */
function columnsIn(form: FormData, headings: readonly string[]): PastColumns {
  if (!form.has('column-0')) return guessColumns(headings)
  return headings.map((_, at) => {
    const chosen = form.get(`column-${at}`)
    return isOneOf(pastFields, chosen) ? chosen : null
  })
}

const refusal = (why: FileRefusal, typed: string) => data({ why, typed, preview: null }, { status: 422 })

export const action = mayAct('/forening/:slug/timer/import', {
  async look({ actor, params, form }) {
    const { id } = ledOrganisation(actor, params.slug)
    const list = await listIn(form)
    if (!list.ok) return refusal(list.why, list.typed)
    const { headings, rows } = list.file
    const columns = columnsIn(form, headings)
    const enough = columnsSuffice(columns)
    const { comes, there, wrong } = enough ? judgePastHours(actor, id, rows, columns) : { comes: [], there: 0, wrong: [] }
    return data({
      why: null,
      typed: list.text,
      preview: {
        text: list.text,
        headings,
        columns,
        enough,
        comes: comes.map(({ email: _email, userId: _userId, key: _key, ...shown }) => shown),
        there,
        wrong,
        today: islandDate(now()),
      },
    })
  },
  async take({ actor, params, form }) {
    const { id, slug } = ledOrganisation(actor, params.slug)
    const list = await listIn(form)
    if (!list.ok) return refusal(list.why, list.typed)
    const columns = columnsIn(form, list.file.headings)
    const shown = new Set(
      String(form.get('shown') ?? '')
        .split(',')
        .filter(Boolean),
    )
    const { written: count, moved } = columnsSuffice(columns)
      ? takePastHours(actor, id, list.file.rows, columns, shown)
      : { written: 0, moved: false }
    const flash = await flashHeader(
      count > 0
        ? { key: moved ? 'hours:flash.importedSome' : 'hours:flash.imported', values: { count }, ...(moved ? { tone: 'info' } : {}) }
        : { key: moved && shown.size > 0 ? 'hours:flash.importedMoved' : 'hours:flash.importedNone', tone: 'info' },
    )
    return redirect(`/forening/${slug}/timer?vis=confirmed`, { headers: { 'set-cookie': flash } })
  },
})

export default function PastHours() {
  const { organisation, title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('hours')
  const busy = useNavigation().state !== 'idle'
  return (
    <div className="wrap band--tight stack">
      <LeaderHead organisation={organisation} part="timer" title={title} />
      <p className="lead measure">{t('import.lead')}</p>
      {answer?.why && <Flash tone="err">{t(`import.files.${answer.why}`)}</Flash>}
      {answer?.preview && <PastPreview {...answer.preview} />}
      <Fold summary={t('import.how')} open={!answer}>
        <div className="stack measure">
          <p>{t('import.howText')}</p>
          <pre className="pastexample" dir="ltr" tabIndex={0} aria-label={t('import.exampleLabel')}>
            {pastExample}
          </pre>
        </div>
      </Fold>
      <Form method="post" encType="multipart/form-data" className="card stack" key={answer?.typed ?? ''}>
        {answer?.preview && <h2>{t('import.back')}</h2>}
        <div className="field">
          <label className="label" htmlFor="text">
            {t('import.text')}
          </label>
          <p className="hint" id="text-hint">
            {t('import.textHint')}
          </p>
          <textarea
            className="input"
            id="text"
            name="text"
            rows={8}
            dir="auto"
            aria-describedby="text-hint"
            defaultValue={answer?.typed ?? ''}
          />
        </div>
        <div className="field">
          <label className="label" htmlFor="file">
            {t('import.file')}
          </label>
          <p className="hint" id="file-hint">
            {t('import.fileHint')}
          </p>
          <input
            className="input input--file"
            id="file"
            name="file"
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            aria-describedby="file-hint"
          />
        </div>
        <Buttons>
          <Button type="submit" name="intent" value="look" variant={answer?.preview ? undefined : 'primary'} disabled={busy}>
            {t('import.look')}
          </Button>
          <ButtonLink href={`/forening/${organisation.slug}/timer`} variant="quiet">
            {t('askBack.cancel')}
          </ButtonLink>
        </Buttons>
      </Form>
    </div>
  )
}
