import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Area } from '#shell/area.ts'
import { frameRoute } from '#shell/routes.tsx'
import { LedgerSearch } from './search.ts'

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
const detail = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ledger/$id',
  component: lazyRouteComponent(() => import('./commitment-page.tsx'), 'CommitmentPage'),
})
const report = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ledger/$id/report',
  component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
})

export const ledgerArea: Area = {
  nav: { label: 'shell.ledger', to: '/ledger', phone: true, word: 'ledger.read' },
  routes: [list, takeOver, boards, board, detail, report],
}
