import type { Board, OffItem } from '@lantu/bulletins/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useText } from '#language/index.ts'
import { useKey } from '#parts/keys.tsx'
import { LampMark, ReasonText } from '#parts/lamp.tsx'
import { Probability } from '#parts/probability.tsx'
import { Section } from '#parts/section.tsx'
import { whyOff } from './headline.ts'
import { Lead } from './lead.tsx'
import { NextStep, Since } from './off-facts.tsx'
import { TargetTitle } from './target-title.tsx'

/** 偏了什么: the gravest as the lead story, the others under it, each with its reason and the five answers. */
export function OffList(props: { board: Board }) {
  const { board } = props
  const text = useText()
  const list = useRef<HTMLDivElement>(null)
  useListKeys(list)
  const rest = board.off.rows.slice(1)
  const tasks = Object.values(board.lamps).reduce((sum, count) => sum + count, 0)
  return (
    <Section
      className="bd-a"
      title={text('board.off')}
      note={board.off.total > 0 ? text('board.offNote', { total: board.off.total }) : undefined}
      more={tasks > 0 && <Link to="/ledger">{text('board.wholeLedger', { count: tasks })}</Link>}
    >
      <div ref={list}>
        <Lead board={board} />
        <ol className="offs">
          {rest.map((item) => (
            <OffRow key={item.id} item={item} board={board} />
          ))}
        </ol>
      </div>
    </Section>
  )
}

function OffRow(props: { item: OffItem; board: Board }) {
  const { item, board } = props
  const line = item.kind === 'target' ? board.indicators.find((one) => one.href === item.href) : undefined
  const text = useText()
  const chance = item.probability.year ?? item.probability.half
  return (
    <li className="off">
      <div className="off-l" title={text('parts.rule', { rule: item.rule })}>
        <LampMark colour={item.lamp} />
      </div>
      <div>
        <h3>
          <Link className="quiet" to={item.href} data-item>
            {line ? <TargetTitle line={line} /> : item.title}
          </Link>
        </h3>
        <p className="off-r">
          <ReasonText reasons={whyOff(item)} />
        </p>
        <p className="off-m">
          <span>{item.owner?.name ?? text('board.ownerUnclear')}</span>
          <Since item={item} asOf={board.asOf} short />
          <NextStep item={item} label />
        </p>
      </div>
      <div className="off-p">{item.kind === 'target' ? <Probability value={chance} /> : <OffDue item={item} />}</div>
    </li>
  )
}

/** A task has no estimate; its deadline stands where an indicator has its chance. */
function OffDue(props: { item: OffItem }) {
  const text = useText()
  const { number } = props.item
  return <span className="note">{number ?? text('board.notEstimated')}</span>
}

/** J and K go through the stories, Enter opens the one in focus by itself. */
function useListKeys(list: { readonly current: HTMLElement | null }) {
  const text = useText()
  const navigate = useNavigate()
  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('[data-item]') ?? [])]
  const step = (by: number) => {
    const all = links()
    const at = all.findIndex((link) => link.matches(':focus'))
    all[Math.min(all.length - 1, Math.max(0, at + by))]?.focus()
  }
  const group = text('shell.board')
  useKey({ key: 'j', label: text('parts.keyDown'), group, run: () => step(1) })
  useKey({ key: 'k', label: text('parts.keyUp'), group, run: () => step(-1) })
  useKey({
    key: 'Enter',
    label: text('parts.keyOpen'),
    group,
    run: () => {
      const to = links()[0]?.getAttribute('href')
      if (to) void navigate({ to })
    },
  })
}
