import { type Unit, unitEndpoints } from '@lantu/identity/contract'
import type { UnitId } from '@lantu/kernel'
import { useMemo } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { useDay } from '#shell/session.tsx'
import type { Option } from './fields/index.ts'

type MaybeId = string | null | undefined

export interface Units {
  readonly rows: readonly Unit[]
  readonly find: (id: MaybeId) => Unit | undefined
  /** The short name where there is one; a unit that does not exist on the shown day says so, `…` stands while the list is coming. */
  readonly nameOf: (id: MaybeId) => string
  /** By their full names: short ones of two units may be alike. */
  readonly options: readonly Option[]
  readonly idOf: (id: MaybeId) => UnitId | null
}

/** The units of the shown day, read once for all pages: their names by id, and for choosing one. */
export function useUnits(): Units {
  const text = useText()
  const { on } = useDay()
  const { data } = useEndpoint(unitEndpoints.list, { query: on ? { asOf: on } : {} })
  return useMemo(() => {
    const rows = data?.rows ?? []
    const byId = new Map<string, Unit>(rows.map((unit) => [unit.id, unit]))
    const find = (id: MaybeId) => (id ? byId.get(id) : undefined)
    return {
      rows,
      find,
      nameOf: (id) => {
        if (!id) return '—'
        const unit = find(id)
        if (unit) return unit.shortName ?? unit.name
        return data ? text('parts.unitGone') : '…'
      },
      options: rows.map((unit) => ({ id: unit.id, label: unit.name, note: unit.code })),
      idOf: (id) => find(id)?.id ?? null,
    }
  }, [data, text])
}
