import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Icon } from '~/ui/icon'
import type { Answers } from './reading'
import type { ReadingWords } from './reading-words.server'

/** The questions with how it is and why, for who has answered them already. */
export function RightAnswers({ questions, right }: { questions: ReadingWords['questions']; right: Answers }) {
  const { t } = useTranslation('training')
  return (
    <Card title={t('reading.right')}>
      <ul className="checklist">
        {questions.map(({ name, ask, choices }) => {
          const answer = choices.find(({ value }) => value === right[name])
          return (
            <li key={name} className="is-met">
              <Icon name="circle-check" />
              <div>
                <p>{ask}</p>
                <p>
                  <b>{answer?.text}</b>
                </p>
                <p className="soft">{answer?.why}</p>
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
