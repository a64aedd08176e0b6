import type { DrawDetail, DrawSummary } from '@lantu/matters/contract'
import { useText } from '#language/index.ts'
import { Table } from '#parts/table/index.ts'
import { useUnits } from '#parts/use-units.ts'
import { DrawRate } from './draw-rate.tsx'

type Row = DrawSummary['units'][number] & Partial<Pick<DrawDetail['units'][number], 'population'>>

/** What was found by unit, as the units stand: rates of so few are no ranking. */
export function UnitRates(props: { label: string; rows: readonly Row[]; least: number }) {
  const text = useText()
  const units = useUnits()
  return (
    <Table
      label={props.label}
      rows={props.rows}
      keyOf={(row) => row.unit}
      nameOf={(row) => units.nameOf(row.unit)}
      columns={[
        { id: 'unit', head: text('sampling.unit'), cell: (row) => units.nameOf(row.unit), names: true },
        {
          id: 'picked',
          head: text('sampling.picked'),
          cell: (row) => (row.population === undefined ? row.picked : `${row.picked}／${row.population}`),
          num: true,
        },
        {
          id: 'rate',
          head: text('sampling.interval'),
          cell: (row) => <DrawRate count={row} least={props.least} />,
          phone: 'line',
        },
      ]}
    />
  )
}
