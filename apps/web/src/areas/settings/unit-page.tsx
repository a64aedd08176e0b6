import { Hierarchy, peopleEndpoints, RenameUnit, type UnitDetail, unitEndpoints } from '@lantu/identity/contract'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useEndpoint, useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { DateText } from '#parts/date-text.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { DateField, TextField } from '#parts/fields/index.ts'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { Tag } from '#parts/tag.tsx'
import { useToast } from '#parts/toast.tsx'
import { useDay, useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import './settings.css'
import { useUnits } from '#parts/use-units.ts'
import { DutiesDialog } from './duties-dialog.tsx'
import { hierarchyWords, roleWords, unitKindWords } from './words.ts'

/** 单位: as on the shown day, with its whole history. */
export function UnitPage() {
  const text = useText()
  const day = useDay()
  const params: { readonly id?: string } = useParams({ strict: false })
  const read = useEndpoint(unitEndpoints.get, {
    params: { id: params.id ?? '' },
    query: day.on ? { asOf: day.on } : {},
  })
  useSheet({ title: read.data?.name ?? text('settings.units') })
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={read.again} />
  if (!read.data) return <LoadingState rows={6} />
  return <Page unit={read.data} />
}

function Page(props: { unit: UnitDetail }) {
  const { unit } = props
  const text = useText()
  const day = useDay()
  const mayOrganise = useMay('identity.organise') && !day.isPast
  const [renaming, setRenaming] = useState(false)
  const [duties, setDuties] = useState(false)
  return (
    <>
      <PageTitle
        kicker={
          <>
            <Link to="/settings">{text('shell.settings')}</Link> ·{' '}
            <Link to="/settings/units">{text('settings.units')}</Link> · {unit.code}
          </>
        }
        title={unit.name}
        sub={text(unitKindWords[unit.kind])}
      >
        {mayOrganise && <Button onPress={() => setDuties(true)}>{text('words.setDuties')}</Button>}
        {mayOrganise && <Button onPress={() => setRenaming(true)}>{text('settings.rename')}</Button>}
      </PageTitle>
      <div className="two">
        <Section title={text('settings.facts')}>
          <Facts unit={unit} />
        </Section>
        <Section title={text('settings.whoHolds')} note={text('settings.whoHoldsNote')}>
          <Holders unit={unit} />
        </Section>
        <Section title={text('settings.history')} note={text('settings.historyNote')}>
          <ul className="set-list">
            {unit.history.toReversed().map((one) => (
              <li key={`${one.from} ${one.name} ${one.open}`}>
                <span>
                  {text('settings.from')} <DateText date={one.from} year />
                </span>
                <b>{one.name}</b>
                <span className="note">{text(unitKindWords[one.kind])}</span>
                {!one.open && <Tag>{text('settings.closed')}</Tag>}
              </li>
            ))}
          </ul>
        </Section>
        <Section title={text('settings.kin')}>
          <Kin unit={unit} />
        </Section>
      </div>
      {duties && <DutiesDialog unit={unit} onClose={() => setDuties(false)} />}
      {renaming && <RenameDialog unit={unit} onClose={() => setRenaming(false)} />}
    </>
  )
}

function Facts(props: { unit: UnitDetail }) {
  const text = useText()
  const units = useUnits()
  const { unit } = props
  return (
    <dl className="set-facts">
      <dt>{text('settings.shortName')}</dt>
      <dd>{unit.shortName ?? '—'}</dd>
      <dt>{text('settings.openedOn')}</dt>
      <dd>
        <DateText date={unit.openedOn} year />
      </dd>
      {Hierarchy.options.map((hierarchy) => {
        const superior = unit.superiors[hierarchy]
        return (
          <div key={hierarchy} className="contents">
            <dt>{text(hierarchyWords[hierarchy])}</dt>
            <dd>
              {superior ? (
                <Link to="/settings/units/$id" params={{ id: superior }}>
                  {units.nameOf(superior)}
                </Link>
              ) : (
                '—'
              )}
            </dd>
          </div>
        )
      })}
      {unit.measures && (
        <>
          <dt>{text('settings.remark')}</dt>
          <dd>{text('settings.measuresHint')}</dd>
        </>
      )}
      <dt>{text('settings.aliases')}</dt>
      <dd>{unit.aliases.map(({ alias }) => alias).join('、') || '—'}</dd>
      <dt>{text('settings.duties')}</dt>
      <dd>{unit.duties.join('、') || '—'}</dd>
    </dl>
  )
}

function Holders(props: { unit: UnitDetail }) {
  const text = useText()
  const day = useDay()
  const read = useEndpoint(peopleEndpoints.appointments, {
    query: { unit: props.unit.id, ...(day.on && { asOf: day.on }) },
  })
  if (read.error) return <ErrorState error={read.error} onRetry={read.again} />
  if (read.loading) return <LoadingState />
  const rows = read.data?.rows ?? []
  if (rows.length === 0) return <p className="mid">{text('settings.nobody')}</p>
  return (
    <ul className="set-list">
      {rows.map((one) => (
        <li key={one.id}>
          <b>{one.name ?? text('settings.nameHidden')}</b>
          <span>{text(roleWords[one.role])}</span>
          <span className="note">
            {text('settings.from')} <DateText date={one.from} year />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Kin(props: { unit: UnitDetail }) {
  const text = useText()
  const units = useUnits()
  const { predecessors, successors } = props.unit
  if (predecessors.length + successors.length === 0) return <p className="mid">{text('settings.noKin')}</p>
  return (
    <ul className="set-list">
      {predecessors.map((one) => (
        <li key={one.id}>
          <span>{text(one.kind === 'merge' ? 'settings.mergedFrom' : 'settings.splitFrom')}</span>
          <Link to="/settings/units/$id" params={{ id: one.id }}>
            {units.nameOf(one.id)}
          </Link>
          <DateText date={one.on} year />
        </li>
      ))}
      {successors.map((one) => (
        <li key={one.id}>
          <span>{text(one.kind === 'merge' ? 'settings.mergedInto' : 'settings.splitInto')}</span>
          <Link to="/settings/units/$id" params={{ id: one.id }}>
            {units.nameOf(one.id)}
          </Link>
          <DateText date={one.on} year />
        </li>
      ))}
    </ul>
  )
}

function RenameDialog(props: { unit: UnitDetail; onClose: () => void }) {
  const { unit } = props
  const text = useText()
  const day = useDay()
  const once = useOnce()
  const say = useToast()
  const [name, setName] = useState(unit.name)
  const [shortName, setShortName] = useState(unit.shortName ?? '')
  const [from, setFrom] = useState<string | null>(day.today)
  const mutate = useMutate(unitEndpoints.rename)
  const given = RenameUnit.safeParse({ name, from, shortName: shortName.trim() || null })
  const save = () => {
    if (!given.success) return
    void once(async () => {
      await mutate.run({ params: { id: unit.id }, body: given.data }, { version: unit.revision })
      say({ text: text('settings.renamed', { name }) })
      props.onClose()
    }).catch(() => {})
  }
  return (
    <Dialog title={text('settings.renameTitle', { name: unit.name })} open onClose={props.onClose}>
      <div className="stack">
        <TextField label={text('settings.unitName')} value={name} onChange={setName} maxLength={200} required />
        <TextField label={text('settings.shortName')} value={shortName} onChange={setShortName} maxLength={100} />
        <DateField label={text('settings.fromDay')} value={from} onChange={setFrom} required />
        {mutate.error && <ErrorState error={mutate.error} />}
        <ConfirmBar
          says={text('settings.renameSays')}
          confirm={text('settings.rename')}
          onConfirm={save}
          busy={mutate.running}
          refused={given.success && name !== unit.name ? undefined : text('settings.renameNeeds')}
          onCancel={props.onClose}
        />
      </div>
    </Dialog>
  )
}
