/** The walls of the house (docs/rules.md). apps/api/test/architecture.spec.ts proves that each of them bites. */
const contexts = ['reference', 'identity', 'programmes', 'teams', 'propositions', 'bids', 'projects', 'matchmaking', 'employment', 'statistics', 'notifications'];

/** A context may use the doors of these; everybody may read everybody's events. */
const below = {
  reference: [],
  identity: ['reference'],
  programmes: ['identity', 'reference'],
  teams: ['programmes', 'identity', 'reference'],
  propositions: ['programmes', 'identity', 'reference'],
  bids: ['propositions', 'teams', 'programmes', 'identity'],
  projects: ['bids', 'propositions', 'teams', 'identity'],
  matchmaking: ['projects', 'propositions', 'teams', 'identity', 'reference'],
  employment: ['projects', 'propositions', 'identity'],
  statistics: ['identity', 'reference'],
  notifications: ['matchmaking', 'projects', 'bids', 'propositions', 'teams', 'identity'],
};

const root = process.env.ARCHITECTURE_ROOT ?? '';
const lib = (name) => `^${root}libs/${name}/src/`;
/** Also that of a part of a context: libs/propositions/src/imports/domain. */
const anyDomain = [`^${root}libs/[a-z-]+/src/domain/`, `^${root}libs/[a-z-]+/src/[a-z-]+/domain/`];
const eventsOf = '/contract/[a-z-]+[.]events[.]ts$';

const contextRules = contexts.flatMap((name) => {
  const others = contexts.filter((other) => other !== name);
  const forbidden = others.filter((other) => !below[name].includes(other));
  return [
    {
      name: `${name}-looks-down-only`,
      severity: 'error',
      comment: 'Contexts know only those below them. Upwards and sideways news travels by events. A fixture opens all they stand on.',
      from: { path: lib(name), pathNot: '[.](spec|fixture)[.]ts$' },
      to: { path: `^${root}libs/(${forbidden.join('|') || 'none'})/`, pathNot: eventsOf },
    },
    {
      name: `${name}-uses-doors-only`,
      severity: 'error',
      comment: 'Other contexts are entered through index.ts.',
      from: { path: lib(name), pathNot: '[.]spec[.]ts$' },
      to: { path: `^${root}libs/(${others.join('|')})/src/.+/`, pathNot: eventsOf },
    },
  ];
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', comment: 'No runtime import cycles.', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'kernel-imports-nothing', severity: 'error', comment: 'kernel is words only.', from: { path: lib('kernel'), pathNot: '[.]spec[.]ts$' }, to: { pathNot: lib('kernel') } },
    {
      name: 'platform-imports-kernel-only', severity: 'error', comment: 'platform knows no context.',
      from: { path: lib('platform'), pathNot: '[.](spec|contract)[.]ts$' }, to: { path: `^${root}libs/`, pathNot: `${lib('kernel')}|${lib('platform')}` },
    },
    {
      name: 'domain-is-pure', severity: 'error', comment: 'Decisions import neither Nest nor TypeORM nor node:*.',
      from: { path: anyDomain, pathNot: '[.]spec[.]ts$' },
      to: { path: '^(node_modules/(@nestjs|typeorm)|libs/platform)|^node:', dependencyTypesNot: ['type-only'] },
    },
    { name: 'domain-uses-no-node', severity: 'error', comment: 'Decisions look nothing up.', from: { path: anyDomain, pathNot: '[.]spec[.]ts$' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'no-barrel-inside-a-lib', severity: 'error', comment: 'Inside a lib import the file, never the door.',
      from: { path: `^${root}libs/([a-z-]+)/src/`, pathNot: '[.](spec|fixture)[.]ts$' }, to: { path: `^${root}libs/$1/src/index[.]ts$` },
    },
    { name: 'testing-stays-in-tests', severity: 'error', comment: '#testing is for specs.', from: { path: `^${root}(libs|apps)/`, pathNot: '[.](spec|contract|fixture)[.]ts$|libs/testing/|apps/api/test/(?!planted)' }, to: { path: lib('testing') } },
    ...contextRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'node', 'default'], extensions: ['.ts', '.js', '.json'] },
  },
};
