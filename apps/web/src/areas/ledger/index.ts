import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Area } from '#shell/area.ts'
import { frameRoute } from '#shell/routes.tsx'
import { BlueprintSearch, LedgerSearch, ReportSearch } from './search.ts'

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ledger',
  validateSearch: LedgerSearch,
  component: lazyRouteComponent(() => import('./ledger-page.tsx'), 'LedgerPage'),
})
const takeOver = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ledger/import',
  component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
})
const previews = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ledger/previews',
  component: lazyRouteComponent(() => import('./previews-page.tsx'), 'PreviewsPage'),
})
const preview = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ledger/previews/$id',
  component: lazyRouteComponent(() => import('./preview-page.tsx'), 'PreviewPage'),
})
const boards = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ledger/boards',
  component: lazyRouteComponent(() => import('./boards-page.tsx'), 'BoardsPage'),
})
const board = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ledger/boards/$boardId',
  component: lazyRouteComponent(() => import('./board-page.tsx'), 'BoardPage'),
})
const blueprint = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ledger/blueprint',
  validateSearch: BlueprintSearch,
  component: lazyRouteComponent(() => import('./blueprint-page.tsx'), 'BlueprintPage'),
})
const detail = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ledger/$id',
  component: lazyRouteComponent(() => import('./commitment-page.tsx'), 'CommitmentPage'),
})
const report = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ledger/$id/report',
  validateSearch: ReportSearch,
  component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
})

const reports = createRoute({
  getParentRoute: () => frameRoute,
  path: '/reports',
  component: lazyRouteComponent(() => import('./reports-page.tsx'), 'ReportsPage'),
})

/** 我的报送, for whoever reports and signs for a unit. */
export const reportsArea: Area = {
  nav: { label: 'shell.reports', to: '/reports', phone: true, word: 'ledger.progress' },
  routes: [reports],
}

export const ledgerArea: Area = {
  nav: { label: 'shell.ledger', to: '/ledger', phone: true, word: 'ledger.read' },
  routes: [list, takeOver, previews, preview, boards, board, blueprint, detail, report],
}
