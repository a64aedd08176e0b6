import type { CommitmentDetail, StructureView } from '@lantu/ledger/contract'
import type { ReactNode } from 'react'
import type { ProblemError } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { useToast } from '#parts/toast.tsx'
import type { Units } from '#parts/use-units.ts'

/** What every dialog of structure is given. */
export interface ShapeProps {
  readonly one: CommitmentDetail
  readonly version: number
  readonly view: StructureView
  readonly units: Units
  readonly onClose: () => void
}

/** The frame of these dialogs: a sentence that says what will happen, the form, one button that does it. */
export function ShapeDialog(props: {
  title: string
  says: string
  confirm: string
  refused: string | undefined
  running: boolean
  error: ProblemError | null
  grave?: boolean
  onDo: () => void
  onClose: () => void
  children: ReactNode
}) {
  const text = useText()
  return (
    <Dialog
      title={props.title}
      open
      wide
      grave={props.grave ?? false}
      onClose={props.onClose}
      foot={
        <>
          <Button kind="main" busy={props.running} refused={props.refused} onPress={props.onDo}>
            {props.confirm}
          </Button>
          <Button kind="plain" onPress={props.onClose}>
            {text('parts.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack-s">
        <p className="mid">{props.says}</p>
        {props.children}
        {props.error && <ErrorState error={props.error} />}
      </div>
    </Dialog>
  )
}

/** Says that it is done, and where a set has lost its weights. */
export function useShaped(onClose: () => void): (done: Promise<StructureView>) => void {
  const text = useText()
  const say = useToast()
  return (done) =>
    void done.then(
      ({ unweighed }) => {
        say({ text: text(unweighed.length > 0 ? 'ledger.shapedUnweighed' : 'ledger.shaped', { n: unweighed.length }) })
        onClose()
      },
      () => undefined, // Shown from the call's error.
    )
}

/** A weight as written: whole percent, or nothing; undefined where it is neither. */
export function weightOf(written: string): number | null | undefined {
  if (written.trim() === '') return null
  const value = Number(written)
  return Number.isInteger(value) && value >= 1 && value <= 100 ? value : undefined
}

/** Why these weights do not do; undefined when all have one and they add to 100, or none has. */
export function weightsFault(
  written: readonly string[],
): { code: 'ledger.weightWrong' | 'ledger.weightsSome' | 'ledger.weightsSum'; sum: number } | undefined {
  const weights = written.map(weightOf)
  const given = weights.flatMap((weight) => (typeof weight === 'number' ? [weight] : []))
  const sum = given.reduce((a, b) => a + b, 0)
  if (weights.includes(undefined)) return { code: 'ledger.weightWrong', sum }
  if (given.length === 0) return undefined
  if (given.length < weights.length) return { code: 'ledger.weightsSome', sum }
  return sum === 100 ? undefined : { code: 'ledger.weightsSum', sum }
}
