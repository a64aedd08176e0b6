import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Area } from '#shell/area.ts'
import { frameRoute } from '#shell/routes.tsx'
import { CompareSearch, CoverageSearch, DocumentsSearch, ReviewSearch } from './search.ts'

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: '/documents',
  validateSearch: DocumentsSearch,
  component: lazyRouteComponent(() => import('./documents-page.tsx'), 'DocumentsPage'),
})
const register = createRoute({
  getParentRoute: () => frameRoute,
  path: '/documents/new',
  component: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
})
const review = createRoute({
  getParentRoute: () => frameRoute,
  path: '/documents/$id',
  validateSearch: ReviewSearch,
  component: lazyRouteComponent(() => import('./review-page.tsx'), 'ReviewPage'),
})
const compare = createRoute({
  getParentRoute: () => frameRoute,
  path: '/documents/$id/compare/$other',
  validateSearch: CompareSearch,
  component: lazyRouteComponent(() => import('./compare-page.tsx'), 'ComparePage'),
})
const coverage = createRoute({
  getParentRoute: () => frameRoute,
  path: '/documents/$id/coverage',
  validateSearch: CoverageSearch,
  component: lazyRouteComponent(() => import('./coverage-page.tsx'), 'CoveragePage'),
})

export const documentsArea: Area = {
  nav: { label: 'shell.documents', to: '/documents', phone: true, word: 'documents.read' },
  routes: [list, register, review, compare, coverage],
}
