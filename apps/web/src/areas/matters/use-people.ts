import { peopleEndpoints } from '@lantu/identity/contract'
import { useMemo } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'

/** Names of people by id, as far as the reader may know them. */
export function usePeople(): (id: string | null) => string {
  const text = useText()
  const { data } = useEndpoint(peopleEndpoints.appointments, {})
  return useMemo(() => {
    const names = new Map<string, string>()
    for (const one of data?.rows ?? []) if (one.name) names.set(one.person, one.name)
    return (id) => (id === null ? text('matters.bySystem') : (names.get(id) ?? text('matters.somebody')))
  }, [data, text])
}
