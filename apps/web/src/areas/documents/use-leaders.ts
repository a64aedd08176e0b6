import { peopleEndpoints } from '@lantu/identity/contract'
import { useMemo } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import type { Option } from '#parts/fields/index.ts'

/** 区领导 by name, those of the day the 批示 was given: each once, though one may lead in several ways. */
export function useLeaders(on: string | null): readonly Option[] {
  const text = useText()
  const { data } = useEndpoint(peopleEndpoints.appointments, { query: on === null ? {} : { asOf: on } })
  return useMemo(() => {
    const found = new Map<string, Option>()
    for (const one of data?.rows ?? [])
      if ((one.role === 'districtLeader' || one.role === 'deputyLeader') && !found.has(one.person))
        found.set(one.person, { id: one.person, label: one.name ?? text('matters.somebody') })
    return [...found.values()]
  }, [data, text])
}
