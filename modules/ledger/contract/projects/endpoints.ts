import { defineEndpoint, pageOf } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { SheetImportFields } from '../folder.ts'
import {
  AmendBlocker,
  BlockerPage,
  BlockerQuery,
  BlockerView,
  NewBlocker,
  OpenBlockerMatter,
  OpenedMatter,
} from './blocker.ts'
import { FundsGap, NewMovement } from './funds.ts'
import { BlockerId, ProjectId } from './ids.ts'
import { NewMilestone } from './milestone.ts'
import {
  AmendProject,
  NewProject,
  ProjectCountQuery,
  ProjectCounts,
  ProjectDetail,
  ProjectImportReport,
  ProjectPage,
  ProjectQuery,
} from './project.ts'
import { NewCounted, NewStageEntry } from './stage.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const ofProject = z.object({ id: ProjectId })
const AsOf = z.object({ asOf: PlainDate.optional() })

/** What a unit records of its project: each is kept as it was said and answered with the whole project. */
const fact = { method: 'POST', access: 'ledger.projectFacts', params: ofProject, response: ProjectDetail } as const

export const projectEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/projects',
    summary: '项目: what is off first, each flag with its reason and what would clear it',
    access: 'ledger.read',
    query: ProjectQuery,
    response: ProjectPage,
  }),
  counts: defineEndpoint({
    method: 'GET',
    path: '/projects/counts',
    summary: 'How many projects stand in each stage and have each flag, under the filters of the list',
    access: 'ledger.read',
    query: ProjectCountQuery,
    response: ProjectCounts,
  }),
  fundsGaps: defineEndpoint({
    method: 'GET',
    path: '/projects/funds-gaps',
    summary: '应下尽下: money in the budget and not passed on, longest first',
    access: 'ledger.read',
    query: AsOf,
    response: pageOf(FundsGap),
  }),
  get: defineEndpoint({
    method: 'GET',
    path: '/projects/:id',
    summary: 'One project with its stages, milestones, funds, blockers and commitments',
    access: 'ledger.read',
    params: ofProject,
    query: AsOf,
    response: ProjectDetail,
  }),
  create: defineEndpoint({
    method: 'POST',
    path: '/projects',
    summary: 'Enter a project',
    access: 'ledger.projects',
    body: NewProject,
    response: ProjectDetail,
    status: 201,
    idempotent: true,
  }),
  amend: defineEndpoint({
    method: 'PATCH',
    path: '/projects/:id',
    summary: 'Change what a project is: its name, units, money, commitments',
    access: 'ledger.projects',
    params: ofProject,
    body: AmendProject,
    response: ProjectDetail,
    versioned: true,
  }),
  stage: defineEndpoint({
    ...fact,
    path: '/projects/:id/stages',
    summary: 'A stage is entered, corrected or taken back; every entry stays',
    body: NewStageEntry,
    idempotent: true,
  }),
  counted: defineEndpoint({
    ...fact,
    path: '/projects/:id/counted',
    summary: '累计纳统额 as published, with source and period',
    access: 'ledger.projects',
    body: NewCounted,
    idempotent: true,
  }),
  milestone: defineEndpoint({
    ...fact,
    path: '/projects/:id/milestones',
    summary: 'A 节点 is set, moved with its reason, or reached',
    body: NewMilestone,
    idempotent: true,
  }),
  movement: defineEndpoint({
    ...fact,
    path: '/projects/:id/funds',
    summary: 'Money is budgeted, released or spent; more than 100 % must be confirmed',
    body: NewMovement,
    idempotent: true,
  }),
  export: defineEndpoint({
    method: 'GET',
    path: '/projects/export',
    summary: 'The projects as a sheet, as filtered: all of them, or a refusal',
    access: 'ledger.read',
    query: ProjectQuery.omit({ cursor: true, limit: true }),
    download: [xlsx],
  }),
  template: defineEndpoint({
    method: 'GET',
    path: '/projects/template',
    summary: 'The empty sheet to fill in',
    access: 'ledger.projects',
    download: [xlsx],
  }),
  import: defineEndpoint({
    method: 'POST',
    path: '/projects/import',
    summary: 'Take projects over from a sheet (.xlsx or .csv), row by row',
    access: 'ledger.projects',
    body: SheetImportFields,
    response: ProjectImportReport,
    upload: { maxBytes: 20 * 1024 * 1024 },
  }),
} as const

export const blockerEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/blockers',
    summary: '堵点: who can remove each, oldest first',
    access: 'ledger.read',
    query: BlockerQuery,
    response: BlockerPage,
  }),
  create: defineEndpoint({
    method: 'POST',
    path: '/projects/:id/blockers',
    summary: 'Enter what blocks a project',
    access: 'ledger.projectFacts',
    params: ofProject,
    body: NewBlocker,
    response: BlockerView,
    status: 201,
    idempotent: true,
  }),
  amend: defineEndpoint({
    method: 'PATCH',
    path: '/blockers/:id',
    summary: 'Asked, promised, removed and verified',
    access: 'ledger.projectFacts',
    params: z.object({ id: BlockerId }),
    body: AmendBlocker,
    response: BlockerView,
    versioned: true,
  }),
  openMatter: defineEndpoint({
    method: 'POST',
    path: '/blockers/:id/matter',
    summary: '转督办: a case of its own, with the project as its subject',
    access: 'ledger.review',
    params: z.object({ id: BlockerId }),
    body: OpenBlockerMatter,
    response: OpenedMatter,
    idempotent: true,
  }),
} as const
