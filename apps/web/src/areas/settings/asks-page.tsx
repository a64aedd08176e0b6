import { type AskRow, AskState, askEndpoints } from '@lantu/asks/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { usePages } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { DateText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { SelectField } from '#parts/fields/index.ts'
import { ReasonText } from '#parts/lamp.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { Tag } from '#parts/tag.tsx'
import { useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { NewAskDialog } from './new-ask-dialog.tsx'
import './settings.css'
import { useUnits } from '#parts/use-units.ts'
import { SettingsNav } from './settings-nav.tsx'
import { askStateWords, cadenceWords, originWords } from './words.ts'

const any = 'any'

/** 报表及报送事项: every thing that units are asked for, on what basis, and what of it need not be asked. */
export function AsksPage() {
  const text = useText()
  const units = useUnits()
  const navigate = useNavigate()
  const mayRegister = useMay('asks.register')
  const [state, setState] = useState<string>(any)
  const [adding, setAdding] = useState(false)
  const wanted = AskState.safeParse(state)
  const pages = usePages(askEndpoints.list, { query: { limit: 100, ...(wanted.success && { state: wanted.data }) } })
  useSheet({ title: text('settings.asks') })
  const columns: readonly Column<AskRow>[] = [
    {
      id: 'state',
      head: text('settings.state'),
      phone: 'top',
      width: '7rem',
      cell: (row) => (
        <Tag
          {...(row.state === 'held' ? { tone: 'ink' as const } : row.state === 'open' ? { tone: 'blue' as const } : {})}
        >
          {text(askStateWords[row.state])}
        </Tag>
      ),
    },
    {
      id: 'title',
      head: text('settings.askTitle'),
      names: true,
      cell: (row) => (
        <Link className="quiet" to="/settings/asks/$id" params={{ id: row.id }}>
          {row.title}
        </Link>
      ),
    },
    { id: 'origin', head: text('settings.origin'), cell: (row) => text(originWords[row.origin]) },
    {
      id: 'basis',
      head: text('settings.basis'),
      phone: 'line',
      cell: (row) => <span className="mid">{row.basis?.reference ?? text('settings.noBasis')}</span>,
    },
    { id: 'owner', head: text('settings.askOwner'), cell: (row) => units.nameOf(row.owner) },
    {
      id: 'audience',
      head: text('settings.audience'),
      cell: (row) => text('settings.unitCount', { n: row.audience.length }),
    },
    { id: 'cadence', head: text('settings.cadence'), phone: 'hide', cell: (row) => text(cadenceWords[row.cadence]) },
    { id: 'ends', head: text('settings.endsOn'), num: true, cell: (row) => <DateText date={row.endsOn} /> },
    {
      id: 'why',
      head: text('settings.remark'),
      phone: 'line',
      cell: (row) => (
        <span className="mid">
          <ReasonText reasons={row.reasons} />
        </span>
      ),
    },
  ]
  return (
    <>
      <PageTitle title={text('shell.settings')} sub={text('settings.asksSub')}>
        {mayRegister && (
          <Button kind="main" onPress={() => setAdding(true)}>
            {text('settings.newAsk')}
          </Button>
        )}
      </PageTitle>
      <SettingsNav />
      <div className="filters">
        <SelectField
          label={text('settings.state')}
          value={state}
          onChange={setState}
          options={[
            { id: any, label: text('settings.anyState') },
            ...AskState.options.map((id) => ({ id, label: text(askStateWords[id]) })),
          ]}
        />
      </div>
      {pages.error && <ErrorState error={pages.error} onRetry={pages.again} />}
      {pages.loading && <LoadingState rows={5} />}
      {!pages.loading && !pages.error && pages.rows.length === 0 && (
        <EmptyState
          title={text('settings.noAsks')}
          actions={
            mayRegister && (
              <Button kind="main" onPress={() => setAdding(true)}>
                {text('settings.newAsk')}
              </Button>
            )
          }
        >
          {text('settings.noAsksNote')}
        </EmptyState>
      )}
      {pages.rows.length > 0 && (
        <Table
          label={text('settings.asks')}
          rows={pages.rows}
          columns={columns}
          keyOf={(row) => row.id}
          onOpen={(row) => void navigate({ to: '/settings/asks/$id', params: { id: row.id } })}
          onEnd={pages.hasMore && !pages.fetchingMore ? pages.more : undefined}
        />
      )}
      {adding && <NewAskDialog onClose={() => setAdding(false)} />}
    </>
  )
}
