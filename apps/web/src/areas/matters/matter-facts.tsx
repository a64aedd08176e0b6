import type { MatterDetail } from '@lantu/matters/contract'
import { Link } from '@tanstack/react-router'
import { type TextKey, useText } from '#language/index.ts'
import { DateText, InstantText } from '#parts/date-text.tsx'
import { UnitName } from '#parts/unit-name.tsx'
import { useUnits } from '#parts/use-units.ts'
import { usePeople } from './use-people.ts'
import { useMatterNames, verbWords } from './words.ts'

const flagWords = {
  closureProposed: 'matters.flagClosureProposed',
  extensionAsked: 'matters.flagExtensionAsked',
  suspended: 'matters.flagSuspended',
  objection: 'matters.flagObjection',
  reopenProposed: 'matters.flagReopenProposed',
} as const satisfies Readonly<Record<MatterDetail['flags'][number]['flag'], TextKey>>

/** What stands beside the state: a proposed closing, an extension asked for, a standing clock, an objection, a draw. */
export function Flags(props: { matter: MatterDetail }) {
  const text = useText()
  const { matter } = props
  if (matter.flags.length === 0 && matter.sampled !== true) return null
  return (
    <div className="stack-s">
      {matter.sampled && (
        <p className="mt-banner" role="status">
          <b>{text('sampling.mark')}</b>
        </p>
      )}
      {matter.flags.map(({ flag, since }) => (
        <p key={flag} className="mt-banner" role="status">
          <b>{text(flagWords[flag])}</b>
          {'　'}
          {text('matters.since')} <InstantText at={since} />
          {flag === 'extensionAsked' && matter.extensionTo && (
            <>
              {'　'}
              {text('matters.extensionTo')} <DateText date={matter.extensionTo} />
            </>
          )}
        </p>
      ))}
    </div>
  )
}

/** Whom it was put to and how: 交办 to one's own, 商请 to dual-managed units, 提请 for those above. */
export function Verbs(props: { matter: MatterDetail }) {
  const text = useText()
  const name = useMatterNames()
  const units = useUnits()
  const nameOf = usePeople()
  const { matter } = props
  const line = (unit: string) => {
    const verb = matter.verbs.find((one) => one.unit === unit)?.verb
    const found = units.find(unit)
    return (
      <>
        {verb && `${text(verbWords[verb])} `}
        <UnitName name={units.nameOf(unit)} to={found && `/settings/units/${unit}`} />
      </>
    )
  }
  const suggested = matter.lead === null && matter.suggested.lead
  return (
    <dl className="mt-facts">
      <dt>{text('matters.lead')}</dt>
      <dd>
        {matter.lead ? (
          line(matter.lead)
        ) : suggested ? (
          <>
            {units.nameOf(suggested)} <span className="note">{text('matters.suggested')}</span>
          </>
        ) : (
          '—'
        )}
      </dd>
      {matter.co.length > 0 && (
        <>
          <dt>{text('matters.co')}</dt>
          <dd>
            {matter.co.map((unit) => (
              <div key={unit}>{line(unit)}</div>
            ))}
          </dd>
        </>
      )}
      {matter.due && (
        <>
          <dt>{name('field', 'due')}</dt>
          <dd>
            <DateText date={matter.due} year />
          </dd>
        </>
      )}
      {matter.instructedOn && (
        <>
          <dt>{name('field', 'instructedOn')}</dt>
          <dd>
            <DateText date={matter.instructedOn} year />
          </dd>
        </>
      )}
      {matter.conclusion && (
        <>
          <dt>{name('field', 'conclusion')}</dt>
          <dd>{name('field', `conclusion.${matter.conclusion}`)}</dd>
        </>
      )}
      {matter.verifiedBy && (
        <>
          <dt>{text('matters.verifiedBy')}</dt>
          <dd>{nameOf(matter.verifiedBy)}</dd>
        </>
      )}
      {matter.closedBy && (
        <>
          <dt>{text('matters.closedBy')}</dt>
          <dd>{nameOf(matter.closedBy)}</dd>
        </>
      )}
      {matter.approvalNumber && (
        <>
          <dt>{name('field', 'approvalNumber')}</dt>
          <dd>{matter.approvalNumber}</dd>
        </>
      )}
      {matter.reopened > 0 && (
        <>
          <dt>{name('action', 'reopen')}</dt>
          <dd>{text('sampling.reopened', { n: matter.reopened })}</dd>
        </>
      )}
      <dt>{text('matters.openedAt')}</dt>
      <dd>
        <InstantText at={matter.openedAt} />
      </dd>
    </dl>
  )
}

const subjectPlaces: Readonly<Record<string, { readonly to: string; readonly label: TextKey }>> = {
  commitment: { to: '/ledger/', label: 'matters.subjectCommitment' },
  document: { to: '/documents/', label: 'matters.subjectDocument' },
}

/** What it is about: a row of the ledger, a document, an indicator's target. */
export function SubjectLink(props: { matter: MatterDetail }) {
  const text = useText()
  const { subjectKind, subjectId } = props.matter.subject
  const place = subjectPlaces[subjectKind]
  if (place) return <Link to={`${place.to}${subjectId}`}>{text(place.label)}</Link>
  if (subjectKind === 'target') return <Link to="/indicators">{text('matters.subjectTarget')}</Link>
  return <span>{text('matters.subjectByHand')}</span>
}
