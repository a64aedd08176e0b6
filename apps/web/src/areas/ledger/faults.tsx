import type { ImportReport } from '@lantu/ledger/contract'

/** Cells of a sheet with what was found there. */
export function Faults(props: { title: string; faults: ImportReport['faults'] }) {
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
