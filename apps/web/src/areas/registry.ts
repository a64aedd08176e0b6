import type { Area } from '#shell/area.ts'
import { documentsArea } from './documents/index.ts'
import { ledgerArea } from './ledger/index.ts'

/** The areas in the order of the navigation. Adding one is one import and one line here. */
export const areas: readonly Area[] = [ledgerArea, documentsArea]
