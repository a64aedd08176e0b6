import type { Tenancy } from '@lantu/platform/db'
import type { Generated } from 'kysely'

interface Tenant {
  district_id: string
}

/** Identity's tables as Kysely sees them; the columns are explained in `migrations/0001_identity.sql`. */
export type IdentityTables = {
  'identity.organisation': Tenant & { version: number }
  'identity.unit': Tenant & { unit_id: string; code: string; opened_on: string }
  'identity.unit_version': Tenant & {
    unit_id: string
    version: number
    valid_from: string
    recorded_at: string
    name: string
    short_name: string | null
    kind: string
    measures: boolean
    open: boolean
  }
  'identity.unit_alias': Tenant & {
    alias_id: string
    unit_id: string
    alias: string
    valid_from: string
    valid_to: string | null
    recorded_at: string
  }
  'identity.unit_succession': Tenant & {
    predecessor_id: string
    successor_id: string
    on_day: string
    kind: string
    recorded_at: string
  }
  'identity.unit_relation': Tenant & {
    unit_id: string
    hierarchy: string
    version: number
    superior_id: string | null
    valid_from: string
    recorded_at: string
  }
  'identity.unit_duty': Tenant & {
    duty_id: string
    unit_id: string
    keyword: string
    valid_from: string
    valid_to: string | null
    source: string
  }
  'identity.person': Tenant & {
    person_id: string
    language: Generated<string>
    registered_at: string
    erased_at: string | null
  }
  'identity.person_detail': Tenant & { person_id: string; name: string; account: string | null; email: string | null }
  'identity.appointment': Tenant & {
    appointment_id: string
    person_id: string
    unit_id: string
    role: string
    valid_from: string
    valid_to: string | null
    recorded_at: string
  }
  'identity.credential': Tenant & { person_id: string; hash: string; changed_at: string }
  'identity.sign_in_failure': Tenant & {
    subject: string
    failures: number
    last_at: string
    locked_till: string | null
  }
  'identity.session': Tenant & {
    token_hash: Buffer
    session_id: string
    person_id: string
    method: string
    started_at: string
    last_seen_at: string
    ends_at: string
    idle_seconds: number
    revoked_at: string | null
  }
  'identity.signin_link': Tenant & {
    token_hash: Buffer
    person_id: string
    made_at: string
    expires_at: string
    used_at: string | null
  }
  'identity.oidc_identity': Tenant & { issuer: string; subject: string; person_id: string; linked_at: string }
  'identity.calendar_feed': Tenant & {
    person_id: string
    token_hash: Buffer
    made_at: string
    last_used_at: string | null
  }
  'identity.api_token': Tenant & {
    token_hash: Buffer
    token_id: string
    person_id: string
    label: string
    words: string[]
    made_at: string
    expires_at: string
    revoked_at: string | null
  }
}

export const tables = ({ db }: Tenancy) => db.withTables<IdentityTables>()
