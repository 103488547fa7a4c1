import { useTranslation } from 'react-i18next'
import { formatSeries, languageName } from '~/i18n/format'
import { useFactOptions } from '~/people/fact-options'
import { commonLanguages } from '~/people/facts'
import { CheckField } from '~/ui/check-field'
import { ChipField } from '~/ui/chip-field'
import { Fold } from '~/ui/fold'
import { Icon } from '~/ui/icon'
import { TextField } from '~/ui/text-field'
import { practicalities, practicalitySigns } from './event'
import { notedPracticalities } from './event-form'
import { fieldOf, hasErrors, type PartProps } from './field-props'

const forWhom = ['womenOnly', 'ageFrom', 'ageTo', 'languages', 'interpreters'] as const
const theWay = ['addressKept', 'keptAddress', 'directions'] as const
const practical = ['practical', ...Object.values(notedPracticalities)] as const

/** What is good to know, by choosing; folded, since the kind of event has chosen already. */
export function GoodFields({ fields, words, womenFixed = false }: PartProps & { womenFixed?: boolean }) {
  const { t } = useTranslation('makeEvents')
  const facts = useFactOptions()
  const optional = facts.t('optional')
  const languages = { options: facts.ownLanguages, foldAfter: commonLanguages, foldText: facts.t('moreLanguages') }
  const { i18n } = useTranslation()
  const begun = (name: string) => [fields[name]?.initialValue ?? []].flat().map(String)
  /** What a folded part says already, under its name. */
  const summary = (part: string, said: readonly string[]) => (
    <span>
      {t(`form.parts.${part}`)}
      {said.length > 0 && <span className="soft">{formatSeries(said, i18n.language)}</span>}
    </span>
  )
  const kept = begun('addressKept').length > 0
  return (
    <>
      <Fold
        summary={summary(
          'practical',
          begun('practical').map((code) => facts.t(`practicalities.${code}`)),
        )}
        open={hasErrors(fields, practical)}
      >
        <ChipField
          field={fieldOf(fields, 'practical')}
          label={t('form.practical')}
          options={practicalities.map((value) => ({
            value,
            text: facts.t(`practicalities.${value}`),
            before: <Icon name={practicalitySigns[value]} />,
          }))}
          {...words}
        />
        {Object.entries(notedPracticalities).map(([code, name]) => (
          <TextField
            key={name}
            field={fieldOf(fields, name)}
            label={facts.t(`practicalities.${code}`)}
            hint={t(`form.notes.${code}`)}
            optional={optional}
            {...words}
          />
        ))}
      </Fold>
      <Fold
        summary={summary('forWhom', [
          ...(begun('womenOnly').length > 0 ? [t('form.womenOnly')] : []),
          ...begun('languages').map((code) => languageName(code, i18n.language)),
        ])}
        open={hasErrors(fields, forWhom)}
      >
        {!womenFixed && (
          <CheckField field={fieldOf(fields, 'womenOnly')} label={t('form.womenOnly')} detail={t('form.womenOnlyDetail')} {...words} />
        )}
        <div className="fieldrow">
          {(['ageFrom', 'ageTo'] as const).map((name) => (
            <TextField
              key={name}
              field={fieldOf(fields, name)}
              type="number"
              inputMode="numeric"
              width="short"
              label={t(`form.${name}`)}
              optional={optional}
              {...words}
            />
          ))}
        </div>
        <ChipField field={fieldOf(fields, 'languages')} label={t('form.languages')} optional={optional} {...languages} {...words} />
        <ChipField field={fieldOf(fields, 'interpreters')} label={t('form.interpreters')} optional={optional} {...languages} {...words} />
      </Fold>
      <Fold
        summary={summary('theWay', kept ? [t('form.addressKept')] : [])}
        open={hasErrors(fields, theWay) || (kept && begun('keptAddress').length === 0)}
      >
        <TextField
          field={fieldOf(fields, 'directions')}
          label={t('form.directions')}
          hint={t('form.directionsHint')}
          optional={optional}
          {...words}
        />
        <CheckField field={fieldOf(fields, 'addressKept')} label={t('form.addressKept')} detail={t('form.addressKeptDetail')} {...words} />
        <TextField field={fieldOf(fields, 'keptAddress')} label={t('form.keptAddress')} hint={t('form.keptAddressHint')} {...words} />
      </Fold>
    </>
  )
}
