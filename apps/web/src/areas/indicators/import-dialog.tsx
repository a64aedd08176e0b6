import { type ImportReport, indicatorEndpoints } from '@lantu/indicators/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { areaOf, asProblem, download, isProblem, type ProblemError, upload, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button, LinkButton } from '#parts/button.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { FileDrop, Sending } from '#parts/file-drop.tsx'
import { Section } from '#parts/section.tsx'

interface Sent {
  readonly file: File
  readonly sent: number
  readonly total: number
  readonly since: number
}

/** 导入: a filled-in template or a CSV. What is wrong is named cell by cell; nothing is lost, the rest can be loaded. */
export function ImportDialog(props: { onClose: () => void }) {
  const text = useText()
  const client = useQueryClient()
  const once = useOnce()
  const stop = useRef<AbortController | null>(null)
  const [sending, setSending] = useState<Sent | null>(null)
  const [file, setFile] = useState<File | null>(null)
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const [report, setReport] = useState<ImportReport | null>(null)

  const send = (chosen: File, acceptGood: boolean) =>
    void once(async () => {
      const abort = new AbortController()
      stop.current = abort
      setFile(chosen)
      setProblem(null)
      setReport(null)
      setSending({ file: chosen, sent: 0, total: chosen.size, since: Date.now() })
      try {
        const answer = await upload(
          indicatorEndpoints.import,
          { body: { acceptGood: acceptGood ? 'true' : 'false' } },
          {
            files: [chosen],
            signal: abort.signal,
            onProgress: (sent, total) => setSending((now) => now && { ...now, sent, total }),
          },
        )
        setReport(answer.data)
        await client.invalidateQueries({ queryKey: [areaOf(indicatorEndpoints.import)] })
      } catch (error) {
        setProblem(error instanceof Error ? asProblem(error) : null)
      } finally {
        setSending(null)
      }
    })
  const getTemplate = () =>
    void download(indicatorEndpoints.template, {}, { fallbackName: 'indicators.xlsx' }).catch((error: unknown) =>
      setProblem(error instanceof Error ? asProblem(error) : null),
    )

  const badRows = isProblem(problem, 'indicators.badRows')
  return (
    <Dialog
      title={text('indicators.importTitle')}
      open
      wide
      onClose={() => {
        stop.current?.abort()
        props.onClose()
      }}
      foot={
        <Button kind={report ? 'main' : 'plain'} onPress={props.onClose}>
          {text(report ? 'indicators.done' : 'parts.close')}
        </Button>
      }
    >
      <div className="stack">
        <p className="mid">
          {text('indicators.importNote')} <LinkButton onPress={getTemplate}>{text('indicators.template')}</LinkButton>
        </p>
        {sending ? (
          <Sending
            name={sending.file.name}
            sent={sending.sent}
            total={sending.total}
            since={sending.since}
            onStop={() => stop.current?.abort()}
          />
        ) : (
          <FileDrop
            types={['.xlsx', '.csv']}
            maxBytes={indicatorEndpoints.import.upload.maxBytes}
            onFiles={([first]) => first && send(first, false)}
          />
        )}
        {problem && (
          <ErrorState error={problem}>
            {badRows && file && (
              <Button small kind="main" onPress={() => send(file, true)}>
                {sayGood(text, problem)}
              </Button>
            )}
          </ErrorState>
        )}
        {report && (
          <Section title={text('indicators.importDone')}>
            <p role="status">
              {text('indicators.importReport', {
                read: report.read,
                recorded: report.recorded,
                known: report.known,
                refused: report.refused,
              })}
            </p>
          </Section>
        )}
      </div>
    </Dialog>
  )
}

/** 先导入其余 N 行: the refusal says how many rows are good. */
function sayGood(text: ReturnType<typeof useText>, { problem }: ProblemError): string {
  const good = problem.params?.['good']
  return typeof good === 'number' ? text('indicators.loadRestN', { n: good }) : text('indicators.loadRest')
}
