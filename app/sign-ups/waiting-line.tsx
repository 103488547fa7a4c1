import { useTranslation } from 'react-i18next'

/** More heads than these do not fit beside each other on a phone. */
const SHOWN = 4

/** Those who wait before one, drawn as heads, and one's own number. */
export function WaitingLine({ before, is = false }: { before: number; is?: boolean }) {
  const { t } = useTranslation('signUps')
  const number = before + 1
  const words = t(is ? 'line.are' : 'line.become', { number })
  return (
    <>
      <div className="waitline" role="img" aria-label={words}>
        {Array.from({ length: Math.min(before, SHOWN) }, (_, at) => (
          <i key={at} />
        ))}
        <i className="you">{number}</i>
      </div>
      <p className="soft waitline__words">{words}</p>
    </>
  )
}
