import { type MatterDetail, matterEndpoints, type PolicyView, type StepView } from '@lantu/matters/contract'
import type { ReactNode } from 'react'
import { downloadUrl } from '#api/index.ts'
import { type Text, useReason, useText } from '#language/index.ts'
import { DateText, InstantText } from '#parts/date-text.tsx'
import { type Step, Steps } from '#parts/steps.tsx'
import { type Units, useUnits } from '#parts/use-units.ts'
import { usePeople } from './use-people.ts'
import { useMatterNames } from './words.ts'

interface Printing {
  readonly text: Text
  readonly units: Units
  readonly name: ReturnType<typeof useMatterNames>
}

/** 经过: who did what when, the newest first; words that were erased say so. */
export function History(props: { matter: MatterDetail; policy: PolicyView | undefined }) {
  const text = useText()
  const name = useMatterNames()
  const reason = useReason()
  const units = useUnits()
  const nameOf = usePeople()
  const { matter, policy } = props
  const steps = matter.steps.toReversed().map((step, index): Step => {
    const who = [nameOf(step.by), ...step.byUnits.map(units.nameOf)]
    const said = policy?.actions.find((action) => action.action === step.action)
    return {
      id: String(step.version),
      at: step.at,
      who: who.join('　'),
      what: (
        <>
          {name('action', step.action, said)}
          {step.from !== step.to && (
            <span className="dim">
              {'　'}
              {text('matters.movedTo', {
                state: name(
                  'state',
                  step.to,
                  policy?.states.find((state) => state.state === step.to),
                ),
              })}
            </span>
          )}
        </>
      ),
      note: (
        <>
          <Codes step={step} printing={{ text, units, name }} />
          {step.words.map((word) => (
            <span key={word.textId} className="mt-word">
              {text('matters.wordIs', { field: name('field', word.field), body: word.body ?? text('matters.erased') })}
            </span>
          ))}
          {step.reasons.map((one) => (
            <span key={one.code} className="mt-word">
              {reason(one)}
            </span>
          ))}
          {step.evidence.map((file) => (
            <a
              key={file.sha256}
              className="mt-word"
              href={downloadUrl(matterEndpoints.evidence, { params: { matterId: matter.id, sha256: file.sha256 } })}
              download={file.name}
            >
              {file.name}
            </a>
          ))}
        </>
      ),
      state: index === 0 && matter.phase !== 'ended' ? 'now' : 'done',
    }
  })
  return <Steps steps={steps} label={text('matters.history')} />
}

/** What a step fixed beside words: units, days, numbers, in a fixed order. */
function Codes(props: { step: StepView; printing: Printing }) {
  const { step, printing } = props
  const order = [
    'number',
    'lead',
    'co',
    'due',
    'days',
    'approvalNumber',
    'conclusion',
    'method',
    'stopReason',
    'reopenReason',
    'instructedOn',
  ]
  const printed = order.flatMap((code): readonly (readonly [string, ReactNode])[] => {
    const value = printCode(code, step.codes[code], printing)
    return value === null ? [] : [[code, value]]
  })
  if (printed.length === 0) return null
  return (
    <span className="mt-word">
      {printed.map(([code, value], index) => (
        <span key={code}>
          {index > 0 && '　'}
          {printing.name('field', code)} {value}
        </span>
      ))}
    </span>
  )
}

/** Fields whose values are codes with words of their own. */
const coded: ReadonlySet<string> = new Set(['conclusion', 'method', 'stopReason', 'reopenReason'])

function printCode(code: string, value: unknown, { units, name, text }: Printing): ReactNode | null {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((id) => units.nameOf(String(id))).join('、')
  if (typeof value === 'number') return text('matters.workDays', { n: value })
  if (typeof value !== 'string') return null
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return <DateText date={value} />
  if (code === 'lead') return units.nameOf(value)
  if (coded.has(code)) return name('field', `${code}.${value}`)
  return value
}

/** 证据: every file that a step named, each once, with the step that brought it. */
export function EvidenceList(props: { matter: MatterDetail }) {
  const text = useText()
  const { matter } = props
  const files = matter.steps.flatMap((step) => step.evidence.map((file) => ({ ...file, at: step.at })))
  if (files.length === 0) return <p className="mid">{text('matters.noEvidence')}</p>
  return (
    <ul className="mt-list">
      {files.map((file) => (
        <li key={`${file.sha256} ${file.at}`}>
          <a
            href={downloadUrl(matterEndpoints.evidence, { params: { matterId: matter.id, sha256: file.sha256 } })}
            download={file.name}
          >
            {file.name}
          </a>
          <span className="note">
            <InstantText at={file.at} />
            {'　'}
            <span className="mono">{file.sha256.slice(0, 12)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
