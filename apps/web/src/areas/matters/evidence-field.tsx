import { matterEndpoints } from '@lantu/matters/contract'
import { useState } from 'react'
import { asProblem, type ProblemError, upload } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { FileDrop, type SendingProps } from '#parts/file-drop.tsx'

export interface EvidenceFile {
  readonly sha256: string
  readonly name: string
}

/** Files of evidence, kept on the server as soon as they are dropped, named by the step when it is taken. */
export function EvidenceField(props: {
  label: string
  value: readonly EvidenceFile[]
  onChange: (value: readonly EvidenceFile[]) => void
}) {
  const text = useText()
  const [sending, setSending] = useState<SendingProps | null>(null)
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const send = async (files: readonly File[]) => {
    setProblem(null)
    let kept = props.value
    try {
      for (const file of files) {
        const since = Date.now()
        setSending({ name: file.name, sent: 0, total: file.size, since })
        const { data } = await upload(
          matterEndpoints.uploadEvidence,
          {},
          {
            files: [file],
            onProgress: (sent, total) => setSending({ name: file.name, sent, total, since }),
          },
        )
        kept = [...kept.filter((one) => one.sha256 !== data.sha256), { sha256: data.sha256, name: data.name }]
        props.onChange(kept)
      }
    } catch (error) {
      setProblem(error instanceof Error ? asProblem(error) : null)
    } finally {
      setSending(null)
    }
  }
  return (
    <fieldset className="stack-s">
      <legend className="lab">{props.label}</legend>
      <FileDrop
        types={['.pdf', '.jpg', '.jpeg', '.png', '.docx', '.xlsx', '.ofd']}
        maxBytes={matterEndpoints.uploadEvidence.upload.maxBytes}
        many
        onFiles={(files) => void send(files)}
        sending={sending ?? undefined}
      />
      {problem && <ErrorState error={problem} />}
      {props.value.length > 0 && (
        <div className="mt-picked">
          {props.value.map((file) => (
            <Button
              key={file.sha256}
              small
              label={text('matters.takeOut', { unit: file.name })}
              onPress={() => props.onChange(props.value.filter((one) => one.sha256 !== file.sha256))}
            >
              {file.name} ×
            </Button>
          ))}
        </div>
      )}
    </fieldset>
  )
}
