import { type IndicatorDetail, indicatorEndpoints } from '@lantu/indicators/contract'
import { type Reason, unitName } from '@lantu/kernel'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useLanguage, useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { PaceChart } from '#parts/chart/index.ts'
import { DateText, PeriodText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Figure } from '#parts/figure.tsx'
import { LampMark, ReasonList } from '#parts/lamp.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { Probability } from '#parts/probability.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { DemoMark } from '#parts/tag.tsx'
import { useUnits } from '#parts/use-units.ts'
import { isDemo, useDay, useMay, useSession } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { Citations } from './citations.tsx'
import { Editions } from './editions.tsx'
import './indicators.css'
import { NeededTable } from './needed-table.tsx'
import { paceOf } from './pace-of.ts'
import { Related } from './related.tsx'
import { sourcesOf } from './sources.ts'
import { TargetDialog } from './target-dialog.tsx'
import { Targets } from './targets.tsx'
import { linkWords } from './words.ts'

/** 指标: where the year has come, where it will go, why this lamp, and every figure with where it comes from. */
export function IndicatorPage() {
  const text = useText()
  const day = useDay()
  const params: { readonly id?: string } = useParams({ strict: false })
  const read = useEndpoint(indicatorEndpoints.get, {
    params: { id: params.id ?? '' },
    query: day.on ? { asOf: day.on } : {},
  })
  const detail = read.data
  const rule = detail?.assessment?.lamp.rule
  useSheet({
    title: detail?.name ?? text('shell.indicators'),
    ...(detail?.latest && { dataAsOf: detail.latest.period, dataVersion: detail.latest.edition }),
    ...(detail?.assessment && {
      rules: text('indicators.rules', { lamp: rule ?? '', pace: shortVersion(detail.assessment.result.version) }),
    }),
  })
  if (read.error && !detail) return <ErrorState error={read.error} onRetry={read.again} />
  if (!detail) return <LoadingState rows={8} />
  return <Page detail={detail} />
}

/** `1.0.0+pace-1.2a2fe649+forecast-1.79f7f73a` → 1.0.0: the whole one stands among the sources. */
const shortVersion = (version: string): string => version.split('+')[0] ?? version

/** Levels in the engine's sentences carry four decimals; a reader is told as many as the indicator is published with. */
function rounded(reason: Reason, decimals: number): Reason {
  const levels = ['expected', 'low', 'high', 'soFar', 'allowed']
  const params = Object.entries(reason.params).map(([name, value]): [string, string | number] => [
    name,
    levels.includes(name) && typeof value === 'number' ? Number(value.toFixed(Math.max(decimals, 1))) : value,
  ])
  return { code: reason.code, params: Object.fromEntries(params) }
}

