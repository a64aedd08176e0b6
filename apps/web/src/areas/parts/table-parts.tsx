import { useMemo, useState } from 'react'
import { Button } from '#parts/button.tsx'
import { DateText } from '#parts/date-text.tsx'
import { LampMark, ReasonText } from '#parts/lamp.tsx'
import { Meter } from '#parts/meter.tsx'
import { Section } from '#parts/section.tsx'
import { BulkBar, type Column, type Sort, Table } from '#parts/table/index.ts'
import { useToast } from '#parts/toast.tsx'
import { rows, type SampleRow } from './samples.ts'

const columns: readonly Column<SampleRow>[] = [
  { id: 'no', head: '号', cell: (row) => <span className="dim">{row.no}</span>, width: '3rem', phone: 'top' },
  {
    id: 'lamp',
    head: '灯',
    cell: (row) => <LampMark colour={row.lamp.colour} />,
    width: '4rem',
    sortable: true,
    phone: 'top',
  },
  { id: 'title', head: '任务（原文）', cell: (row) => row.title, names: true },
  { id: 'why', head: '为什么是这个灯', cell: (row) => <ReasonText reasons={row.lamp.reasons} />, phone: 'line' },
  { id: 'unit', head: '主责', cell: (row) => row.unit },
  { id: 'due', head: '时限', cell: (row) => <DateText date={row.due} />, num: true, sortable: true },
  { id: 'done', head: '进度', cell: (row) => <Meter done={row.progress} />, phone: 'hide', width: '8rem' },
]

export function TableParts() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['r1', 'r2']))
  const [sort, setSort] = useState<Sort>({ column: 'none', direction: 'ascending' })
  const say = useToast()
  const shown = useMemo(() => sortRows(rows, sort).slice(0, 400), [sort])
  return (
    <Section title="表" note="J K 上下，Enter 打开，X 选；数字右对齐；选中有底色也有勾；理由不折叠">
      <BulkBar
        count={selected.size}
        onClear={() => setSelected(new Set())}
        note="同单位 7 天内已催过的会跳过，并说明。"
      >
        <Button small kind="main" keys="U">
          催办
        </Button>
        <Button small>上调度会</Button>
      </BulkBar>
      <div className="sample-table">
        <Table
          label="示例台账"
          rows={shown.slice(0, 12)}
          columns={columns}
          keyOf={(row) => row.id}
          nameOf={(row) => row.no}
          selected={selected}
          onSelect={setSelected}
          sort={sort}
          onSort={setSort}
          onOpen={(row) => say({ text: `打开 ${row.no}` })}
          dense
        />
      </div>
    </Section>
  )
}

function sortRows(all: readonly SampleRow[], sort: Sort): readonly SampleRow[] {
  if (sort.column === 'none') return all
  const key = (row: SampleRow) => (sort.column === 'due' ? row.due : row.lamp.colour)
  const turn = sort.direction === 'ascending' ? 1 : -1
  return all.toSorted((a, b) => turn * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
