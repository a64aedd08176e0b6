import type { Tenancy } from '@lantu/platform/db'
import { index } from '@lantu/search'

/** Makes commitments findable: to those who see the whole ledger, and to its units from 征求意见 on. */
export const indexCommitments = (
  tenancy: Tenancy,
  list: readonly {
    id: string
    title: string
    target: string | null
    number: string | null
    phase: string
    leadUnitId: string | null
    coUnitIds: readonly string[]
  }[],
): Promise<void> =>
  index(
    tenancy,
    list.map((one) => {
      const known = one.phase !== 'record' && one.phase !== 'before'
      const units = [...(one.leadUnitId === null ? [] : [one.leadUnitId]), ...one.coUnitIds]
      return {
        subjectKind: 'commitment',
        subjectId: one.id,
        title: one.title,
        text: [one.number, one.target].filter((text) => text !== null).join('\n'),
        words: ['ledger.readAll', ...(known ? units.map((unit) => `unit:${unit}`) : [])],
      }
    }),
  )
