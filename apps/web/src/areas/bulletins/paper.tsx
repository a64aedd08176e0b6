import type { BulletinDetail } from '@lantu/bulletins/contract'
import { Fragment } from 'react'
import { printDate, useText } from '#language/index.ts'
import { useSession } from '#shell/session.tsx'
import { type MarkedBlock, type MarkedRun, markTree } from './paper-marks.ts'
import { type SlotEdits, SlotField } from './slot-edits.tsx'

/** A paper is in Chinese whatever language the reader has. */
const banners = { inspection: '督查通报', economy: '经济社会发展情况' } as const

/** The paper with its red head in the measures of GB/T 9704-2012, and the markers that lead to the sources. */
export function Paper(props: { bulletin: BulletinDetail; edits: SlotEdits | null }) {
  const { bulletin } = props
  const text = useText()
  const { district } = useSession()
  const tree = markTree(bulletin.tree)
  const day = printDate(bulletin.date, 'zh-Hans', { year: true })
  return (
    <div className="gw-sheets" lang="zh-Hans">
      <article className="a4" aria-label={text('bulletins.preview')}>
        {(district.fictional || bulletin.state !== 'issued') && (
          <p className="gw-demo">
            {bulletin.state === 'issued' ? '演示' : district.fictional ? '送审稿　演示' : '送审稿'}
          </p>
        )}
        <p className="gw-org">{banners[bulletin.kind]}</p>
        {bulletin.number !== null && (
          <p className="gw-no">
            第{bulletin.number}期（总第{bulletin.total}期）
          </p>
        )}
        <p className="gw-from">
          <span>{bulletin.issuer}</span>
          <span>{day}</span>
        </p>
        <div className="gw-line" />
        <h2 className="gw-t">{bulletin.title}</h2>
        <Blocks blocks={tree.body} edits={props.edits} />
        {tree.attachments.map((one, index) => (
          <p key={one.title} className="gw-att">
            {index === 0 ? '附件：' : '　　　'}
            {tree.attachments.length > 1 && `${index + 1}.`}
            {one.title}
          </p>
        ))}
        <p className="gw-sign">
          {bulletin.issuer}
          <br />
          <span>{day}</span>
        </p>
      </article>
      {tree.attachments.map((one, index) => (
        <article key={one.title} className="a4 a4-more" aria-label={one.title}>
          <p className="gw-1 gw-flush">附件{tree.attachments.length > 1 ? index + 1 : ''}</p>
          <h2 className="gw-t">{one.title}</h2>
          <Blocks blocks={one.body} edits={props.edits} />
        </article>
      ))}
    </div>
  )
}

function Blocks(props: { blocks: readonly MarkedBlock[]; edits: SlotEdits | null }) {
  return props.blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a paper never change their order.
    <Fragment key={index}>
      <Block block={block} edits={props.edits} />
    </Fragment>
  ))
}

function Block(props: { block: MarkedBlock; edits: SlotEdits | null }) {
  const { block, edits } = props
  switch (block.kind) {
    case 'heading':
      return (
        <p className={`gw-${block.level}`}>
          {block.lead}
          <Runs runs={block.runs} />
        </p>
      )
    case 'paragraph':
      if (edits && block.slot !== undefined) {
        return <SlotField edits={edits} slot={block.slot} words={block.runs.map((run) => run.text).join('')} />
      }
      return (
        <p className={block.align === 'justify' ? 'gw-p' : `gw-${block.align}`}>
          <Runs runs={block.runs} />
        </p>
      )
    case 'table':
      return <PaperTable block={block} />
  }
}

/** The marker stays with the last character of its figure, so that no line begins with it. */
function Runs(props: { runs: readonly MarkedRun[] }) {
  const text = useText()
  return props.runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a paragraph never change their order.
    <Fragment key={index}>
      {run.cite === undefined ? (
        run.text
      ) : (
        <span className="gw-cited">
          {run.text}
          <a
            className="gc"
            href={`#c${run.cite}`}
            id={run.first ? `b${run.cite}` : undefined}
            aria-label={text('parts.cite', { n: run.cite })}
          >
            {run.cite}
          </a>
        </span>
      )}
    </Fragment>
  ))
}

/** A printed table is the paper's own, not a list of the house. */
function PaperTable(props: { block: Extract<MarkedBlock, { kind: 'table' }> }) {
  const { block } = props
  const rowOf = (row: (typeof block.rows)[number], head: boolean) =>
    row.map((cell, column) => {
      const Cell = head ? 'th' : 'td'
      return (
        <Cell
          // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row never change their order.
          key={column}
          colSpan={cell.span > 1 ? cell.span : undefined}
          scope={head ? 'col' : undefined}
          className={`gw-${block.align[column] ?? 'left'}`}
        >
          <Runs runs={cell.runs} />
        </Cell>
      )
    })
  const rows = (from: number, to: number, head: boolean) =>
    block.rows.slice(from, to).map((row, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a printed table never change their order.
      <tr key={from + index}>{rowOf(row, head)}</tr>
    ))
  return (
    <table className="gw-table">
      {block.caption && <caption>{block.caption}</caption>}
      {block.widths.length > 0 && (
        <colgroup>
          {block.widths.map((width, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a printed table never change their order.
            <col key={column} style={{ '--w': `${width}%` }} />
          ))}
        </colgroup>
      )}
      {block.headerRows > 0 && <thead>{rows(0, block.headerRows, true)}</thead>}
      <tbody>{rows(block.headerRows, block.rows.length, false)}</tbody>
    </table>
  )
}
