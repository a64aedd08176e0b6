import { PersonId } from '@lantu/kernel'
import type { Database } from '@lantu/platform/db'
import { bind, decodeCursor, encodeCursor, type Route } from '@lantu/platform/http'
import { peopleEndpoints, unitEndpoints } from '#contract/endpoints.ts'
import { appoint, endAppointment, listAppointments } from '#service/appointments.ts'
import { erasePerson, listPeople, namesOf, registerPerson } from '#service/people.ts'
import { createSigninLink } from '#service/sign-in.ts'
import { mergeUnits, splitUnit } from '#service/succession.ts'
import { findUnitByName, getUnitDetail, listUnits, superiorsOf } from '#service/unit-queries.ts'
import { createUnit, renameUnit, setDuties, setSuperior } from '#service/units.ts'
import { identityProvider, type OidcConfig } from '#store/identity-provider.ts'
import { doorRoutes } from './door-routes.ts'
import { feedRoutes } from './feed-routes.ts'
import { oidcRoutes } from './oidc-routes.ts'

export interface IdentityOptions {
  readonly database: Database
  /** Signs what a browser carries to the identity provider and back; at least 32 characters, the same in every replica. */
  readonly secret: string
  /** Without it there is no single sign-on. */
  readonly oidc?: OidcConfig | undefined
  /** Told when single sign-on fails for a technical reason; the person sees only a code. */
  readonly onOidcFailure?: (error: unknown) => void
}

/** Identity's routes. They need the database itself because signing in happens before anybody is known. */
export function createIdentityRoutes({ database, secret, oidc, onOidcFailure }: IdentityOptions): readonly Route[] {
  if (secret.length < 32) throw new TypeError('the secret of the sign-in needs at least 32 characters')
  const provider = oidc && identityProvider(oidc)
  return [
    ...doorRoutes(database, provider),
    ...oidcRoutes({ database, provider, secret, onFailure: onOidcFailure ?? (() => {}) }),
    ...feedRoutes,
    ...unitRoutes,
    ...peopleRoutes,
  ]
}

const unitRoutes: readonly Route[] = [
  bind(unitEndpoints.list, ({ query, within }) =>
    within(async (tenancy) => {
      const rows = await listUnits(tenancy, query)
      return { rows: query.kind === undefined ? rows : rows.filter((unit) => unit.kind === query.kind) }
    }),
  ),
  bind(unitEndpoints.find, ({ query, within }) =>
    within(async (tenancy) => (await findUnitByName(tenancy, query.name, query)) ?? { unit: null, sense: null }),
  ),
  bind(unitEndpoints.get, async ({ params, query, within, reply }) => {
    const unit = await within((tenancy) => getUnitDetail(tenancy, params.id, query))
    reply.etag(unit.revision)
    return unit
  }),
  bind(unitEndpoints.superiors, ({ params, query, within }) =>
    within(async (tenancy) => ({ rows: await superiorsOf(tenancy, params.id, query) })),
  ),
  bind(unitEndpoints.create, async ({ body, within, reply }) => {
    const id = await within((tenancy) => createUnit(tenancy, body))
    reply.created(`/units/${id}`)
    return { id }
  }),
  bind(unitEndpoints.rename, ({ params, body, version, within }) =>
    within((tenancy) => renameUnit(tenancy, { unit: params.id, version, ...body })),
  ),
  bind(unitEndpoints.merge, async ({ body, within, reply }) => {
    const id = await within((tenancy) => mergeUnits(tenancy, body))
    reply.created(`/units/${id}`)
    return { id }
  }),
  bind(unitEndpoints.split, async ({ params, body, within }) => ({
    ids: await within((tenancy) => splitUnit(tenancy, { unit: params.id, ...body })),
  })),
  bind(unitEndpoints.setDuties, ({ params, body, within }) =>
    within((tenancy) => setDuties(tenancy, { unit: params.id, ...body })),
  ),
  bind(unitEndpoints.move, ({ params, body, within }) =>
    within((tenancy) => setSuperior(tenancy, { unit: params.id, ...body })),
  ),
]

const peopleRoutes: readonly Route[] = [
  bind(peopleEndpoints.list, async ({ query, within }) => {
    const { limit } = query
    const after = decodeCursor(PersonId, query.cursor)
    const found = await within((tenancy) => listPeople(tenancy, { after, limit: limit + 1 }))
    const rows = found.slice(0, limit).map(({ id, name, account, email }) => ({ id, name, account, email }))
    const last = rows.at(-1)
    return { rows, next: found.length > limit && last ? encodeCursor(PersonId, last.id) : null, total: null }
  }),
  bind(peopleEndpoints.register, async ({ body, within, reply }) => {
    const id = await within((tenancy) => registerPerson(tenancy, body))
    reply.created(`/people/${id}`)
    return { id }
  }),
  bind(peopleEndpoints.makeLink, ({ params, within }) =>
    within(async (tenancy) => {
      const { path, expiresAt } = await createSigninLink(tenancy, { person: params.id })
      return { path, expiresAt }
    }),
  ),
  bind(peopleEndpoints.erase, ({ params, within }) => within((tenancy) => erasePerson(tenancy, params.id))),
  bind(peopleEndpoints.appointments, ({ query, within }) =>
    within(async (tenancy) => {
      const held = await listAppointments(tenancy, query)
      const people = [...new Set(held.map((one) => one.person))]
      const names = await namesOf(tenancy, people)
      return { rows: held.map((one) => ({ ...one, name: names.get(one.person) ?? null })) }
    }),
  ),
  bind(peopleEndpoints.appoint, async ({ body, within, reply }) => {
    const id = await within((tenancy) => appoint(tenancy, body))
    reply.created(`/appointments/${id}`)
    return { id }
  }),
  bind(peopleEndpoints.endAppointment, ({ params, body, within }) =>
    within((tenancy) => endAppointment(tenancy, { appointment: params.id, lastDay: body.lastDay })),
  ),
]
