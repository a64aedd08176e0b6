import { useState } from 'react'
import { Button as AriaButton, DropZone, FileTrigger } from 'react-aria-components'
import { printBytes, useText } from '#language/index.ts'
import { Button } from './button.tsx'

export interface FileDropProps {
  /** What it takes, by ending: `['.docx', '.txt', '.pdf']`. */
  readonly types: readonly string[]
  readonly maxBytes: number
  readonly many?: boolean
  readonly onFiles: (files: readonly File[]) => void
  /** While it is being sent. */
  readonly sending?: SendingProps | undefined
}

/** A place to drop a file, paste it or choose it. A file it cannot take is refused with the reason and what to do. */
export function FileDrop(props: FileDropProps) {
  const text = useText()
  const [refusal, setRefusal] = useState<string | null>(null)
  const types = props.types.join('、')
  const take = (files: readonly File[]) => {
    for (const file of files) {
      if (!props.types.some((type) => file.name.toLowerCase().endsWith(type))) {
        return setRefusal(text('parts.dropWrongType', { name: file.name, types }))
      }
      if (file.size > props.maxBytes) {
        const [size, max] = [printBytes(file.size), printBytes(props.maxBytes)]
        return setRefusal(text('parts.dropTooLarge', { name: file.name, size, max }))
      }
    }
    setRefusal(null)
    if (files.length > 0) props.onFiles(files)
  }
  if (props.sending) return <Sending {...props.sending} />
  return (
    <DropZone
      className="drop"
      aria-label={text('parts.dropTitle')}
      onDrop={(event) => {
        const files = event.items.filter((item) => item.kind === 'file').map((item) => item.getFile())
        void Promise.all(files).then((read) => take(props.many ? read : read.slice(0, 1)))
      }}
    >
      <b>{text('parts.dropTitle')}</b>
      <p className="note">{text('parts.dropAllowed', { types, size: printBytes(props.maxBytes) })}</p>
      <FileTrigger
        acceptedFileTypes={[...props.types]}
        allowsMultiple={props.many ?? false}
        onSelect={(list) => take(Array.from(list ?? []))}
      >
        <AriaButton className="btn">{text('parts.dropPick')}</AriaButton>
      </FileTrigger>
      {refusal && (
        <p className="fault" role="alert">
          {refusal}
        </p>
      )}
    </DropZone>
  )
}

export interface SendingProps {
  readonly name: string
  readonly sent: number
  readonly total: number
  /** When sending began, in milliseconds, for what is left; without it no time is named. */
  readonly since?: number | undefined
  readonly onStop?: (() => void) | undefined
}

/** How much has gone, of how much, and about how long the rest will take. */
export function Sending(props: SendingProps) {
  const text = useText()
  const share = props.total > 0 ? props.sent / props.total : 0
  const spent = props.since === undefined ? 0 : (Date.now() - props.since) / 1000
  const seconds = share > 0.05 && share < 1 && spent > 0 ? Math.ceil((spent / share) * (1 - share)) : null
  const percent = `${Math.floor(share * 100)}%`
  return (
    <div className="stack-s" role="status">
      <div className="meter" style={{ '--p': percent }}>
        <span>{text('parts.dropReading', { name: props.name })}</span>
        <i aria-hidden="true" />
        <span>
          {text('parts.dropProgress', { sent: printBytes(props.sent), total: printBytes(props.total), percent })}
        </span>
        {share === 1 && <span>{text('parts.dropDone')}</span>}
        {seconds !== null && <span className="dim">{text('parts.dropLeft', { seconds })}</span>}
        {props.onStop && share < 1 && (
          <Button small kind="plain" onPress={props.onStop}>
            {text('parts.dropStop')}
          </Button>
        )}
      </div>
    </div>
  )
}
