import { useText } from '#language/index.ts'

export interface TitleBlockProps {
  readonly snapshot?: string | undefined
  readonly dataVersion?: string | undefined
  readonly rules?: string | undefined
  readonly calendar?: string | undefined
  readonly area: string
  readonly nature: string
}

/** The title block 图签 at the foot of every page and print: what this sheet was drawn from. */
export function TitleBlock(props: TitleBlockProps) {
  const text = useText()
  const cells: readonly (readonly [string, string | undefined])[] = [
    [text('parts.snapshot'), props.snapshot],
    [text('parts.dataVersion'), props.dataVersion],
    [text('parts.rules'), props.rules],
    [text('parts.calendar'), props.calendar],
    [text('parts.area'), props.area],
    [text('parts.nature'), props.nature],
  ]
  return (
    <dl className="stamp">
      {cells.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? '—'}</dd>
        </div>
      ))}
      <div>
        <dt className="vh">{text('shell.product')}</dt>
        <dd>{text('shell.motto')}</dd>
      </div>
    </dl>
  )
}
