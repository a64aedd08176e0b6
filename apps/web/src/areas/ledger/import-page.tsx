import { Basis, commitmentEndpoints, type ImportReport } from '@lantu/ledger/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem, downloadUrl, isProblem, type ProblemError, upload } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { ChoiceField } from '#parts/fields/index.ts'
import { FileDrop, type SendingProps } from '#parts/file-drop.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { Faults } from './faults.tsx'
import './ledger.css'
import { basisWords } from './words.ts'

/** 导入折子: take over what was issued before. A bad cell is named; the good rows may go in without waiting for it. */
export function ImportPage() {
  const text = useText()
  const client = useQueryClient()
  const [basis, setBasis] = useState<Basis>('government')
  const [file, setFile] = useState<File | null>(null)
  const [sending, setSending] = useState<SendingProps>()
  const [error, setError] = useState<ProblemError | null>(null)
  const [report, setReport] = useState<ImportReport | null>(null)
  useSheet({ title: text('ledger.import') })
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
      const body = { basis, acceptGood: String(acceptGood) }
      const options = { files: [sent], onProgress, signal: stop.signal }
      setReport((await upload(commitmentEndpoints.import, { body }, options)).data)
      await client.invalidateQueries({ queryKey: ['commitments'] })
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
      <PageTitle kicker={text('shell.ledger')} title={text('ledger.import')} sub={text('ledger.importSub')}>
        <a className="btn" href={downloadUrl(commitmentEndpoints.template, {})} download>
          {text('ledger.template')}
        </a>
      </PageTitle>
      <div className="two">
        <Section title={text('ledger.importFile')} className="lg-import">
          <ChoiceField
            label={text('ledger.basis')}
            value={basis}
            onChange={(value) => setBasis(Basis.parse(value))}
            options={Basis.options.map((id) => ({ id, label: text(basisWords[id]) }))}
          />
          {!(report && report.loaded > 0) && (
            <FileDrop
              types={['.xlsx', '.csv']}
              maxBytes={commitmentEndpoints.import.upload.maxBytes}
              onFiles={([first]) => first && void send(first, false)}
              sending={sending}
            />
          )}
          {error && (
            <ErrorState error={error}>
              {isProblem(error, 'ledger.folderFaults') && file && (
                <Button small kind="main" onPress={() => void send(file, true)}>
                  {typeof error.problem.params?.['good'] === 'number'
                    ? text('ledger.acceptGoodN', { n: error.problem.params['good'] })
                    : text('ledger.acceptGood')}
                </Button>
              )}
            </ErrorState>
          )}
          {report && <Report report={report} file={file} onAccept={(sent) => void send(sent, true)} onAgain={again} />}
        </Section>
        <Section title={text('ledger.importHow')}>
          <ol className="lg-how">
            {(['importHow1', 'importHow2', 'importHow3', 'importHow4'] as const).map((key) => (
              <li key={key}>{text(`ledger.${key}`)}</li>
            ))}
          </ol>
        </Section>
      </div>
    </>
  )
}

function Report(props: {
  report: ImportReport
  file: File | null
  onAccept: (file: File) => void
  onAgain: () => void
}) {
  const text = useText()
  const navigate = useNavigate()
  const { report, file } = props
  const good = report.read - report.refused
  return (
    <div className="stack-s" role="status">
      <h2 className="lg-h">{text('ledger.imported', { loaded: report.loaded, read: report.read })}</h2>
      <Faults title={text('ledger.importFaults', { n: report.refused })} faults={report.faults} />
      <Faults title={text('ledger.importWarnings', { n: report.warnings.length })} faults={report.warnings} />
      <div className="buttons">
        {report.loaded === 0 && report.refused > 0 && good > 0 && file && (
          <Button kind="main" onPress={() => props.onAccept(file)}>
            {text('ledger.acceptGoodN', { n: good })}
          </Button>
        )}
        {report.loaded > 0 && (
          <Button kind="main" onPress={() => void navigate({ to: '/ledger', search: { sort: 'updated' } })}>
            {text('ledger.toLedger')}
          </Button>
        )}
        <Button onPress={props.onAgain}>{text('ledger.importOther')}</Button>
      </div>
      {report.commitmentIds.length > 0 && report.commitmentIds[0] && (
        <p className="note">
          <Link to={`/ledger/${report.commitmentIds[0]}`}>{text('ledger.importFirst')}</Link>
        </p>
      )}
    </div>
  )
}
