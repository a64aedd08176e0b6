import type { Area } from '#shell/area.ts'
import { boardArea } from './board/index.ts'
import { bulletinsArea } from './bulletins/index.ts'
import { documentsArea } from './documents/index.ts'
import { indicatorsArea } from './indicators/index.ts'
import { ledgerArea, reportsArea } from './ledger/index.ts'
import { mattersArea } from './matters/index.ts'
import { noticesArea } from './notices/index.ts'
import { policiesArea } from './policies/index.ts'
import { projectsArea } from './projects/index.ts'
import { settingsArea } from './settings/index.ts'
import { signingsArea } from './signings/index.ts'

/** The areas in the order of the navigation. Adding one is one import and one line here. */
export const areas: readonly Area[] = [
  boardArea,
  reportsArea,
  ledgerArea,
  projectsArea,
  policiesArea,
  signingsArea,
  documentsArea,
  indicatorsArea,
  mattersArea,
  bulletinsArea,
  noticesArea,
  settingsArea,
]
