/** Cells of a sheet with what was found there. */
export function Faults(props: {
  title: string
  faults: readonly { readonly where: string; readonly code: string; readonly say: string }[]
}) {
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
