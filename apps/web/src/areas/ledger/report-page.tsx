import { UnitId } from '@lantu/kernel'
import { Period, PlainDate } from '@lantu/kernel/time'
import { type CommitmentDetail, CommitmentId, commitmentEndpoints } from '@lantu/ledger/contract'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { useEndpoint, useMutate } from '#api/index.ts'
import { printPeriod, useLanguage, useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { DateText, InstantText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Check, ChoiceField, TextField } from '#parts/fields/index.ts'
import { Lamp } from '#parts/lamp.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { useToast } from '#parts/toast.tsx'
import { useKept } from '#parts/use-kept.ts'
import { useUnits } from '#parts/use-units.ts'
import { MissingPage } from '#shell/pages.tsx'
import { useDay, useSession } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { useOwnUnits } from './commitment-page.tsx'
import './ledger.css'
import { KnownFigures } from './known-figures.tsx'
import { periodsToReport } from './periods.ts'
import { findWaiting, reportDraft, wordsOf } from './report-draft.ts'
import { ReportSearch } from './search.ts'
import { readShare } from './share.ts'

/** 进展 in the unit's sheet has room for this many characters; the contract refuses more. */
const mostChars = 200

/** 报进展, for a phone first: one column, the sentence and the last report in sight, the button at the foot. */
export function ReportPage() {
  const { id } = useParams({ strict: false })
  const { period } = ReportSearch.parse(useSearch({ strict: false }))
  const commitmentId = CommitmentId.safeParse(id)
  return commitmentId.success ? (
    <Loaded key={`${id} ${period ?? ''}`} id={commitmentId.data} period={period} />
  ) : (
    <MissingPage />
  )
}

function Loaded({ id, period }: { id: CommitmentId; period: Period | undefined }) {
  const text = useText()
  const found = useEndpoint(commitmentEndpoints.get, { params: { id } })
  useSheet({ title: text('ledger.report') })
  if (found.error) return <ErrorState error={found.error} onRetry={found.again} />
  if (!found.data) return <LoadingState rows={6} />
  return <ReportOf one={found.data} asked={period} />
}

const Draft = z.object({
  period: z.string(),
  unit: z.string(),
  share: z.string(),
  done: z.string(),
  problems: z.string(),
  next: z.string(),
  nodes: z.array(z.number()),
})

function ReportOf({ one, asked }: { one: CommitmentDetail; asked: Period | undefined }) {
  const text = useText()
  const say = useToast()
  const navigate = useNavigate()
  const { language } = useLanguage()
  const { today } = useDay()
  const session = useSession()
  const units = useUnits()
  const own = useOwnUnits(one)
  const nodeDays = one.nodes.map((node) => node.due)
  const usual = periodsToReport(one.cadence, today, nodeDays)
  const periods = asked === undefined || usual.includes(asked) ? usual : [asked, ...usual]
  const waiting = findWaiting(one, { period: asked ?? periods[0], units: own })
  const [empty] = useState({
    period: asked ?? periods[0] ?? '',
    unit: waiting?.byUnit ?? own[0] ?? '',
    ...wordsOf(waiting),
    nodes: [],
  })
  const kept = useKept(reportDraft({ id: one.id, person: session.personId, period: asked }), Draft, empty)
  const [tried, setTried] = useState(false)
  const send = useMutate(commitmentEndpoints.progress, { alsoStale: ['matters', 'progress'] })
  const { draft, set } = kept
  const chars = [...draft.done.trim()].length
  const share = readShare(draft.share)
  const shownPeriod = Period.safeParse(draft.period).data
  const doneWrong = chars === 0 ? 'ledger.doneNeeded' : chars > mostChars ? 'ledger.doneTooLong' : null
  const last = one.progress.filter((report) => report !== waiting).toSorted((a, b) => (a.period < b.period ? 1 : -1))[0]
  // Who came from 我的报送 goes on with the next one there.
  const back = () => void navigate({ to: asked === undefined ? `/ledger/${one.id}` : '/reports' })
  const run = () => {
    setTried(true)
    if (doneWrong || !share) return
    const body = {
      unitId: UnitId.parse(draft.unit),
      period: Period.parse(draft.period),
      ...share,
      done: draft.done.trim(),
      problems: draft.problems.trim() || null,
      next: draft.next.trim() || null,
      nodesDone: draft.nodes.map((no) => ({ no, on: PlainDate.parse(today) })),
    }
    void send.run({ params: { id: one.id }, body }).then(
      (made) => {
        kept.clear()
        say({ text: text(made.signed ? 'ledger.reportedSigned' : 'ledger.reportedWaits') })
        back()
      },
      () => undefined, // Shown from send.error; the draft stays.
    )
  }
  if (own.length === 0) {
    return (
      <EmptyState title={text('ledger.notYours')} actions={<Button onPress={back}>{text('ledger.backToTask')}</Button>}>
        {text('ledger.notYoursNote')}
      </EmptyState>
    )
  }
  return (
    <div className="lg-phone">
      <PageTitle
        kicker={
          <>
            <Link to={`/ledger/${one.id}`}>{one.number ?? text('shell.ledger')}</Link> · {text('ledger.report')}
          </>
        }
        title={one.title}
        sub={
          <>
            {one.due && (
              <span className="blk">
                {text('ledger.due')} <DateText date={one.due} weekday />
              </span>
            )}
            {one.lamp && <Lamp lamp={one.lamp} />}
          </>
        }
      />
      {waiting?.byMail && <p className="note">{text('mail.byMailNote')}</p>}
      {last && (
        <Section title={text('ledger.lastReport')} note={<InstantText at={last.at} />}>
          <p className="read">{last.done ?? '—'}</p>
        </Section>
      )}
      <form
        className="stack"
        aria-label={text('ledger.report')}
        onSubmit={(event) => {
          event.preventDefault()
          run()
        }}
      >
        {own.length > 1 && (
          <ChoiceField
            label={text('ledger.forUnit')}
            value={draft.unit}
            onChange={(unit) => set({ unit })}
            options={own.map((unit) => ({ id: unit, label: units.nameOf(unit) }))}
          />
        )}
        <ChoiceField
          label={text('ledger.period')}
          value={draft.period}
          onChange={(period) => set({ period })}
          options={periods.map((period) => ({ id: period, label: printPeriod(period, language, { year: true }) }))}
        />
        {shownPeriod && <KnownFigures id={one.id} period={shownPeriod} />}
        <TextField
          label={text('ledger.percent')}
          value={draft.share}
          onChange={(typed) => set({ share: typed })}
          hint={text('ledger.percentHint')}
          error={share ? undefined : text('ledger.percentWrong', { value: draft.share })}
        />
        <TextField
          label={text('ledger.done')}
          required
          rows={5}
          value={draft.done}
          onChange={(done) => set({ done })}
          hint={text('ledger.doneHint', { left: mostChars - chars })}
          error={
            chars > mostChars || (tried && doneWrong)
              ? text(doneWrong ?? 'ledger.doneNeeded', { over: chars - mostChars })
              : undefined
          }
        />
        <p className="lg-count" role="status" aria-live="polite">
          {text('ledger.charCount', { chars, most: mostChars })}
        </p>
        <TextField
          label={text('ledger.problems')}
          rows={3}
          maxLength={500}
          value={draft.problems}
          onChange={(problems) => set({ problems })}
          hint={text('ledger.problemsHint')}
        />
        <TextField
          label={text('ledger.next')}
          rows={2}
          maxLength={500}
          value={draft.next}
          onChange={(next) => set({ next })}
        />
        <NodesDone one={one} on={draft.nodes} onChange={(nodes) => set({ nodes: [...nodes] })} />
        {send.error && <ErrorState error={send.error} />}
        <ConfirmBar fixed confirm={text('ledger.reportDo')} onConfirm={run} busy={send.running} onCancel={back} />
        <p className="note">{text('ledger.reportNote')}</p>
      </form>
    </div>
  )
}

function NodesDone(props: { one: CommitmentDetail; on: readonly number[]; onChange: (on: readonly number[]) => void }) {
  const text = useText()
  const open = props.one.nodes.flatMap((node, index) => (node.doneOn === null ? [{ node, no: index + 1 }] : []))
  if (open.length === 0) return null
  return (
    <fieldset className="stack-s">
      <legend className="lab">{text('ledger.nodesToday')}</legend>
      {open.map(({ node, no }) => (
        <Check
          key={no}
          checked={props.on.includes(no)}
          onChange={(checked) => props.onChange(checked ? [...props.on, no] : props.on.filter((one) => one !== no))}
        >
          {node.name}
          <span className="note">
            {text('ledger.nodeDue')}
            <DateText date={node.due} />
          </span>
        </Check>
      ))}
    </fieldset>
  )
}
