import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Buttons } from '~/ui/button'
import { Flash } from '~/ui/flash'

/** A private link, shown this once: to copy into a message, or to print and hand over. */
export function HandedLink({ address, name }: { address: string; name: string }) {
  const { t } = useTranslation('matching')
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [scripted, setScripted] = useState(false)
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    setScripted(true)
    box.current?.focus()
    box.current?.select()
  }, [address])
  return (
    <div className="stack handed" role="group" aria-labelledby={id}>
      <Flash tone="ok" icon="link">
        <label id={id} htmlFor={`${id}-link`}>
          {t('match.link.made', { name })}
        </label>
      </Flash>
      <textarea
        ref={box}
        id={`${id}-link`}
        className="input handed__link"
        readOnly
        rows={3}
        dir="ltr"
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="soft">{t('match.link.once')}</p>
      {scripted && (
        <Buttons>
          <Button
            size="sm"
            icon="check"
            onClick={() =>
              void navigator.clipboard.writeText(address).then(
                () => setCopied(true),
                () => box.current?.select(),
              )
            }
          >
            {t('match.link.copy')}
          </Button>
          <Button size="sm" icon="printer" onClick={() => window.print()}>
            {t('match.link.print')}
          </Button>
          <span role="status">{copied ? t('match.link.copied') : ''}</span>
        </Buttons>
      )}
    </div>
  )
}
