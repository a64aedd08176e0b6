import { type ProjectImportReport, projectEndpoints } from '@lantu/ledger/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem, downloadUrl, isProblem, type ProblemError, upload } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { FileDrop, type SendingProps } from '#parts/file-drop.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { useSheet } from '#shell/sheet.tsx'
import './projects.css'
import { ImportReportView } from './import-report.tsx'

/** 导入项目: a sheet as it lies in an office. A bad cell is named; the good rows may go in without waiting for it. */
export function ImportPage() {
  const text = useText()
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [sending, setSending] = useState<SendingProps>()
  const [error, setError] = useState<ProblemError | null>(null)
  const [report, setReport] = useState<ProjectImportReport | null>(null)
  useSheet({ title: text('projects.import') })
  const send = async (sent: File, acceptGood: boolean) => {
    const stop = new AbortController()
    const since = Date.now()
    const onProgress = (bytes: number, total: number) =>
      setSending({ name: sent.name, sent: bytes, total, since, onStop: () => stop.abort() })
    setFile(sent)
    setError(null)
    setReport(null)
    onProgress(0, sent.size)
    try {
      const options = { files: [sent], onProgress, signal: stop.signal }
      const body = { acceptGood: String(acceptGood) }
      setReport((await upload(projectEndpoints.import, { body }, options)).data)
      await client.invalidateQueries({ queryKey: ['projects'] })
    } catch (caught) {
      setError(asProblem(caught instanceof Error ? caught : new Error(String(caught))))
    } finally {
      setSending(undefined)
    }
  }
  const again = () => {
    setFile(null)
    setError(null)
    setReport(null)
  }
  return (
    <>
      <PageTitle kicker={text('shell.projects')} title={text('projects.import')} sub={text('projects.importSub')}>
        <a className="btn" href={downloadUrl(projectEndpoints.template, {})} download>
          {text('projects.template')}
        </a>
      </PageTitle>
      <div className="two">
        <Section title={text('projects.importFile')} className="pj-import">
          {!(report && report.loaded > 0) && (
            <FileDrop
              types={['.xlsx', '.csv']}
              maxBytes={projectEndpoints.import.upload.maxBytes}
              onFiles={([first]) => first && void send(first, false)}
              sending={sending}
            />
          )}
          {error && (
            <ErrorState error={error}>
              {typeof error.problem.params?.['good'] === 'number' && isProblem(error) && file && (
                <Button small kind="main" onPress={() => void send(file, true)}>
                  {text('projects.acceptGoodN', { n: error.problem.params['good'] })}
                </Button>
              )}
            </ErrorState>
          )}
          {report && (
            <ImportReportView
              report={report}
              onAccept={file ? () => void send(file, true) : undefined}
              onAgain={again}
            />
          )}
        </Section>
        <Section title={text('projects.importHow')}>
          <ol className="pj-how">
            {(['importHow1', 'importHow2', 'importHow3', 'importHow4'] as const).map((key) => (
              <li key={key}>{text(`projects.${key}`)}</li>
            ))}
          </ol>
        </Section>
      </div>
    </>
  )
}
