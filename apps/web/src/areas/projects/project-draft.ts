import type { UnitId } from '@lantu/kernel'
import { NewProject, type ProjectDetail, ProjectKind } from '@lantu/ledger/contract'
import { z } from 'zod'
import { findFenOfWan, wanOfFen } from './wan.ts'

/** What the form holds: amounts in 万元 as they are written, nothing where nothing was chosen. */
export const ProjectDraft = z.object({
  name: z.string(),
  kind: ProjectKind,
  lead: z.string().nullable(),
  co: z.array(z.string()),
  leader: z.string().nullable(),
  total: z.string(),
  plan: z.string(),
  planYear: z.string(),
  place: z.string(),
  basis: z.string(),
  carries: z.array(z.object({ commitmentId: z.string(), title: z.string(), weight: z.string() })),
})
export type ProjectDraft = z.infer<typeof ProjectDraft>

export const emptyDraft = (year: number, lead: UnitId | null = null): ProjectDraft => ({
  name: '',
  kind: 'investment',
  lead,
  co: [],
  leader: null,
  total: '',
  plan: '',
  planYear: String(year),
  place: '',
  basis: '',
  carries: [],
})

export const draftOf = (one: ProjectDetail, year: number): ProjectDraft => ({
  name: one.name,
  kind: one.kind,
  lead: one.leadUnitId,
  co: one.coUnitIds,
  leader: one.leaderId,
  total: wanOfFen(one.total),
  plan: wanOfFen(one.plan),
  planYear: String(one.planYear ?? year),
  place: one.place ?? '',
  basis: one.basis ?? '',
  carries: one.carries.map(({ commitmentId, weight }) => ({
    commitmentId,
    title: one.carried.find((row) => row.commitmentId === commitmentId)?.title ?? '',
    weight: String(weight),
  })),
})

const words = (text: string): string | null => (text.trim() === '' ? null : text)
/** Nothing written is no amount; what is no amount stays as it is and is refused by the contract. */
const money = (wan: string): string | null => (wan === '' ? null : (findFenOfWan(wan) ?? wan))

/** The project as it would be sent, or the fields that are wrong. The plan's year goes with the plan. */
export const readDraft = (draft: ProjectDraft) =>
  NewProject.safeParse({
    name: draft.name,
    kind: draft.kind,
    leadUnitId: draft.lead,
    coUnitIds: draft.co,
    leaderId: draft.leader,
    total: money(draft.total),
    plan: money(draft.plan),
    planYear: draft.plan === '' ? null : Number(draft.planYear),
    place: words(draft.place),
    basis: words(draft.basis),
    carries: draft.carries.map(({ commitmentId, weight }) => ({ commitmentId, weight: Number(weight) })),
  })

/** Which fields of the contract are wrong, by their first name. */
export const wrongFields = (read: ReturnType<typeof readDraft>): ReadonlySet<string> =>
  new Set(read.success ? [] : read.error.issues.map(({ path }) => String(path[0])))
