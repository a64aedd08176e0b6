import { unitEndpoints } from '@lantu/identity/contract'
import { indicatorEndpoints } from '@lantu/indicators/contract'
import type { Endpoint, ResponseOf } from '@lantu/kernel/contract'
import { searchEndpoints } from '@lantu/search/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { call, type Input, keyOf } from '#api/index.ts'
import { type TextKey, useText } from '#language/index.ts'
import { type Command, type Finder, useFinder } from '#parts/palette/commands.tsx'
import { matchCommands } from '#parts/palette/match.ts'
import { placeOf } from './place-of.ts'
import { useSession } from './session.tsx'

const groups: Readonly<Record<string, TextKey>> = {
  commitment: 'shell.foundCommitments',
  project: 'shell.projects',
  document: 'shell.foundDocuments',
  matter: 'shell.foundMatters',
  ask: 'shell.foundAsks',
  indicator: 'shell.indicators',
}
/** Hits asked for, and of those kept in the browser's own lists. */
const [fromServer, fromLists] = [20, 5]
const listsStayMs = 300_000

/** What the palette finds beyond the page: the server's search from one character up, indicators and units by name. */
export function useShellFinders(): void {
  useFinder(useSearchFinder())
  useFinder(useIndicatorFinder())
  useFinder(useUnitFinder())
}

function useSearchFinder(): Finder {
  const text = useText()
  const navigate = useNavigate()
  const signedIn = useSession().personId !== null
  return useCallback<Finder>(
    async (query, signal) => {
      if (!signedIn) return []
      const asked = { q: query.trim().slice(0, 100), limit: fromServer }
      const { rows } = await call(searchEndpoints.find, { query: asked }, { signal })
      return rows.flatMap((hit): Command[] => {
        const to = placeOf(hit)
        if (to === undefined) return []
        const group = text(groups[hit.subjectKind] ?? 'shell.foundOthers')
        return [{ id: to, verb: 'find', label: hit.title, group, run: () => void navigate({ to }) }]
      })
    },
    [text, navigate, signedIn],
  )
}

function useIndicatorFinder(): Finder {
  const text = useText()
  const navigate = useNavigate()
  const may = useSession().words.has('indicators.read')
  const list = useList()
  return useCallback<Finder>(
    async (query) => {
      if (!may) return []
      const { rows } = await list(indicatorEndpoints.list, { query: { limit: 200 } })
      const commands = rows.map((row): Command => {
        const to = `/indicators/${row.id}`
        const run = () => void navigate({ to })
        return { id: to, verb: 'find', label: row.name, words: row.code, group: text('shell.indicators'), run }
      })
      return matchCommands(commands, query, fromLists).map((match) => match.command)
    },
    [text, navigate, may, list],
  )
}

function useUnitFinder(): Finder {
  const text = useText()
  const navigate = useNavigate()
  const may = useSession().words.has('identity.read')
  const list = useList()
  return useCallback<Finder>(
    async (query) => {
      if (!may) return []
      const { rows } = await list(unitEndpoints.list, {})
      const commands = rows.map((unit): Command => {
        const to = `/settings/units/${unit.id}`
        const run = () => void navigate({ to })
        const note = unit.shortName ?? undefined
        return { id: to, verb: 'find', label: unit.name, note, group: text('shell.foundUnits'), run }
      })
      return matchCommands(commands, query, fromLists).map((match) => match.command)
    },
    [text, navigate, may, list],
  )
}

/** A whole list, asked once and then kept a while: the palette looks through it at every character. */
function useList() {
  const client = useQueryClient()
  return useCallback(
    <const E extends Endpoint>(endpoint: E, input: Input<E>): Promise<ResponseOf<E>> =>
      client.fetchQuery({
        queryKey: [...keyOf(endpoint, input), 'finder'],
        queryFn: ({ signal }) => call(endpoint, input, { signal }),
        staleTime: listsStayMs,
      }),
    [client],
  )
}
