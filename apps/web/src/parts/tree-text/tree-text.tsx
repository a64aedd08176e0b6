import { memo, useCallback, useEffect, useMemo, useRef } from 'react'
import { type Paragraph, type Piece, paragraphsOf, type Span, sameParagraph, splitParagraph } from './split.ts'

export interface TreeTextProps {
  readonly text: string
  readonly spans: readonly Span[]
  /** The span whose row is pointed at; it is lit and scrolled to. */
  readonly lit: string | null
  /** A span was pointed at: light its row. */
  readonly onLight: (id: string | null) => void
  /** A span was pressed: open or go to its row. */
  readonly onPick: (id: string) => void
  readonly lang?: string | undefined
}

/**
 * Source text as it was written, serif, 26 characters a line, every commitment underlined and linked to its row, both
 * ways. A date or a name inside a commitment is set off within it. A paragraph is drawn anew only when something in it changes,
 * so that a long document follows every key.
 */
export function TreeText(props: TreeTextProps) {
  const paragraphs = useMemo(() => paragraphsOf(props.text, props.spans), [props.text, props.spans])
  const root = useRef<HTMLDivElement>(null)
  const pointed = useRef(false)
  const { lit } = props
  useEffect(() => {
    // Only when it was lit from the other side: text under the pointer must not move away from it.
    if (lit === null || pointed.current) return
    root.current?.querySelector(`[data-span="${CSS.escape(lit)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [lit])
  const latest = useRef(props)
  latest.current = props
  const light = useCallback((id: string | null) => {
    pointed.current = id !== null
    latest.current.onLight(id)
  }, [])
  const pick = useCallback((id: string) => latest.current.onPick(id), [])
  return (
    <div className="orig" ref={root} lang={props.lang}>
      {paragraphs.map((paragraph) => (
        <ParagraphText
          key={paragraph.start}
          paragraph={paragraph}
          lit={paragraph.spans.some((span) => span.id === lit) ? lit : null}
          onLight={light}
          onPick={pick}
        />
      ))}
    </div>
  )
}

interface ParagraphProps {
  readonly paragraph: Paragraph
  /** The lit span, where it is in this paragraph. */
  readonly lit: string | null
  readonly onLight: (id: string | null) => void
  readonly onPick: (id: string) => void
}

const ParagraphText = memo(
  ({ paragraph, ...rest }: ParagraphProps) => (
    <p>
      {joinPieces(splitParagraph(paragraph)).map((run) => (
        <RunText key={run.pieces[0]?.start} run={run} {...rest} />
      ))}
    </p>
  ),
  (before, now) =>
    before.lit === now.lit &&
    before.onLight === now.onLight &&
    before.onPick === now.onPick &&
    sameParagraph(before.paragraph, now.paragraph),
)

/** Neighbouring pieces of one linked span, as one link. */
interface Run {
  readonly linked: Span | undefined
  readonly pieces: readonly Piece[]
}

const isLinked = (span: Span): boolean => span.kind !== 'time' && span.kind !== 'named'

function joinPieces(pieces: readonly Piece[]): readonly Run[] {
  const runs: { linked: Span | undefined; pieces: Piece[] }[] = []
  for (const piece of pieces) {
    const linked = piece.in.find(isLinked)
    const last = runs.at(-1)
    if (last && last.linked?.id === linked?.id) last.pieces.push(piece)
    else runs.push({ linked, pieces: [piece] })
  }
  return runs
}

interface RunProps {
  readonly run: Run
  readonly lit: string | null
  readonly onLight: (id: string | null) => void
  readonly onPick: (id: string) => void
}

function RunText({ run, lit, onLight, onPick }: RunProps) {
  const { linked, pieces } = run
  const words = pieces.map((piece) => <PieceText key={piece.start} piece={piece} />)
  if (!linked) return words
  const asks = linked.ask && pieces.at(-1)?.ends.includes(linked.id)
  const look = `sp sp-${linked.kind}${linked.ask ? ' open' : ''}${asks ? ' ask' : ''}${linked.id === lit ? ' on' : ''}`
  return (
    <a
      className={look}
      href={`#row-${linked.id}`}
      data-span={linked.id}
      onClick={(event) => {
        event.preventDefault()
        onPick(linked.id)
      }}
      onPointerEnter={() => onLight(linked.id)}
      onPointerLeave={() => onLight(null)}
      onFocus={() => onLight(linked.id)}
      onBlur={() => onLight(null)}
    >
      {words}
    </a>
  )
}

function PieceText(props: { piece: Piece }) {
  const inner = props.piece.in.filter((span) => !isLinked(span))
  if (inner.length === 0) return props.piece.text
  return <span className={inner.map((span) => `sp-${span.kind}`).join(' ')}>{props.piece.text}</span>
}
