import { UnitId } from '@lantu/kernel'
import { ProjectId, SigningStage } from '@lantu/ledger/contract'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import type { Area } from '#shell/area.ts'
import { frameRoute } from '#shell/routes.tsx'

/** What the address of the list holds; malformed parts are dropped. */
export const SigningSearch = z.object({
  project: ProjectId.optional().catch(undefined),
  unit: UnitId.optional().catch(undefined),
  stage: SigningStage.optional().catch(undefined),
  slow: z.literal(true).optional().catch(undefined),
})
export type SigningSearch = z.infer<typeof SigningSearch>

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: '/signings',
  validateSearch: SigningSearch,
  component: lazyRouteComponent(() => import('./signings-page.tsx'), 'SigningsPage'),
})
const detail = createRoute({
  getParentRoute: () => frameRoute,
  path: '/signings/$id',
  component: lazyRouteComponent(() => import('./signing-page.tsx'), 'SigningPage'),
})

export const signingsArea: Area = { routes: [list, detail] }
