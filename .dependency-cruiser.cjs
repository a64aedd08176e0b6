/**
 * Directions of the house (ARCHITECTURE.md), as a table a machine checks: apps → modules → engines → kernel, platform → kernel.
 * `scripts/direction/check.ts` runs it, proves that the committed bad fixture fails, and counts the files it saw.
 */
const modules = [
  'identity',
  'notices|search|documents',
  'matters',
  'asks',
  'indicators',
  'ledger',
  'signals',
  'bulletins',
]

/** Each module may see those to its left only. Within one step of the row nobody sees the other. */
const order = modules.flatMap((step, index) =>
  step.split('|').map((name) => {
    const later = [...modules.slice(index + 1), ...step.split('|').filter((other) => other !== name)].join('|')
    return {
      name: `order-${name}`,
      comment: `${name} may know only modules to its left in the order of ARCHITECTURE.md; tell later ones through events.`,
      severity: 'error',
      from: { path: `^modules/${name}/` },
      to: { path: `^modules/(${later || 'none'})/` },
    }
  }),
)

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid('no-cycle', 'Two files that need each other are one file or hide a third.', {}, { circular: true }),
    forbid('resolves', 'An import that resolves to nothing is a typing error.', {}, { couldNotResolve: true }),
    forbid(
      'declared',
      'A package must be declared by the workspace that uses it.',
      { pathNot: '(^|/)(scripts|bench)/|\\.test\\.ts$|(^|/)vitest\\.config\\.ts$' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'kernel-stands-alone',
      'The kernel knows nothing of the house.',
      { path: '^kernel/' },
      { path: '^(platform|engines|modules|data|samples|apps)/' },
    ),
    forbid(
      'platform-on-kernel',
      'The platform knows the kernel only.',
      { path: '^platform/' },
      { path: '^(engines|modules|data|samples|apps)/' },
    ),
    forbid(
      'data-on-kernel',
      'Data are values.',
      { path: '^data/' },
      { path: '^(platform|engines|modules|samples|apps)/' },
    ),
    forbid(
      'engines-are-pure',
      'An engine is pure computation over kernel words and dated data.',
      { path: '^engines/', pathNot: '\\.test\\.ts$' },
      {
        path: '^(platform|modules|samples|apps)/|^node:(fs|net|http|https|child_process|timers)|^(fs|net|http|https|child_process)$',
      },
    ),
    forbid(
      'engines-apart',
      'Engines do not know each other.',
      { path: '^engines/([^/]+)/' },
      { path: '^engines/', pathNot: '^engines/$1/' },
    ),
    forbid(
      'domain-is-pure',
      'domain/ and contract/ are pure: no platform, no store, no service, no Node.',
      { path: '^modules/[^/]+/(domain|contract)/', pathNot: '\\.test\\.ts$' },
      { path: '^platform/|^modules/[^/]+/(store|service)/|^(fs|net|http|crypto|child_process|path)$|^node:' },
    ),
    forbid(
      'platform-at-the-edge',
      'Modules touch the platform in store/, routes, jobs and the door; services know it by type.',
      { path: '^modules/[^/]+/service/', pathNot: '\\.test\\.ts$' },
      { path: '^platform/', dependencyTypesNot: ['type-only'], pathNot: '^platform/(files|events)/' },
    ),
    forbid(
      'doors-only',
      'A module is used through its door.',
      { path: '^modules/([^/]+)/' },
      { path: '^modules/', pathNot: '^modules/($1/|[^/]+/(index|contract/index)\\.ts$)' },
    ),
    forbid(
      'web-sees-contracts',
      'The browser sees contracts, kernel and engines only.',
      { path: '^apps/web/src' },
      { path: '^(platform|samples|data)/|^modules/[^/]+/(?!contract/)|^apps/(server|cli)/' },
    ),
    forbid(
      'apps-through-doors',
      'Apps use packages through their doors.',
      { path: '^(apps|samples)/' },
      { path: '^modules/', pathNot: '^modules/[^/]+/(index|contract/index)\\.ts$' },
    ),
    ...order,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|golden)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
