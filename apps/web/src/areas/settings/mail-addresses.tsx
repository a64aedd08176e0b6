import { type MailAddress, mailEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { DateText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { Section } from '#parts/section.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { Tag } from '#parts/tag.tsx'
import { useUnits } from '#parts/use-units.ts'
import { EndAddressDialog, NewAddressDialog } from './mail-address-dialogs.tsx'
import { addressStateWords } from './mail-words.ts'

/** 单位来信地址: from which addresses of units mail is read, each from a day on. */
export function MailAddresses() {
  const text = useText()
  const units = useUnits()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<MailAddress | null>(null)
  const read = useEndpoint(mailEndpoints.addresses, {})
  const rows = read.data?.rows ?? []
  const columns: readonly Column<MailAddress>[] = [
    {
      id: 'state',
      head: text('mail.state'),
      phone: 'top',
      width: '6rem',
      cell: (row) => (
        <Tag {...(row.state === 'inForce' && { tone: 'blue' as const })}>{text(addressStateWords[row.state])}</Tag>
      ),
    },
    { id: 'address', head: text('mail.address'), names: true, cell: (row) => row.address },
    { id: 'unit', head: text('mail.unit'), phone: 'line', cell: (row) => units.nameOf(row.unitId) },
    { id: 'from', head: text('settings.fromDay'), num: true, cell: (row) => <DateText date={row.from} year /> },
    {
      id: 'until',
      head: text('mail.until'),
      num: true,
      cell: (row) => (row.until ? <DateText date={row.until} year /> : '—'),
    },
    {
      id: 'end',
      head: text('mail.change'),
      cell: (row) =>
        row.until === null && (
          <Button kind="plain" onPress={() => setEnding(row)}>
            {text('mail.end')}
          </Button>
        ),
    },
  ]
  const add = (
    <Button kind="main" onPress={() => setAdding(true)}>
      {text('mail.add')}
    </Button>
  )
  return (
    <Section title={text('mail.book')}>
      <p className="note">{text('mail.bookNote')}</p>
      {read.error && <ErrorState error={read.error} onRetry={read.again} />}
      {read.loading && <LoadingState rows={2} />}
      {read.data && rows.length === 0 && (
        <EmptyState title={text('mail.bookNone')} actions={add}>
          {text('mail.bookNoneNote')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <>
          <Table label={text('mail.book')} rows={rows} columns={columns} keyOf={(row) => row.id} />
          <div className="buttons">{add}</div>
        </>
      )}
      {adding && <NewAddressDialog onClose={() => setAdding(false)} />}
      {ending && <EndAddressDialog row={ending} onClose={() => setEnding(null)} />}
    </Section>
  )
}
