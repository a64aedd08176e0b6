import { type CarryRow, carryEndpoints, type DocumentId } from '@lantu/documents/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useEndpoint, useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Check } from '#parts/fields/index.ts'
import { Section } from '#parts/section.tsx'
import { useDay, useMay } from '#shell/session.tsx'
import { Changes } from './compared-rows.tsx'
import { rowNumber } from './row-number.ts'

const waits = (row: CarryRow): boolean => row.links.some((link) => !link.carried)

/** Links of an earlier version that are not carried to this one: unchanged rows at once, changed ones as they are ticked, dropped ones told. */
export function CarryPanel({ id }: { id: DocumentId }) {
  const text = useText()
  const once = useOnce()
  const { isPast } = useDay()
  const may = useMay('documents.register') && !isPast
  const read = useEndpoint(carryEndpoints.get, { params: { id } })
  const carry = useMutate(carryEndpoints.carry, { alsoStale: ['documents', 'reconciliations'] })
  const [confirmed, setConfirmed] = useState<ReadonlySet<number>>(new Set())
  const view = read.data
  const waiting = view?.rows.filter(waits) ?? []
  if (!view?.earlier || waiting.length === 0) return null
  const of = (kind: CarryRow['kind']) => waiting.filter((row) => row.kind === kind)
  const tick = (position: number, on: boolean) =>
    setConfirmed(new Set(on ? [...confirmed, position] : [...confirmed].filter((one) => one !== position)))
  const run = () =>
    void once(async () => {
      await carry.run({ params: { id }, body: { confirm: [...confirmed] } })
      setConfirmed(new Set())
    }).catch(() => {})
  const ready = view.waiting.same > 0 || confirmed.size > 0
  return (
    <Section
      title={text('documents.carry')}
      note={<Link to={`/documents/${view.earlier.id}/coverage`}>{view.earlier.title}</Link>}
    >
      <div className="stack-s">
        <p className="mid">{text('documents.carrySays', view.waiting)}</p>
        {of('changed').map(({ from, to, changes }) =>
          to ? (
            <div key={from.position}>
              <Check checked={confirmed.has(to.position)} onChange={(on) => tick(to.position, on)} disabled={!may}>
                {text('documents.carryStill', { row: rowNumber(to.position) })}
              </Check>
              <p className="note">{text('documents.carryFrom', { text: from.text })}</p>
              <p className="note">{text('documents.carryTo', { text: to.text })}</p>
              <p className="cmp-what">
                <Changes pair={{ kind: 'changed', changes }} />
              </p>
            </div>
          ) : null,
        )}
        {of('dropped').map(({ from }) => (
          <p key={from.position} className="note">
            {text('documents.carryDropped', { text: from.text })}
          </p>
        ))}
        {carry.error && <ErrorState error={carry.error} />}
        {may && view.waiting.same + view.waiting.changed > 0 && (
          <div className="buttons">
            <Button
              kind="main"
              busy={carry.running}
              refused={ready ? undefined : text('documents.carryNeeds')}
              onPress={run}
            >
              {text('documents.carryDo')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  )
}