function Page(props: { detail: IndicatorDetail }) {
  const { detail } = props
  const text = useText()
  const { language } = useLanguage()
  const day = useDay()
  const session = useSession()
  const maySet = useMay('indicators.target')
  const [revising, setRevising] = useState(false)
  const unit = unitName(detail.unit, language)
  const pace = useMemo(
    () => paceOf(detail, { unit, month: (month) => text('indicators.month', { month }) }),
    [detail, unit, text],
  )
  const sources = useMemo(() => sourcesOf(detail), [detail])
  const lamp = detail.assessment?.lamp
  const result = detail.assessment?.result
  const conclusion = useConclusion(detail)
  const demo = isDemo(session) && <DemoMark />
  return (
    <>
      <Head detail={detail} />
      <div className="in-grid">
        <Section title={text('indicators.chart')} note={demo}>
          {day.isPast && (
            <p className="past-chart">
              {text('indicators.asKnownOn')} <DateText date={day.shown} year />
            </p>
          )}
          {pace ? (
            <PaceChart data={pace.data} label={conclusion} />
          ) : (
            <EmptyState title={text('indicators.noChartTitle')}>{text('indicators.noChartNote')}</EmptyState>
          )}
        </Section>
        <div className="in-side">
          <Section
            title={lamp ? text('indicators.whyLamp') : text('indicators.why')}
            note={lamp && text('parts.rule', { rule: lamp.rule })}
          >
            {lamp && result && (
              <ReasonList reasons={[...lamp.reasons, ...result.reasons.map((one) => rounded(one, detail.decimals))]} />
            )}
            {!lamp && <p className="mid">{text('indicators.noTargetNote')}</p>}
          </Section>
          {pace && result && (
            <Section title={text('indicators.neededTitle')} note={text('indicators.internalOnly')}>
              <NeededTable pace={pace} result={result} unit={unit} decimals={detail.decimals} />
            </Section>
          )}
        </div>
        <Section
          title={text('indicators.targets')}
          more={
            maySet &&
            !day.isPast && (
              <Button small onPress={() => setRevising(true)}>
                {text(detail.target ? 'indicators.reviseTarget' : 'indicators.setTarget')}
              </Button>
            )
          }
        >
          <Targets detail={detail} sources={sources} />
        </Section>
        <Section title={text('indicators.related')}>
          <Related targets={detail.targets.map((target) => target.id)} />
        </Section>
        <Section title={text('indicators.editions')} note={text('indicators.editionsNote')}>
          <Editions detail={detail} sources={sources} />
        </Section>
        <Section title={text('parts.sources')}>
          <Citations detail={detail} sources={sources} />
        </Section>
      </div>
      {revising && <TargetDialog rows={[]} id={detail.id} onClose={() => setRevising(false)} />}
    </>
  )
}

function Head(props: { detail: IndicatorDetail }) {
  const { detail } = props
  const text = useText()
  const units = useUnits()
  const { latest, target, assessment } = detail
  return (
    <PageTitle
      kicker={
        <>
          <Link to="/indicators">{text('shell.indicators')}</Link>
          {detail.link && ` · ${text(linkWords[detail.link])}`}
          {target && ` · ${text('indicators.targetIs', { wording: target.wording })}`}
        </>
      }
      title={detail.name}
      sub={
        <>
          {text('indicators.owner', { unit: units.nameOf(detail.ownerUnitId) })}
          {'　·　'}
          {text('indicators.measuredBy', { unit: units.nameOf(detail.sourceUnitId) })}
          {latest && (
            <>
              {'　·　'}
              <PeriodText period={latest.period} />{' '}
              {latest.value !== null && (
                <Figure value={latest.value} unit={detail.unit} decimals={detail.decimals} strong />
              )}
              {latest.growth !== null && (
                <>
                  {' '}
                  <Figure value={latest.growth} unit="percent" decimals={1} sign />
                </>
              )}
            </>
          )}
        </>
      }
    >
      {assessment && (
        <div className="in-head">
          {target?.halfValue !== null && (
            <div>
              <span className="k">{text('indicators.probHalf')}</span>
              <Probability value={assessment.result.probability.half} big />
            </div>
          )}
          <div>
            <span className="k">{text('indicators.probYear')}</span>
            <Probability value={assessment.result.probability.year} big />
          </div>
          <div>
            <span className="k">{text('indicators.lamp')}</span>
            <LampMark colour={assessment.lamp.colour} />
            <span className="note">
              <DateText date={assessment.asOf} />
            </span>
          </div>
        </div>
      )}
    </PageTitle>
  )
}

/** The chart in one sentence, for those who hear it. */
function useConclusion(detail: IndicatorDetail): string {
  const text = useText()
  const schedule = detail.assessment?.result.schedule
  const percent = (share: number | null | undefined) =>
    share === null || share === undefined ? '—' : `${(share * 100).toFixed(1)}%`
  return text('indicators.conclusion', {
    name: detail.name,
    actual: percent(schedule?.actual),
    seasonal: percent(schedule?.seasonal),
    target: detail.target?.wording ?? '—',
  })
}
