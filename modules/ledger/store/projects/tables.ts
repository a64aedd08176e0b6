import type { Tenancy } from '@lantu/platform/db'

interface OfProject {
  district_id: string
  project_id: string
}
interface Recorded extends OfProject {
  no: number
  by_person: string | null
  at: string
}

/** The tables of projects as Kysely sees them; the columns are explained in `migrations/0004_projects.sql`. */
export type ProjectTables = {
  'ledger.project': OfProject & { version: number; name: string; created_at: string }
  'ledger.project_version': OfProject & {
    version: number
    known_from: string
    name: string
    kind: string
    lead_unit_id: string
    co_unit_ids: string[]
    leader_id: string | null
    total_fen: string | null
    plan_fen: string | null
    plan_year: number | null
    place: string | null
    basis: string | null
  }
  'ledger.project_commitment': OfProject & { version: number; commitment_id: string; weight: number }
  'ledger.project_stage': Recorded & {
    stage: string
    entered_on: string | null
    paper: string | null
    reason: string | null
  }
  'ledger.project_counted': Recorded & {
    period_from: string
    period_to: string
    amount_fen: string
    source_unit_id: string
    source: string
  }
  'ledger.project_milestone': Recorded & {
    milestone_no: number
    name: string
    planned: string
    done_on: string | null
    reason: string | null
  }
  'ledger.project_movement': Recorded & {
    step: string
    moved_on: string
    amount_fen: string
    paper: string
    reason: string | null
  }
  'ledger.blocker': OfProject & {
    blocker_id: string
    version: number
    known_from: string
    what: string
    since: string
    level: string
    unit_id: string | null
    asked_on: string | null
    promised_by: string | null
    needs_leader: boolean
    removed_on: string | null
    verified_how: string | null
    matter_id: string | null
    by_person: string | null
  }
}

export const projectTables = ({ db }: Tenancy) => db.withTables<ProjectTables>()
