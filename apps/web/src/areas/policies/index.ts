import { UnitId } from '@lantu/kernel'
import { PolicyState } from '@lantu/ledger/contract'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import type { Area } from '#shell/area.ts'
import { frameRoute } from '#shell/routes.tsx'

/** What the address of the list holds; malformed parts are dropped. */
export const PolicySearch = z.object({
  year: z.int().min(2000).max(2100).optional().catch(undefined),
  unit: UnitId.optional().catch(undefined),
  state: PolicyState.optional().catch(undefined),
  late: z.literal(true).optional().catch(undefined),
})
export type PolicySearch = z.infer<typeof PolicySearch>

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: '/policies',
  validateSearch: PolicySearch,
  component: lazyRouteComponent(() => import('./policies-page.tsx'), 'PoliciesPage'),
})
const detail = createRoute({
  getParentRoute: () => frameRoute,
  path: '/policies/$id',
  component: lazyRouteComponent(() => import('./policy-page.tsx'), 'PolicyPage'),
})

export const policiesArea: Area = {
  nav: { label: 'policies.title', to: '/policies', word: 'ledger.read' },
  routes: [list, detail],
}
