import { useState } from 'react'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'

/** A secret that is shown this once: a token, a sign-in link. */
export function OnceShown(props: { note: string; value: string; onDone: () => void }) {
  const text = useText()
  const [copied, setCopied] = useState(false)
  return (
    <div className="set-once" role="status">
      <b>{props.note}</b>
      <span className="mono">{props.value}</span>
      <div className="row">
        <Button
          small
          kind="main"
          onPress={() => void navigator.clipboard.writeText(props.value).then(() => setCopied(true))}
        >
          {text(copied ? 'settings.copied' : 'settings.copy')}
        </Button>
        <Button small kind="plain" onPress={props.onDone}>
          {text('settings.keptIt')}
        </Button>
      </div>
    </div>
  )
}
