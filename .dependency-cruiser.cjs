/** The import staircase: a step may look down, never up or sideways. */
const steps = ['platform', 'accounts', 'cases', '(complaints|certificates|passport-requests|appointments|indicators|escalations)', 'administration', 'notifications'];
const api = '^apps/api/src/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', comment: 'Two files that need each other are one idea or three.', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    ...steps.slice(0, -1).map((step, index) => ({
      name: `staircase-${index + 1}`,
      severity: 'error',
      comment: 'platform <- accounts <- cases <- services <- administration <- notifications',
      from: { path: `${api}${step}/` },
      to: { path: steps.slice(index + 1).map((upper) => `${api}${upper}/`).join('|'), pathNot: index === 3 ? `${api}(complaints|certificates|passport-requests|appointments|indicators|escalations)/` : undefined },
    })),
    {
      name: 'no-service-imports-a-service',
      severity: 'error',
      from: { path: `${api}(complaints|certificates|passport-requests|appointments|indicators|escalations)/` },
      to: { path: `${api}(complaints|certificates|passport-requests|appointments|indicators|escalations)/`, pathNot: `${api}$1/` },
    },
    {
      name: 'notifications-are-called-by-nobody',
      severity: 'error',
      comment: 'They listen. Only the list of services knows them, and health asks them how they are.',
      from: { path: api, pathNot: `${api}(notifications/|app\\.module|worker)` },
      to: { path: `${api}notifications/` },
    },
    { name: 'a-feature-imports-no-feature', severity: 'error', from: { path: '^apps/web/src/features/([^/]+)/' }, to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' } },
    { name: 'web-lib-looks-down', severity: 'error', from: { path: '^apps/web/src/lib/' }, to: { path: '^apps/web/src/(features|app)/' } },
    { name: 'web-features-look-down', severity: 'error', from: { path: '^apps/web/src/features/' }, to: { path: '^apps/web/src/app/' } },
    { name: 'libs-know-no-app', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    { name: 'libs-are-apart', severity: 'error', from: { path: '^libs/([^/]+)/' }, to: { path: '^libs/', pathNot: '^libs/$1/' } },
    { name: 'pages-do-not-reach-into-the-api', severity: 'error', from: { path: '^apps/web/' }, to: { path: '^apps/(api|standalone)/' } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '[.](css|svg|woff2)' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/' },
    exclude: { path: 'node_modules|/dist/|\\.spec\\.tsx?$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['nafida', 'import', 'default', 'node', 'types'], extensions: ['.ts', '.tsx', '.js', '.json', '.css'] },
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: true,
  },
};
