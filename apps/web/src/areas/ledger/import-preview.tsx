import { type ColumnChoice, FolderFieldName, type FolderPreview } from '@lantu/ledger/contract'
import { printInstant, useLanguage, useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { SelectField } from '#parts/fields/index.ts'
import { ScrollX } from '#parts/scroll-x.tsx'
import { Faults } from '#parts/sheet-import/index.ts'
import { fieldWords, howWords, outcomeWords } from './field-words.ts'

const notRead = 'none'

/** What an import would do: which column is taken for what, what would come of each row, and the way on. */
export function ImportPreview(props: {
  seen: FolderPreview
  onColumns: (choice: ColumnChoice) => void
  onRun: () => void
  onOther: () => void
}) {
  const text = useText()
  const { seen } = props
  const { fresh, same, refused, read } = seen
  const fields = seen.missing.map((field) => text(fieldWords[field])).join('、')
  return (
    <div className="stack">
      <div className="stack-s" role="status">
        <h2 className="sheet-h">{text('sheets.seen')}</h2>
        <p>{text('sheets.seenCounts', { read, fresh, same, refused })}</p>
        {seen.groups > 0 && <p className="mid">{text('sheets.groups', { n: seen.groups })}</p>}
      </div>
      {seen.missing.length > 0 && (
        <p className="fault" role="alert">
          {text('sheets.missing', { fields })}
        </p>
      )}
      <Faults title={text('sheets.cannotN', { n: refused })} faults={seen.faults} />
      <Faults title={text('sheets.warningsN', { n: seen.warnings.length })} faults={seen.warnings} />
      <div className="buttons">
        <Button kind="main" onPress={props.onRun} refused={fresh === 0 ? text('sheets.nothingNew') : undefined}>
          {refused > 0 && fresh > 0 ? text('sheets.runGood', { n: fresh }) : text('sheets.run', { n: fresh })}
        </Button>
        <Button onPress={props.onOther}>{text('sheets.otherFile')}</Button>
      </div>
      <Columns {...props} />
      <Rows seen={seen} />
    </div>
  )
}

function Columns({ seen, onColumns }: { seen: FolderPreview; onColumns: (choice: ColumnChoice) => void }) {
  const text = useText()
  const { language } = useLanguage()
  const options = [
    { id: notRead, label: text('sheets.notRead') },
    ...FolderFieldName.options.map((id) => ({ id, label: text(fieldWords[id]) })),
  ]
  const choose = (header: string, value: string) =>
    onColumns({ [header]: FolderFieldName.safeParse(value).data ?? notRead })
  return (
    <div className="stack-s">
      <h3>{text('sheets.columnsTitle')}</h3>
      <p className="note">{text('sheets.columnsNote')}</p>
      {seen.rememberedAt && (
        <p className="note">
          {text('sheets.remembered', { day: printInstant(seen.rememberedAt, language, { year: true }) })}
        </p>
      )}
      <div className="sheet-columns">
        {seen.columns.map(({ header, field, how, sample }) => (
          <SelectField
            key={header}
            label={header}
            value={field ?? notRead}
            onChange={(value) => choose(header, value)}
            options={options}
            hint={`${text(howWords[how])} · ${
              sample.length > 0 ? text('sheets.sample', { sample: sample.join('、') }) : text('sheets.noSample')
            }`}
          />
        ))}
      </div>
    </div>
  )
}

function Rows({ seen }: { seen: FolderPreview }) {
  const text = useText()
  if (seen.rows.length === 0) return null
  return (
    <div className="stack-s">
      <h3>{text('sheets.firstRows', { n: seen.rows.length })}</h3>
      <ScrollX label={text('sheets.firstRows', { n: seen.rows.length })}>
        <table className="tbl tbl-dense">
          <thead>
            <tr>
              <th className="num">{text('sheets.row')}</th>
              <th>{text('sheets.task')}</th>
              <th>{text('sheets.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {seen.rows.map(({ row, title, outcome }) => (
              <tr key={row}>
                <td className="num">{row}</td>
                <td>{title}</td>
                <td>{text(outcomeWords[outcome])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </div>
  )
}
