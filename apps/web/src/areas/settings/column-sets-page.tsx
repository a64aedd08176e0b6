import { type ColumnSetView, columnSetEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useEndpoint, useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { DateText } from '#parts/date-text.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { Tag } from '#parts/tag.tsx'
import { useToast } from '#parts/toast.tsx'
import { useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { ColumnSetDialog } from './column-set-dialog.tsx'
import './settings.css'
import { SettingsNav } from './settings-nav.tsx'

const basisWords = {
  published: 'sheets.setBasisPublished',
  practice: 'sheets.setBasisPractice',
  house: 'sheets.setBasisHouse',
} as const

/** 台账列样式: in which columns the ledger can be given out; those that ship, and the district's own. */
export function ColumnSetsPage() {
  const text = useText()
  const mayEdit = useMay('ledger.columnSets')
  const read = useEndpoint(columnSetEndpoints.list, {})
  const [editing, setEditing] = useState<ColumnSetView | 'new' | null>(null)
  const [leaving, setLeaving] = useState<ColumnSetView | null>(null)
  useSheet({ title: text('sheets.setsTitle') })
  const rows = read.data?.rows ?? []
  const columns: readonly Column<ColumnSetView>[] = [
    {
      id: 'whose',
      head: text('settings.state'),
      phone: 'top',
      width: '6rem',
      cell: (set) => (
        <Tag {...(set.own && { tone: 'blue' as const })}>{text(set.own ? 'sheets.ownSet' : 'sheets.setShipped')}</Tag>
      ),
    },
    { id: 'name', head: text('sheets.setName'), names: true, width: '10rem', cell: (set) => set.name },
    {
      id: 'columns',
      head: text('sheets.setChosen'),
      phone: 'line',
      cell: (set) =>
        text('sheets.setColumns', {
          n: set.columns.length,
          columns: set.columns.map((column) => column.heading).join('、'),
        }),
    },
    { id: 'basis', head: text('words.source'), phone: 'line', width: '14rem', cell: (set) => <RestsOn set={set} /> },
    ...(mayEdit
      ? [
          {
            id: 'change',
            head: text('words.change'),
            width: '9rem',
            cell: (set: ColumnSetView) =>
              set.own && (
                <span className="row">
                  <Button kind="plain" onPress={() => setEditing(set)}>
                    {text('sheets.setChange')}
                  </Button>
                  <Button kind="plain" onPress={() => setLeaving(set)}>
                    {text('sheets.setWithdraw')}
                  </Button>
                </span>
              ),
          },
        ]
      : []),
  ]
  return (
    <>
      <PageTitle title={text('shell.settings')} sub={text('sheets.setsSub')}>
        {mayEdit && (
          <Button kind="main" onPress={() => setEditing('new')}>
            {text('sheets.setAdd')}
          </Button>
        )}
      </PageTitle>
      <SettingsNav />
      {read.error && <ErrorState error={read.error} onRetry={read.again} />}
      {read.loading && <LoadingState rows={5} />}
      {rows.length > 0 && (
        <Table label={text('sheets.setsTitle')} rows={rows} columns={columns} keyOf={(set) => set.key} />
      )}
      {editing && <ColumnSetDialog set={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />}
      {leaving && <WithdrawDialog set={leaving} onClose={() => setLeaving(null)} />}
    </>
  )
}

function RestsOn({ set }: { set: ColumnSetView }) {
  const text = useText()
  if (set.own) return text('sheets.setVersion', { n: set.version })
  return (
    <span className="mid">
      {set.basis && text(basisWords[set.basis])}
      {set.from && (
        <>
          {'，'}
          <DateText date={set.from} year />
        </>
      )}
    </span>
  )
}

function WithdrawDialog({ set, onClose }: { set: ColumnSetView; onClose: () => void }) {
  const text = useText()
  const once = useOnce()
  const say = useToast()
  const mutate = useMutate(columnSetEndpoints.withdraw)
  const run = () =>
    void once(async () => {
      await mutate.run({ params: { id: set.key } }, { version: set.version })
      say({ text: text('sheets.setWithdrawn', { name: set.name }) })
      onClose()
    }).catch(() => {})
  return (
    <Dialog
      title={text('sheets.setWithdrawTitle', { name: set.name })}
      open
      grave
      onClose={onClose}
      foot={
        <>
          <Button kind="main" onPress={run} busy={mutate.running}>
            {text('sheets.setWithdraw')}
          </Button>
          <Button kind="plain" onPress={onClose}>
            {text('parts.cancel')}
          </Button>
        </>
      }
    >
      <p>{text('sheets.setWithdrawNote')}</p>
      {mutate.error && <ErrorState error={mutate.error} />}
    </Dialog>
  )
}
