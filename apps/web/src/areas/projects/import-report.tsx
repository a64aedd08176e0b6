import type { ProjectImportReport } from '@lantu/ledger/contract'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'

/** What came of a sheet: how many rows, which cells are wrong, and the ways on. */
export function ImportReportView(props: {
  report: ProjectImportReport
  onAccept: (() => void) | undefined
  onAgain: () => void
}) {
  const text = useText()
  const navigate = useNavigate()
  const { report } = props
  const good = report.read - report.refused
  return (
    <div className="stack-s" role="status">
      <h2 className="pj-h">{text('projects.imported', { loaded: report.loaded, read: report.read })}</h2>
      <Faults title={text('projects.importFaults', { n: report.refused })} faults={report.faults} />
      <Faults title={text('projects.importWarnings', { n: report.warnings.length })} faults={report.warnings} />
      <div className="buttons">
        {report.loaded === 0 && report.refused > 0 && good > 0 && props.onAccept && (
          <Button kind="main" onPress={props.onAccept}>
            {text('projects.acceptGoodN', { n: good })}
          </Button>
        )}
        {report.loaded > 0 && (
          <Button kind="main" onPress={() => void navigate({ to: '/projects' })}>
            {text('projects.toList')}
          </Button>
        )}
        <Button onPress={props.onAgain}>{text('projects.importOther')}</Button>
      </div>
    </div>
  )
}

function Faults(props: { title: string; faults: ProjectImportReport['faults'] }) {
  if (props.faults.length === 0) return null
  return (
    <div className="fault">
      <b>{props.title}</b>
      <ol>
        {props.faults.map((fault) => (
          <li key={`${fault.where} ${fault.code}`}>
            <span className="mono">{fault.where}</span>
            <span>{fault.say}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
