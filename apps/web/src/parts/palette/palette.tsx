import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useText } from '#language/index.ts'
import { useCommandRegistry } from './commands.tsx'
import { groupMatches, type Match, matchCommands, placeIn } from './match.ts'

const verbs = { go: 'parts.paletteGo', do: 'parts.paletteDo', find: 'parts.paletteFind' } as const
/** How long typing must rest before the server is asked. */
const restMs = 150
/** Recent pages, places and actions together, when nothing is written yet. */
const mostListed = 24

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
  const found = useFound(query)
  // Read anew each time: a page may still be coming up when the palette is opened, and brings its places and actions later.
  const listed = matchCommands(registry.listCommands(), query, mostListed)
  const groups = groupMatches(withoutTwins([...listed, ...found.matches]))
  const matches = groups.flatMap(([, group]) => group)
  const [hurried, setHurried] = useState(false)
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
  // Enter before the answer has come opens the first that is found.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is opened is read when the answer comes.
  useEffect(() => {
    if (!hurried || found.state === 'asking') return
    setHurried(false)
    go(matches[0])
  }, [hurried, found.state])
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setChosen((now) => Math.min(now + 1, matches.length - 1))
    else if (event.key === 'ArrowUp') setChosen((now) => Math.max(now - 1, 0))
    else if (event.key === 'Enter' && matches.length === 0) setHurried(query.trim() !== '')
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
          setHurried(false)
        }}
      />
      <div className="pal-list" id="palette-list" role="listbox" aria-label={text('parts.paletteResults')} ref={list}>
        {groups.map(([group, members]) => (
          // biome-ignore lint/a11y/useSemanticElements: within a list box a group is no set of form fields.
          <div role="group" key={group} aria-label={group || text('parts.palettePages')}>
            <p className="pal-group note" aria-hidden="true">
              {group || text('parts.palettePages')}
            </p>
            {members.map((match) => {
              const index = matches.indexOf(match)
              return (
                <PaletteRow
                  key={match.command.id}
                  match={match}
                  index={index}
                  chosen={index === chosen}
                  onPoint={() => setChosen(index)}
                  onGo={() => go(match)}
                />
              )
            })}
          </div>
        ))}
      </div>
      <PaletteSays query={query.trim()} none={matches.length === 0} state={found.state} />
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

/** What stands below the list: that the answer is on its way, that there is none, and what else to write. */
function PaletteSays(props: { query: string; none: boolean; state: Found['state'] }) {
  const text = useText()
  const asking = props.state === 'asking'
  return (
    <div role="status">
      {props.none && asking && <p className="pal-none mid">{text('parts.paletteAsking')}</p>}
      {props.none && !asking && (
        <div className="pal-none stack-s">
          <p className="mid">{text('parts.paletteNone', { query: props.query })}</p>
          <p className="note">{text('parts.paletteTeach')}</p>
        </div>
      )}
      {props.state === 'failed' && <p className="pal-none note">{text('parts.paletteCutOff')}</p>}
    </div>
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

/** One line for each place, the first that names it: a page opened lately may be found again by the server. */
function withoutTwins(matches: readonly Match[]): readonly Match[] {
  const seen = new Set<string>()
  return matches.filter(({ command }) => !seen.has(command.id) && seen.add(command.id))
}

interface Found {
  readonly matches: readonly Match[]
  /** `failed`: at least one finder got no answer, so there may be more than is shown. */
  readonly state: 'still' | 'asking' | 'failed'
}
const nothing: Found = { matches: [], state: 'still' }

/** What the finders answer to the query, a moment after typing rests. What was found before stays until then. */
function useFound(query: string): Found {
  const { listFinders } = useCommandRegistry()
  const [found, setFound] = useState(nothing)
  useEffect(() => {
    if (query.trim() === '') return setFound(nothing)
    const stop = new AbortController()
    setFound((before) => ({ ...before, state: 'asking' }))
    const timer = setTimeout(() => {
      void Promise.allSettled(listFinders().map((finder) => finder(query, stop.signal))).then((answers) => {
        if (stop.signal.aborted) return
        const commands = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
        setFound({
          matches: commands.map((command) => ({ command, at: placeIn(command.label, query) })),
          state: answers.some((answer) => answer.status === 'rejected') ? 'failed' : 'still',
        })
      })
    }, restMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [query, listFinders])
  return found
}
