import { UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import { type Blueprint, blueprintEndpoints, type Continuation, type YearNode } from '@lantu/ledger/contract'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button, LinkButton } from '#parts/button.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { ComboField, SelectField } from '#parts/fields/index.ts'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { Tag } from '#parts/tag.tsx'
import { type Units, useUnits } from '#parts/use-units.ts'
import { useDay, useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import './blueprint.css'
import { kindWords, RelateDialog } from './relate-dialog.tsx'
import { BlueprintSearch } from './search.ts'
import { WithdrawLinkDialog } from './withdraw-link-dialog.tsx'
import { YearNodeText } from './year-node.tsx'

/** 一张蓝图: one year beside the next; what nobody has spoken of yet comes first. */
export function BlueprintPage() {
  const text = useText()
  const { on } = useDay()
  const search = BlueprintSearch.parse(useSearch({ strict: false }))
  const asOf = on === null ? undefined : PlainDate.safeParse(on).data
  const found = useEndpoint(blueprintEndpoints.get, { query: { ...search, asOf } })
  useSheet({ title: text('blueprint.title') })
  const shown = found.data
  return (
    <>
      <PageTitle
        kicker={<Link to="/ledger">{text('shell.ledger')}</Link>}
        title={text('blueprint.title')}
        sub={text('blueprint.sub')}
      />
      {found.error && <ErrorState error={found.error} onRetry={found.again} />}
      {found.loading && <LoadingState rows={8} />}
      {shown && <Years shown={shown} search={search} />}
      {shown && <Rows shown={shown} />}
    </>
  )
}

function Years({ shown, search }: { shown: Blueprint; search: BlueprintSearch }) {
  const text = useText()
  const navigate = useNavigate()
  const units = useUnits()
  const { counts } = shown
  const go = (change: BlueprintSearch) =>
    void navigate({ to: '/ledger/blueprint', search: { ...search, ...change }, replace: true })
  const years = [...new Set([...shown.years, shown.from, shown.to])].sort((a, b) => b - a)
  const options = years.map((year) => ({ id: String(year), label: text('blueprint.year', { year }) }))
  return (
    <>
      <div className="fields bp-years">
        <SelectField
          label={text('blueprint.from')}
          value={String(shown.from)}
          onChange={(value) => go({ from: Number(value) })}
          options={options}
        />
        <SelectField
          label={text('blueprint.to')}
          value={String(shown.to)}
          onChange={(value) => go({ to: Number(value) })}
          options={options}
        />
        <ComboField
          label={text('blueprint.unit')}
          options={units.options}
          value={search.unit ?? null}
          onChange={(value) => go({ unit: UnitId.safeParse(units.idOf(value)).data })}
        />
      </div>
      <p role="status" className="bp-counts">
        {text('blueprint.counts', {
          ...counts,
          from: shown.from,
          all: counts.from,
          to: shown.to,
          later: counts.to,
        })}
      </p>
    </>
  )
}

function Rows({ shown }: { shown: Blueprint }) {
  const text = useText()
  const units = useUnits()
  const navigate = useNavigate()
  const { isPast } = useDay()
  const mayRelate = useMay('ledger.review') && !isPast
  const [saying, setSaying] = useState<YearNode | null>(null)
  const [taking, setTaking] = useState<Continuation | null>(null)
  return (
    <>
      <Section title={text('blueprint.what', { year: shown.from })} note={text('blueprint.became')}>
        {shown.rows.length === 0 && (
          <EmptyState
            title={text('blueprint.none', { year: shown.from })}
            actions={
              mayRelate && (
                <Button onPress={() => void navigate({ to: '/ledger/import' })}>{text('blueprint.toImport')}</Button>
              )
            }
          >
            {text('blueprint.noneNote')}
          </EmptyState>
        )}
        <ul className="bp-rows">
          {shown.rows.map(({ one, links }) => (
            <li key={one.id}>
              <div>
                <YearNodeText one={one} units={units} />
              </div>
              <div>
                {links.map((link) => (
                  <Became
                    key={link.id}
                    link={link}
                    units={units}
                    onTake={mayRelate ? () => setTaking(link) : undefined}
                  />
                ))}
                {links.length === 0 && <span className="note">{text('blueprint.unsaid')}</span>}
                {mayRelate && !links.some((link) => link.toId === null) && (
                  <>
                    {' '}
                    <LinkButton onPress={() => setSaying(one)}>
                      {text(links.length > 0 ? 'blueprint.sayMore' : 'blueprint.say')}
                    </LinkButton>
                  </>
                )}
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={text('blueprint.fresh', { year: shown.to })} note={text('blueprint.freshNote')}>
        {shown.fresh.length === 0 && <p className="note">{text('blueprint.freshNone')}</p>}
        <ul className="bp-rows bp-fresh">
          {shown.fresh.map((one) => (
            <li key={one.id}>
              <YearNodeText one={one} units={units} />
            </li>
          ))}
        </ul>
        {shown.more > 0 && <p className="note">{text('blueprint.more', { n: shown.more })}</p>}
      </Section>
      {saying && <RelateDialog one={saying} onClose={() => setSaying(null)} />}
      {taking && <WithdrawLinkDialog link={taking} onClose={() => setTaking(null)} />}
    </>
  )
}

function Became(props: {
  link: Blueprint['rows'][number]['links'][number]
  units: Units
  onTake: (() => void) | undefined
}) {
  const text = useText()
  const { link } = props
  return (
    <p className="bp-became">
      <Tag tone={link.kind === 'lowered' || link.kind === 'dropped' ? 'ink' : 'blue'}>{text(kindWords[link.kind])}</Tag>{' '}
      {link.to && <YearNodeText one={link.to} units={props.units} year />}
      {link.reason && <span className="note">{link.reason}</span>}{' '}
      {props.onTake && <LinkButton onPress={props.onTake}>{text('blueprint.withdraw')}</LinkButton>}
    </p>
  )
}
