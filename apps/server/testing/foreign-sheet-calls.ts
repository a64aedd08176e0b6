import type { ForeignCall } from './foreign-call.ts'
import type { Furnished } from './two-districts.ts'

/** The changing calls of exported sheets that name a set of columns. */
export function sheetCalls({ ids }: Furnished): ForeignCall[] {
  const params = { id: ids['column-sets'] }
  const body = { name: '外区样式', columns: [{ field: 'title', heading: '任务' }] }
  return [
    { method: 'PUT', path: '/column-sets/:id', params, body },
    { method: 'DELETE', path: '/column-sets/:id', params },
  ]
}
