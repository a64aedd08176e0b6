import type { Board, OffItem } from '@lantu/bulletins/contract'
import { Link } from '@tanstack/react-router'
import { Fragment, lazy, Suspense } from 'react'
import { type TextParams, useLanguage, useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { LampMark, ReasonText } from '#parts/lamp.tsx'
import { Probability } from '#parts/probability.tsx'
import { useMay } from '#shell/session.tsx'
import { headlineOf, nodeInDoubt, type Saying } from './headline.ts'
import { LeadText } from './lead-text.tsx'
import { NextStep, Since } from './off-facts.tsx'
import { sayChance } from './spoken-chance.ts'
import { useStateName } from './use-state-name.ts'

const LeadFigure = lazy(async () => ({ default: (await import('./lead-figure.tsx')).LeadFigure }))

/** The lead story: one sentence about the most important thing off, what it rests on, and the five answers. */
export function Lead(props: { board: Board }) {
  const { board } = props
  const headline = useHeadline()
  const lead = board.off.rows[0]
  const saying = headlineOf(board)
  if (!lead) return <NothingOff headline={headline(saying)} begun={saying.kind === 'count' && saying.count > 0} />
  const line = lead.kind === 'target' ? board.indicators.find((one) => one.href === lead.href) : undefined
  return (
    <article className={`lead${line ? '' : ' lead-plain'}`}>
      <LeadKicker item={lead} />
      <h3>
        <Link className="quiet" to={lead.href} data-item>
          <Headline text={headline(saying)} />
        </Link>
      </h3>
      <div className="lead-t">
        <p className="lead-p">
          <LeadText board={board} item={lead} line={line} />
        </p>
      </div>
      {line && (
        <figure className="lead-f">
          <Suspense fallback={null}>
            <LeadFigure line={line} />
          </Suspense>
        </figure>
      )}
      <FiveAnswers item={lead} asOf={board.asOf} />
    </article>
  )
}

/** Which kind of thing it is and the reason of its lamp, beside the lamp. */
function LeadKicker(props: { item: OffItem }) {
  const text = useText()
  const { item } = props
  const first = item.reasons[0]
  return (
    <p className="lead-k">
      <LampMark colour={item.lamp} />
      <span>
        {text(item.kind === 'target' ? 'board.kindTarget' : 'board.kindTask')}
        {' · '}
        {first && <ReasonText reasons={[first]} />}
        {' · '}
        {text('parts.rule', { rule: item.rule })}
      </span>
    </p>
  )
}

function FiveAnswers(props: { item: OffItem; asOf: string }) {
  const { item } = props
  const text = useText()
  const state = useStateName()
  const node = nodeInDoubt(props.asOf, item.probability)
  const answers = [
    {
      label: text(item.kind === 'target' ? (node === 'half' ? 'board.chanceHalf' : 'board.chanceYear') : 'board.due'),
      answer:
        item.kind === 'target' ? (
          <Probability value={node === 'half' ? item.probability.half : item.probability.year} />
        ) : item.due === null ? (
          text('board.dueNone')
        ) : (
          <DateText date={item.due} />
        ),
    },
    { label: text('board.who'), answer: item.owner?.name ?? text('board.ownerUnclear') },
    { label: text('board.sinceLabel'), answer: <Since item={item} asOf={props.asOf} /> },
    {
      label: text('board.doing'),
      answer: item.doing ? (
        <Link to={item.doing.href}>{item.doing.number ?? state(item.doing.state)}</Link>
      ) : (
        text('board.doingNone')
      ),
    },
    { label: text('board.next'), answer: <NextStep item={item} /> },
  ]
  return (
    <dl className="lead-d">
      {answers.map(({ label, answer }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A headline breaks only after its punctuation. */
function Headline(props: { text: string }) {
  return props.text.split(/(?<=[，,：:])/).map((part) => (
    <Fragment key={part}>
      {part}
      <wbr />
    </Fragment>
  ))
}

function useHeadline(): (saying: Saying) => string {
  const text = useText()
  const { language } = useLanguage()
  const paramsOf = (saying: Saying): TextParams => {
    switch (saying.kind) {
      case 'chance':
        return { name: saying.name, chance: sayChance(saying.chance, language) }
      case 'days':
        return { name: saying.name, days: saying.days }
      case 'count':
        return { count: saying.count }
      case 'plain':
        return { name: saying.name }
    }
  }
  return (saying) => text(saying.key, paramsOf(saying))
}

/** A quiet day is said in a sentence too; without tasks the page teaches the first step. */
function NothingOff(props: { headline: string; begun: boolean }) {
  const text = useText()
  const mayRegister = useMay('documents.register')
  if (props.begun) {
    return (
      <article className="lead lead-plain">
        <h3>{props.headline}</h3>
        <p className="lead-p">{text('board.fineNote')}</p>
      </article>
    )
  }
  return (
    <EmptyState
      title={props.headline}
      actions={
        mayRegister && (
          <Link className="btn btn-main" to="/documents/new">
            {text('board.registerDocument')}
          </Link>
        )
      }
    >
      {text('board.nothingNote')}
    </EmptyState>
  )
}
