import { unitEndpoints } from '@lantu/identity/contract'
import type { UnitId } from '@lantu/kernel'
import { useMemo } from 'react'
import { useEndpoint } from '#api/index.ts'
import type { Option } from './fields/index.ts'

export interface Units {
  /** The short name where there is one; the id's first characters while the list is still coming. */
  readonly nameOf: (id: UnitId | string) => string
  readonly options: readonly Option[]
  readonly idOf: (value: string | null) => UnitId | null
}

/** The district's units as they are today, for names and for choosing one. */
export function useUnits(): Units {
  const { data } = useEndpoint(unitEndpoints.list, {})
  return useMemo(() => {
    const rows = data?.rows ?? []
    const byId = new Map<string, (typeof rows)[number]>(rows.map((unit) => [unit.id, unit]))
    return {
      nameOf: (id) => {
        const unit = byId.get(id)
        return unit ? (unit.shortName ?? unit.name) : id.slice(0, 8)
      },
      options: rows.map((unit) => ({ id: unit.id, label: unit.shortName ?? unit.name, note: unit.code })),
      idOf: (value) => (value === null ? null : (byId.get(value)?.id ?? null)),
    }
  }, [data])
}
