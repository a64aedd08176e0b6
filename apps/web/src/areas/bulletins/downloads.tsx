import { type BulletinDetail, bulletinEndpoints } from '@lantu/bulletins/contract'
import { useState } from 'react'
import { asProblem, download, type ProblemError, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'

const files = [
  { name: 'DOCX', ending: 'docx', endpoint: bulletinEndpoints.docx },
  { name: 'PDF', ending: 'pdf', endpoint: bulletinEndpoints.pdf },
  { name: 'HTML', ending: 'html', endpoint: bulletinEndpoints.html },
  { name: 'TXT', ending: 'txt', endpoint: bulletinEndpoints.text },
] as const

/** The paper as files, and by the browser's own print. */
export function Downloads(props: { bulletin: BulletinDetail }) {
  const { bulletin } = props
  const text = useText()
  const once = useOnce()
  const [error, setError] = useState<ProblemError | null>(null)
  const save = (file: (typeof files)[number]) =>
    void once(async () => {
      setError(null)
      try {
        await download(
          file.endpoint,
          { params: { id: bulletin.id } },
          { fallbackName: `${bulletin.title}.${file.ending}` },
        )
      } catch (thrown) {
        setError(asProblem(thrown instanceof Error ? thrown : new Error(String(thrown))))
      }
    })
  return (
    <div className="stack-s">
      <div className="buttons gw-files">
        {files.map((file) => (
          <Button
            key={file.name}
            kind="ink"
            onPress={() => save(file)}
            label={text('bulletins.download', { name: file.name })}
          >
            {file.name}
          </Button>
        ))}
        <Button kind="ink" onPress={() => window.print()}>
          {text('bulletins.print')}
        </Button>
      </div>
      {error && <ErrorState error={error} />}
    </div>
  )
}
