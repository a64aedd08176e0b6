import { progressEndpoints, type SignedMany, type WaitingReport } from '@lantu/ledger/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { InstantText, PeriodText } from '#parts/date-text.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Check } from '#parts/fields/index.ts'
import { Section } from '#parts/section.tsx'
import { Tag } from '#parts/tag.tsx'
import { useToast } from '#parts/toast.tsx'
import type { Units } from '#parts/use-units.ts'

/** 待审签: a signer reads what the liaisons wrote and signs many at once; each that is refused says why and stays. */
export function WaitingSection(props: { waiting: readonly WaitingReport[]; total: number; units: Units }) {
  const text = useText()
  const say = useToast()
  const { waiting, total, units } = props
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map())
  const sign = useMutate(progressEndpoints.signMany, { alsoStale: ['commitments', 'matters'] })
  const mine = waiting.filter((one) => one.maySign)
  const picked = mine.filter((one) => chosen.has(one.progressId))
  const toggle = (id: string, on: boolean) =>
    setChosen((now) => new Set(on ? [...now, id] : [...now].filter((one) => one !== id)))
  const run = () => {
    const reports = picked.map(({ commitmentId, progressId }) => ({ commitmentId, progressId }))
    void sign.run({ body: { reports } }).then(
      ({ results }) => {
        setRefused(refusalsOf(picked, results))
        setChosen(new Set())
        say({ text: text('ledger.signedMany', { n: results.filter((one) => one.outcome === 'signed').length }) })
      },
      () => undefined, // Shown from sign.error; the choice stays.
    )
  }
  return (
    <Section title={text('ledger.unsigned')} note={text('ledger.dueCount', { n: total })}>
      {mine.length > 1 && (
        <Check
          checked={picked.length === mine.length}
          onChange={(on) => setChosen(new Set(on ? mine.map((one) => one.progressId) : []))}
        >
          {text('ledger.chooseAll')}
        </Check>
      )}
      <ul className="lg-due">
        {waiting.map((one) => (
          <li key={one.progressId} className="lg-due-item">
            {one.maySign ? (
              <Check checked={chosen.has(one.progressId)} onChange={(on) => toggle(one.progressId, on)}>
                <b>{one.title}</b>
              </Check>
            ) : (
              <b>{one.title}</b>
            )}
            <span className="lg-due-facts">
              <PeriodText period={one.period} />
              <span>{units.nameOf(one.unitId)}</span>
              <InstantText at={one.at} />
              {(one.quantity ?? one.percent) !== null && <b className="num">{one.quantity ?? `${one.percent}%`}</b>}
              {one.byMail && <Tag tone="blue">{text('mail.byMail')}</Tag>}
              {one.alike && <Tag>{text('ledger.alike')}</Tag>}
            </span>
            <p className="lg-due-text">{one.done ?? text('ledger.erased')}</p>
            {one.problems && (
              <p className="lg-due-text">
                <span className="lab">{text('ledger.problems')}</span> {one.problems}
              </p>
            )}
            {one.next && (
              <p className="lg-due-text">
                <span className="lab">{text('ledger.next')}</span> {one.next}
              </p>
            )}
            {refused.has(one.progressId) && <p className="fault">{refused.get(one.progressId)}</p>}
            <span className="lg-due-facts">
              <Link to="/ledger/$id" params={{ id: one.commitmentId }}>
                {one.number ?? text('ledger.backToTask')}
              </Link>
              <Link to="/ledger/$id/report" params={{ id: one.commitmentId }} search={{ period: one.period }}>
                {text('mail.edit')}
              </Link>
            </span>
          </li>
        ))}
      </ul>
      {sign.error && <ErrorState error={sign.error} />}
      {mine.length > 0 ? (
        <div className="buttons">
          <Button
            kind="main"
            onPress={run}
            busy={sign.running}
            refused={picked.length === 0 ? text('ledger.chooseFirst') : undefined}
          >
            {text('ledger.signMany', { n: picked.length })}
          </Button>
        </div>
      ) : (
        <p className="note">{text('ledger.signerSigns')}</p>
      )}
    </Section>
  )
}

const refusalsOf = (asked: readonly WaitingReport[], results: SignedMany['results']): ReadonlyMap<string, string> =>
  new Map(
    asked.flatMap(({ progressId }, index) => {
      const result = results[index]
      return result?.outcome === 'refused' ? [[progressId, result.say] as const] : []
    }),
  )
