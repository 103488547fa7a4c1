import { useEffect, useState } from 'react'
import { Button } from '~/ui/button'

/** Reads the letter aloud with the device's own voice; not there where the device has no voice for the language, or no script. */
export function ListenButton({ text, language, label }: { text: string; language: string; label: string }) {
  const [able, setAble] = useState(false)
  useEffect(() => {
    if (!('speechSynthesis' in window)) return
    const look = () => setAble(window.speechSynthesis.getVoices().some((voice) => voice.lang.toLowerCase().startsWith(language)))
    look()
    window.speechSynthesis.addEventListener('voiceschanged', look)
    return () => {
      window.speechSynthesis.removeEventListener('voiceschanged', look)
      window.speechSynthesis.cancel()
    }
  }, [language])
  if (!able) return null
  function speak() {
    const spoken = new SpeechSynthesisUtterance(text)
    spoken.lang = language
    window.speechSynthesis.cancel()
    window.speechSynthesis.speak(spoken)
  }
  return (
    <p>
      <Button size="sm" icon="volume-2" onClick={speak}>
        {label}
      </Button>
    </p>
  )
}
