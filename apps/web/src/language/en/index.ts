import type { Catalogue } from '../keys.ts'
import { blueprint } from './blueprint.ts'
import { board } from './board.ts'
import { boards } from './boards.ts'
import { bulletins } from './bulletins.ts'
import { documents } from './documents.ts'
import { errors } from './errors.ts'
import { identity } from './identity.ts'
import { indicators } from './indicators.ts'
import { ledger } from './ledger.ts'
import { mail } from './mail.ts'
import { matters } from './matters.ts'
import { notices } from './notices.ts'
import { opinion } from './opinion.ts'
import { parts } from './parts.ts'
import { policies } from './policies.ts'
import { previews } from './previews.ts'
import { projects } from './projects.ts'
import { reasons } from './reasons.ts'
import { sampling } from './sampling.ts'
import { settings } from './settings.ts'
import { sheets } from './sheets.ts'
import { shell } from './shell.ts'
import { signings } from './signings.ts'
import { words } from './words.ts'

export const en: Catalogue = {
  shell,
  parts,
  board,
  blueprint,
  documents,
  opinion,
  ledger,
  boards,
  previews,
  policies,
  projects,
  signings,
  sheets,
  indicators,
  matters,
  bulletins,
  sampling,
  settings,
  words,
  mail,
  identity,
  notices,
  errors,
  reasons,
}
