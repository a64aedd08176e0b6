import { type Unit, unitEndpoints } from '@lantu/identity/contract'
import { useMemo } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import type { Option } from '#parts/fields/index.ts'
import { useDay } from '#shell/session.tsx'

export interface Units {
  readonly rows: readonly Unit[]
  readonly find: (id: string | null | undefined) => Unit | undefined
  /** The short name where there is one; a unit that no longer exists on the shown day says so. */
  readonly nameOf: (id: string | null | undefined) => string
  readonly options: readonly Option[]
}

/** The units of the shown day, read once for all pages, with their names by id. */
export function useUnits(): Units {
  const text = useText()
  const { on } = useDay()
  const { data } = useEndpoint(unitEndpoints.list, { query: on ? { asOf: on } : {} })
  return useMemo(() => {
    const rows = data?.rows ?? []
    const byId = new Map<string, Unit>(rows.map((unit) => [unit.id, unit]))
    const find = (id: string | null | undefined) => (id ? byId.get(id) : undefined)
    return {
      rows,
      find,
      nameOf: (id) => {
        if (!id) return '—'
        const unit = find(id)
        if (unit) return unit.shortName ?? unit.name
        return data ? text('settings.unitGone') : '…'
      },
      options: rows.map((unit) => ({ id: unit.id, label: unit.name, note: unit.code })),
    }
  }, [data, text])
}
