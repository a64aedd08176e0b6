import { type Unit, UnitKind, unitEndpoints } from '@lantu/identity/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { Chips } from '#parts/chips.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { TextField } from '#parts/fields/index.ts'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { BulkBar, type Column, Table } from '#parts/table/index.ts'
import { Tag } from '#parts/tag.tsx'
import { useDay, useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { NewUnitDialog } from './new-unit-dialog.tsx'
import './settings.css'
import { useUnits } from '#parts/use-units.ts'
import { SettingsNav } from './settings-nav.tsx'
import { unitKindWords } from './words.ts'

/** 单位: those that exist on the shown day. */
export function UnitsPage() {
  const text = useText()
  const day = useDay()
  const units = useUnits()
  const navigate = useNavigate()
  const mayOrganise = useMay('identity.organise') && !day.isPast
  const [query, setQuery] = useState('')
  const [kinds, setKinds] = useState<ReadonlySet<string>>(new Set())
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<'merge' | 'new' | null>(null)
  const read = useEndpoint(unitEndpoints.list, { query: day.on ? { asOf: day.on } : {} })
  const all = read.data?.rows ?? []
  const wanted = query.trim()
  const shown = all.filter(
    (unit) =>
      (kinds.size === 0 || kinds.has(unit.kind)) &&
      (wanted === '' || `${unit.name} ${unit.shortName ?? ''} ${unit.code}`.includes(wanted)),
  )
  useSheet({ title: text('settings.units') })
  const columns: readonly Column<Unit>[] = [
    { id: 'code', head: text('settings.code'), phone: 'top', cell: (row) => <span className="dim">{row.code}</span> },
    {
      id: 'name',
      head: text('settings.unitName'),
      names: true,
      cell: (row) => (
        <Link className="quiet" to="/settings/units/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      ),
    },
    { id: 'kind', head: text('settings.unitKind'), cell: (row) => text(unitKindWords[row.kind]) },
    {
      id: 'admin',
      head: text('settings.hierarchyAdmin'),
      phone: 'hide',
      cell: (row) => units.nameOf(row.superiors.admin),
    },
    {
      id: 'leadership',
      head: text('settings.hierarchyLeadership'),
      phone: 'hide',
      cell: (row) => units.nameOf(row.superiors.leadership),
    },
    {
      id: 'measures',
      head: text('settings.remark'),
      cell: (row) => row.measures && <Tag>{text('settings.measures')}</Tag>,
    },
  ]
  return (
    <>
      <PageTitle title={text('shell.settings')} sub={text('settings.unitsSub', { n: all.length })}>
        {mayOrganise && (
          <Button kind="main" onPress={() => setOpen('new')}>
            {text('settings.newUnit')}
          </Button>
        )}
      </PageTitle>
      <SettingsNav />
      <div className="filters">
        <div className="filter filter-find">
          <TextField label={text('settings.findUnit')} type="search" value={query} onChange={setQuery} />
        </div>
        <Chips
          label={text('settings.unitKind')}
          on={kinds}
          onChange={setKinds}
          chips={UnitKind.options
            .filter((kind) => all.some((unit) => unit.kind === kind))
            .map((kind) => ({
              id: kind,
              label: text(unitKindWords[kind]),
              count: all.filter((unit) => unit.kind === kind).length,
            }))}
        />
      </div>
      {read.error && <ErrorState error={read.error} onRetry={read.again} />}
      {read.loading && <LoadingState rows={8} />}
      {read.data && shown.length === 0 && (
        <EmptyState title={text('settings.noUnits')}>{text('settings.noUnitsNote')}</EmptyState>
      )}
      {mayOrganise && (
        <BulkBar count={selected.size} onClear={() => setSelected(new Set())} note={text('settings.mergeNote')}>
          <Button small kind="main" onPress={() => setOpen('merge')}>
            {text('settings.merge')}
          </Button>
        </BulkBar>
      )}
      {shown.length > 0 && (
        <Table
          label={text('settings.units')}
          rows={shown}
          columns={columns}
          keyOf={(row) => row.id}
          nameOf={(row) => row.name}
          onOpen={(row) => void navigate({ to: '/settings/units/$id', params: { id: row.id } })}
          selected={mayOrganise ? selected : undefined}
          onSelect={mayOrganise ? setSelected : undefined}
          dense
        />
      )}
      {open === 'merge' && (
        <MergeDialog
          predecessors={[...selected]}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null)
            setSelected(new Set())
          }}
        />
      )}
      {open === 'new' && <NewUnitDialog onClose={() => setOpen(null)} />}
    </>
  )
}
