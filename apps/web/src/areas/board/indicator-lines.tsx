import type { Board, BoardIndicator } from '@lantu/bulletins/contract'
import { Link } from '@tanstack/react-router'
import { printPeriod, printProbability, useLanguage, useReason, useText } from '#language/index.ts'
import { Spark } from '#parts/chart/index.ts'
import { PeriodText } from '#parts/date-text.tsx'
import { Figure } from '#parts/figure.tsx'
import { LampMark } from '#parts/lamp.tsx'
import { Probability } from '#parts/probability.tsx'
import { Section } from '#parts/section.tsx'
import { percentOf } from './headline.ts'
import { sparkOf } from './spark-of.ts'

/** As many as the first screen holds; with more, the gravest stand here and all of them on their own page. */
const shown = 9
const gravity = ['red', 'amber', 'missing', 'blue', 'green', 'grey', 'closed']

function pickLines(lines: readonly BoardIndicator[]): readonly BoardIndicator[] {
  if (lines.length <= shown) return lines
  const place = (line: BoardIndicator) => (line.judgement ? gravity.indexOf(line.judgement.lamp) : gravity.length)
  return lines.toSorted((a, b) => place(a) - place(b)).slice(0, shown)
}

/** 能不能成: each indicator's figure, its distance from the path, the chance of the year and of the half, the lamp. */
export function IndicatorLines(props: { board: Board }) {
  const { indicators, titleBlock } = props.board
  const text = useText()
  const { language } = useLanguage()
  const newest = titleBlock.dataEdition?.period
  return (
    <Section
      title={text('board.canWe')}
      note={newest ? text('board.canWeNote', { period: printPeriod(newest, language) }) : undefined}
      more={
        indicators.length > shown && (
          <Link to="/indicators">{text('board.allIndicators', { count: indicators.length })}</Link>
        )
      }
    >
      {indicators.length === 0 ? (
        <p className="note bd-none">{text('board.noIndicators')}</p>
      ) : (
        <>
          <ol className="inds">
            {pickLines(indicators).map((line) => (
              <IndicatorLine key={line.id} line={line} newest={newest} />
            ))}
          </ol>
          <p className="note bd-key">
            <svg viewBox="0 0 44 12" aria-hidden="true">
              <line className="ch-tick" x1="0" x2="44" y1="6" y2="6" />
              <polygon className="ch-f80" points="20,4 44,1 44,10" />
              <polyline className="ch-act" points="0,6 20,4" />
            </svg>
            {text('board.sparkKey')}
          </p>
        </>
      )}
    </Section>
  )
}

function IndicatorLine(props: { line: BoardIndicator; newest: string | undefined }) {
  const { line } = props
  const text = useText()
  const reason = useReason()
  const { judgement } = line
  const spark = sparkOf(line)
  return (
    <li>
      <Link className="quiet ind-n" to={line.href}>
        <span>{line.name}</span>
        <span className="ind-v">
          <Standing line={line} newest={props.newest} />
        </span>
      </Link>
      <span className="ind-s">
        {spark && (
          <Spark
            {...spark}
            label={text(spark.gap < 0 ? 'board.sparkBehind' : 'board.sparkAhead', {
              gap: Math.abs(spark.gap).toFixed(1),
            })}
          />
        )}
      </span>
      <span className="ind-p">
        {judgement ? (
          <>
            <Probability value={judgement.probability.year} />
            {judgement.probability.half !== null && (
              <small>{text('board.halfChance', { percent: printProbability(judgement.probability.half) })}</small>
            )}
          </>
        ) : (
          <span className="note">{text('parts.noEstimate')}</span>
        )}
      </span>
      <span
        className="ind-l"
        title={
          judgement
            ? `${judgement.reasons.slice(0, 1).map(reason).join('')}（${text('parts.rule', { rule: judgement.rule })}）`
            : undefined
        }
      >
        {judgement && <LampMark colour={judgement.lamp} />}
        {judgement && <span className="vh">{judgement.reasons.slice(0, 1).map(reason).join('')}</span>}
      </span>
    </li>
  )
}

/** Figure and target as they are compared: 完成率 and 季节序时 of a level, rate and target of a rate, value and ceiling. */
function Standing(props: { line: BoardIndicator; newest: string | undefined }) {
  const { line, newest } = props
  const text = useText()
  const { latest, target, judgement } = line
  if (!latest) return <>{text('board.noFigure')}</>
  const period = latest.period === newest ? null : <PeriodText period={latest.period} />
  const schedule = judgement?.schedule
  if (target?.kind === 'level' && schedule?.actual != null) {
    return (
      <>
        <b>
          {period}
          {text('board.done')}
          <Figure value={percentOf(schedule.actual)} unit="percent" />
        </b>
        {schedule.seasonal !== null && (
          <span>
            {text('board.schedule')}
            <Figure value={percentOf(schedule.seasonal)} unit="percent" />
          </span>
        )}
      </>
    )
  }
  const isRate = target?.kind === 'growth' || latest.value === null
  return (
    <>
      <b>
        {period}{' '}
        {isRate ? (
          <Figure value={latest.growth} unit="percent" sign />
        ) : (
          <Figure value={latest.value} unit={line.unit} decimals={line.decimals} />
        )}
      </b>
      {target?.value && (
        <span>
          {text(target.kind === 'ceiling' ? 'board.ceiling' : 'board.target')}
          <Figure value={target.value} unit={isRate ? 'percent' : undefined} sign={isRate} />
        </span>
      )}
    </>
  )
}
