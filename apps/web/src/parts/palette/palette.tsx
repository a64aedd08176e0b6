import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useText } from '#language/index.ts'
import { type Command, useCommandRegistry } from './commands.tsx'
import { type Match, matchCommands } from './match.ts'

const verbs = { go: 'parts.paletteGo', do: 'parts.paletteDo', find: 'parts.paletteFind' } as const
/** How long typing must rest before the server is asked. */
const restMs = 150

/** 找或做: one line for every place and every action. */
export function CommandPalette(props: { onClose: () => void }) {
  const text = useText()
  return (
    <ModalOverlay className="veil veil-top" isOpen isDismissable onOpenChange={(open) => !open && props.onClose()}>
      <Modal className="pal">
        <Dialog aria-label={text('shell.find')}>
          <PaletteBody onClose={props.onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

export function PaletteBody(props: { onClose: () => void; first?: string; still?: boolean }) {
  const text = useText()
  const registry = useCommandRegistry()
  const [query, setQuery] = useState(props.first ?? '')
  const [chosen, setChosen] = useState(0)
  const listed = useMemo(() => registry.listCommands(), [registry])
  const found = useFound(query)
  const matches = useMemo(() => [...matchCommands(listed, query), ...found], [listed, query, found])
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list scrolls when another row is chosen.
  useEffect(() => {
    if (!props.still) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const go = (match: Match | undefined) => {
    if (!match) return
    props.onClose()
    match.command.run()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setChosen((now) => Math.min(now + 1, matches.length - 1))
    else if (event.key === 'ArrowUp') setChosen((now) => Math.max(now - 1, 0))
    else if (event.key === 'Enter') go(matches[chosen])
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        className="input"
        role="combobox"
        aria-expanded={matches.length > 0}
        aria-controls="palette-list"
        aria-activedescendant={matches.length > 0 ? `palette-${chosen}` : undefined}
        aria-label={text('shell.find')}
        placeholder={text('parts.palettePlaceholder')}
        value={query}
        // biome-ignore lint/a11y/noAutofocus: the palette is opened to write in it.
        autoFocus={!props.still}
        onKeyDown={onKey}
        onChange={(event) => {
          setQuery(event.target.value)
          setChosen(0)
        }}
      />
      <div className="pal-list" id="palette-list" role="listbox" aria-label={text('parts.paletteResults')} ref={list}>
        {matches.map((match, index) => (
          <PaletteRow
            key={match.command.id}
            match={match}
            index={index}
            chosen={index === chosen}
            onPoint={() => setChosen(index)}
            onGo={() => go(match)}
          />
        ))}
      </div>
      {matches.length === 0 && <p className="pal-none mid">{text('parts.paletteNone', { query })}</p>}
      <p className="note pal-foot">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {text('parts.paletteHelpMove')}
        </span>
        <span>
          <kbd>Enter</kbd> {text('parts.paletteHelpGo')}
        </span>
        <span>
          <kbd>Esc</kbd> {text('parts.paletteHelpClose')}
        </span>
      </p>
    </>
  )
}

function PaletteRow(props: { match: Match; index: number; chosen: boolean; onPoint: () => void; onGo: () => void }) {
  const text = useText()
  const { command, at } = props.match
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above hears the keys for its list.
    <div
      className="pal-row"
      id={`palette-${props.index}`}
      role="option"
      aria-selected={props.chosen}
      tabIndex={-1}
      onPointerMove={props.onPoint}
      onClick={props.onGo}
    >
      <span className="dim">{text(verbs[command.verb])}</span>
      <span>
        {at ? (
          <>
            {command.label.slice(0, at[0])}
            <mark>{command.label.slice(at[0], at[1])}</mark>
            {command.label.slice(at[1])}
          </>
        ) : (
          command.label
        )}
      </span>
      <span className="note">{command.note}</span>
      {command.keys ? <kbd>{command.keys}</kbd> : <span />}
    </div>
  )
}

/** What the finders answer to the query, a moment after typing rests. */
function useFound(query: string): readonly Match[] {
  const { listFinders } = useCommandRegistry()
  const [found, setFound] = useState<readonly Command[]>([])
  useEffect(() => {
    if (query.trim() === '') return setFound([])
    const stop = new AbortController()
    const timer = setTimeout(() => {
      void Promise.allSettled(listFinders().map((finder) => finder(query, stop.signal))).then((answers) => {
        if (stop.signal.aborted) return
        setFound(answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])))
      })
    }, restMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [query, listFinders])
  return useMemo(() => found.map((command) => ({ command, at: null })), [found])
}
