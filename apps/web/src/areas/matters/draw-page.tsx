import { type DrawDetail, type Finding, matterEndpoints, samplingEndpoints } from '@lantu/matters/contract'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { downloadUrl, useEndpoint } from '#api/index.ts'
import { type TextKey, useText } from '#language/index.ts'
import { InstantText } from '#parts/date-text.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { Table } from '#parts/table/index.ts'
import { Tag } from '#parts/tag.tsx'
import { useUnits } from '#parts/use-units.ts'
import { useSheet } from '#shell/sheet.tsx'
import { DrawRate } from './draw-rate.tsx'
import { DrawScopeText } from './draws-page.tsx'
import './matters.css'
import { UnitRates } from './unit-rates.tsx'
import { useMatterNames } from './words.ts'

const findingWords: Readonly<Record<Finding, TextKey>> = {
  holds: 'sampling.holds',
  partly: 'sampling.partly',
  fails: 'sampling.failed',
  lapsed: 'sampling.lapsed',
}

/** One draw: what was drawn and found, by unit, and all that is needed to draw it again. */
export function DrawPage() {
  const text = useText()
  const { drawId = '' } = useParams({ strict: false })
  const found = useEndpoint(samplingEndpoints.get, { params: { drawId } })
  const draw = found.data
  const title = draw && text('sampling.rowOf', { population: draw.population, picked: draw.count.picked })
  useSheet({
    title: title ? `${text('sampling.title')} ${title}` : text('sampling.title'),
    ...(draw && { rules: draw.rule }),
  })
  if (found.error && !draw) return <ErrorState error={found.error} onRetry={found.again} />
  if (!draw) return <LoadingState rows={8} />
  return (
    <>
      <PageTitle
        kicker={<Link to="/matters/draws">{text('sampling.title')}</Link>}
        title={text('sampling.rowOf', { population: draw.population, picked: draw.count.picked })}
        sub={
          <>
            <DrawScopeText draw={draw} />
            {'　·　'}
            <InstantText at={draw.drawnAt} />
            {'　·　'}
            <DrawRate count={draw.count} least={1} />
          </>
        }
      >
        <a className="btn" href={downloadUrl(samplingEndpoints.export, { params: { drawId: draw.id } })} download>
          {text('sampling.export')}
        </a>
      </PageTitle>
      <Section title={text('sampling.items')} note={text('sampling.itemsNote')}>
        <Items draw={draw} />
        {draw.hidden > 0 && <p className="note">{text('sampling.hidden', { n: draw.hidden })}</p>}
      </Section>
      <Section title={text('sampling.byUnit')} note={text('sampling.byUnitNote')}>
        <UnitRates label={text('sampling.byUnit')} rows={draw.units} least={draw.leastForRate} />
      </Section>
      <Section title={text('sampling.how')} note={text('sampling.howNote')}>
        <How draw={draw} />
      </Section>
    </>
  )
}

function Items({ draw }: { draw: DrawDetail }) {
  const text = useText()
  const navigate = useNavigate()
  const name = useMatterNames()
  const units = useUnits()
  const policies = useEndpoint(matterEndpoints.policies, {}).data ?? []
  const stateOf = (state: string) => policies.flatMap((policy) => policy.states).find((one) => one.state === state)
  return (
    <Table
      label={text('sampling.items')}
      rows={draw.rows}
      keyOf={(row) => row.id}
      nameOf={(row) => row.number ?? row.title ?? ''}
      onOpen={(row) => void navigate({ to: `/matters/${row.id}` })}
      columns={[
        { id: 'number', head: text('matters.number'), cell: (row) => row.number ?? '—', phone: 'top', width: '9rem' },
        {
          id: 'title',
          head: text('matters.title'),
          cell: (row) => (
            <Link className="quiet" to="/matters/$matterId" params={{ matterId: row.id }}>
              {row.title ?? text('matters.erased')}
            </Link>
          ),
          names: true,
        },
        { id: 'lead', head: text('matters.lead'), cell: (row) => units.nameOf(row.lead) },
        { id: 'state', head: text('matters.state'), cell: (row) => name('state', row.state, stateOf(row.state)) },
        {
          id: 'finding',
          head: text('sampling.finding'),
          cell: (row) =>
            row.finding === null ? (
              <span className="note">{text('sampling.waiting')}</span>
            ) : (
              <Tag tone={row.finding === 'fails' ? 'ink' : 'blue'}>{text(findingWords[row.finding])}</Tag>
            ),
        },
      ]}
    />
  )
}

function How({ draw }: { draw: DrawDetail }) {
  const text = useText()
  const units = useUnits()
  return (
    <>
      <p className="mid mt-how">{text('sampling.howSays')}</p>
      <dl className="mt-facts">
        <dt>{text('sampling.seed')}</dt>
        <dd className="mt-code">{draw.seed}</dd>
        {draw.made && (
          <>
            <dt>{text('sampling.block')}</dt>
            <dd className="mt-code">
              {draw.made.block === null ? text('sampling.noBlock') : `${draw.made.block}　${draw.made.blockSha256}`}
            </dd>
            <dt>{text('sampling.nonce')}</dt>
            <dd className="mt-code">{draw.made.nonce}</dd>
          </>
        )}
        <dt>{text('sampling.share')}</dt>
        <dd>{`${Math.round(draw.share * 100)}%`}</dd>
        <dt>{text('sampling.candidates')}</dt>
        <dd>
          <details>
            <summary>{draw.candidates.length}</summary>
            <ul className="mt-code">
              {draw.candidates.map((one) => (
                <li key={one.matterId}>
                  {one.matterId} {units.nameOf(one.unit)}
                </li>
              ))}
            </ul>
          </details>
        </dd>
      </dl>
    </>
  )
}
