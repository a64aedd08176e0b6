import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Area } from '#shell/area.ts'
import { frameRoute } from '#shell/routes.tsx'

const account = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
})
const units = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings/units',
  component: lazyRouteComponent(() => import('./units-page.tsx'), 'UnitsPage'),
})
const unit = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings/units/$id',
  component: lazyRouteComponent(() => import('./unit-page.tsx'), 'UnitPage'),
})
const people = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings/people',
  component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
})
const asks = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings/asks',
  component: lazyRouteComponent(() => import('./asks-page.tsx'), 'AsksPage'),
})
const ask = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings/asks/$id',
  component: lazyRouteComponent(() => import('./ask-page.tsx'), 'AskPage'),
})

const mail = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings/mail',
  component: lazyRouteComponent(() => import('./mail-page.tsx'), 'MailPage'),
})
const readingWords = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings/words',
  component: lazyRouteComponent(() => import('./reading-words-page.tsx'), 'ReadingWordsPage'),
})

const columnSets = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings/columns',
  component: lazyRouteComponent(() => import('./column-sets-page.tsx'), 'ColumnSetsPage'),
})

export const settingsArea: Area = {
  nav: { label: 'shell.settings', to: '/settings' },
  routes: [account, units, unit, people, asks, ask, mail, readingWords, columnSets],
}
