import { PlainDate } from '@lantu/kernel/time'
import { type CommitmentDetail, CommitmentId, commitmentEndpoints } from '@lantu/ledger/contract'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { useKey } from '#parts/keys.tsx'
import { Lamp } from '#parts/lamp.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { useUnits } from '#parts/use-units.ts'
import { MissingPage } from '#shell/pages.tsx'
import { useDay, useMay, useSession } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { AmendDialog } from './amend-dialog.tsx'
import { CommitmentFacts } from './commitment-facts.tsx'
import { CommitmentHistory } from './commitment-history.tsx'
import { CommitmentNodes } from './commitment-nodes.tsx'
import { CommitmentProgress } from './commitment-progress.tsx'
import { CommitmentSources } from './commitment-sources.tsx'
import { LampPanel } from './lamp-panel.tsx'
import './ledger.css'
import { LineagePanel } from './lineage-panel.tsx'
import { Opinions } from './opinions.tsx'
import { StructurePanel } from './structure-panel.tsx'
import { useStateWord } from './words.ts'

/** The states in which supervision may still change it itself; afterwards only its matter's 调整 does. */
const amendable: ReadonlySet<string> = new Set(['registered', 'proposed', 'approved', 'consulting'])
const reportable: ReadonlySet<string> = new Set([
  'issued',
  'received',
  'handling',
  'countersigned',
  'returned',
  'adjusted',
])

/** One commitment: what was promised and where, who owns it, how it stands and why. */
export function CommitmentPage() {
  const { id } = useParams({ strict: false })
  const commitmentId = CommitmentId.safeParse(id)
  return commitmentId.success ? <Loaded key={id} id={commitmentId.data} /> : <MissingPage />
}

function Loaded({ id }: { id: CommitmentId }) {
  const text = useText()
  const { on } = useDay()
  const asOf = on === null ? undefined : PlainDate.safeParse(on).data
  const found = useEndpoint(commitmentEndpoints.get, { params: { id }, query: { asOf } })
  useSheet({ title: found.data?.title ?? text('shell.ledger'), rules: found.data?.lamp?.rule })
  if (found.error) return <ErrorState error={found.error} onRetry={found.again} />
  if (!found.data) return <LoadingState rows={8} />
  return <CommitmentOf one={found.data} version={found.version ?? found.data.version} />
}

/** The reader's units that have a part in it and in which they report or answer. */
export function useOwnUnits(one: Pick<CommitmentDetail, 'leadUnitId' | 'coUnitIds'>): readonly string[] {
  const session = useSession()
  const parties = [...(one.leadUnitId ? [one.leadUnitId] : []), ...one.coUnitIds].map(String)
  const own = session.roles
    .filter(({ role }) => role === 'handler' || role === 'signer' || role === 'coHandler')
    .map(({ unit }) => unit)
  return [...new Set(own)].filter((unit) => parties.includes(unit))
}

function CommitmentOf({ one, version }: { one: CommitmentDetail; version: number }) {
  const text = useText()
  const navigate = useNavigate()
  const units = useUnits()
  const stateWord = useStateWord()
  const { isPast } = useDay()
  const own = useOwnUnits(one)
  const [amending, setAmending] = useState(false)
  const mayAmend = useMay('ledger.review') && !isPast && amendable.has(one.state)
  const mayReport = useMay('ledger.progress') && !isPast && own.length > 0 && reportable.has(one.state)
  const report = () => void navigate({ to: `/ledger/${one.id}/report` })
  const group = text('shell.ledger')
  useKey(mayReport ? { key: 'r', label: text('ledger.report'), group, run: report } : null)
  useKey(mayAmend ? { key: 'e', label: text('ledger.amend'), group, run: () => setAmending(true) } : null)
  return (
    <>
      <PageTitle
        kicker={[text('shell.ledger'), one.number, stateWord(one.state)].filter(Boolean).join(' · ')}
        title={one.title}
        sub={one.lamp ? <Lamp lamp={one.lamp} /> : text(one.recordOnly ? 'ledger.recordOnlyNote' : 'ledger.noLampYet')}
      >
        <div className="buttons">
          {mayReport && (
            <Button kind="main" keys="R" onPress={report}>
              {text('ledger.report')}
            </Button>
          )}
          {mayAmend && (
            <Button keys="E" onPress={() => setAmending(true)}>
              {text('ledger.amend')}
            </Button>
          )}
          {one.matterId && (
            <Button kind="ink" onPress={() => void navigate({ to: `/matters/${one.matterId}` })}>
              {text('ledger.toMatter')}
            </Button>
          )}
        </div>
      </PageTitle>
      <div className="lg-two">
        <div className="stack">
          <CommitmentSources one={one} />
          <CommitmentNodes one={one} />
          <StructurePanel one={one} version={version} units={units} />
          <LineagePanel one={one} />
          <Opinions one={one} units={units} own={own} />
          <CommitmentProgress one={one} units={units} onReport={mayReport ? report : undefined} />
        </div>
        <div className="stack">
          <LampPanel one={one} />
          <CommitmentFacts one={one} units={units} />
          <CommitmentHistory one={one} />
        </div>
      </div>
      {amending && <AmendDialog one={one} version={version} units={units} onClose={() => setAmending(false)} />}
    </>
  )
}
