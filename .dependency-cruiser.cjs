/**
 * Who may import whom (docs/decisions.md tells why). `npm test` runs this; a rule broken is a failure.
 * The order of features: a later one may use an earlier one through its *.server.ts or pure files, never the reverse.
 */
const order = [
  'tracks',
  ['people', 'assignment'],
  'pictures',
  'organisations',
  ['offers', 'events'],
  'sign-ups',
  'shifts',
  'attendance',
  'newcomers',
  'wanted',
  'matching',
  'agreements',
  'follow-ups',
  'concerns',
  'screening',
  ['activities', 'messages', 'training'],
  ['rounds', 'introductions', 'lead-mentors'],
  'calendars',
  'desk',
  'imports',
  'certificates',
  ['stories', 'learning', 'pages'],
  'reports',
  'admin',
  'home',
]
const names = order.flat()
const anyFeature = `^app/(${names.join('|')})/`

/** For every feature: it may not import those of its own step or of later steps. */
const direction = order.flatMap((step, place) =>
  [step].flat().map((feature) => {
    const beyond = order
      .slice(place)
      .flat()
      .filter((name) => name !== feature)
    return {
      name: `direction-${feature}`,
      comment: `${feature} may not know ${beyond.join(', ')}: these come later or stand beside it.`,
      severity: 'error',
      // a route is an end: nobody imports it, so it may gather what a page shows from every room
      from: { path: `^app/${feature}/`, pathNot: '/routes/' },
      to: { path: beyond.length > 0 ? `^app/(${beyond.join('|')})/` : '^$' },
    }
  }),
)

/** For every feature: its tables are its own. */
const ownTables = names.map((feature) => ({
  name: `tables-of-${feature}`,
  comment: `Tables of ${feature} are read and written by its own *.server.ts only (and filled by the demo island).`,
  severity: 'error',
  from: {
    pathNot: [
      feature === 'newcomers'
        ? '^app/newcomers/(newcomers|milestones|need-history)\\.server\\.ts$'
        : `^app/${feature}/[^/]+\\.server\\.ts$`,
      '^db/',
    ],
  },
  to: { path: `^db/schema/${feature}\\.ts$`, dependencyTypesNot: ['type-only'] },
}))

module.exports = {
  forbidden: [
    {
      name: 'tables-of-needs',
      comment: 'Needs are read and written in the room of newcomers.',
      severity: 'error',
      from: { pathNot: ['^app/newcomers/(needs|need-history|newcomers)\\.server\\.ts$', '^db/'] },
      to: { path: '^db/schema/needs\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tables-of-milestones',
      comment: 'What came of a newcomer, month by month, is read and written in the room of newcomers.',
      severity: 'error',
      from: { pathNot: ['^app/newcomers/milestones\\.server\\.ts$', '^db/'] },
      to: { path: '^db/schema/milestones\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or there is a third one in them.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unknown-imports', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
    {
      name: 'ground-knows-no-feature',
      comment: 'ui, i18n and island know no feature and no server.',
      severity: 'error',
      from: { path: '^app/(ui|i18n|island)/', pathNot: ['\\.server\\.'] },
      to: { path: [anyFeature, '\\.server\\.', '^app/server/', '^db/'] },
    },
    {
      name: 'ui-and-i18n-stand-alone',
      comment: 'ui and i18n import no feature and not the island; words are given to a component.',
      severity: 'error',
      from: { path: '^app/(ui|i18n)/' },
      to: { path: [anyFeature, '^app/island/'] },
    },
    {
      name: 'machinery-knows-no-feature',
      comment: 'Only wiring.server.ts connects features with the machinery.',
      severity: 'error',
      from: { path: '^app/server/', pathNot: '^app/server/wiring\\.server\\.ts$' },
      to: { path: anyFeature },
    },
    {
      name: 'core-is-pure',
      comment: 'A rule of the house needs no database, clock, request or component.',
      severity: 'error',
      from: { path: `${anyFeature}[^/]+\\.ts$`, pathNot: ['\\.server\\.ts$', '/use-[^/]+\\.ts$'] },
      to: {
        path: [
          '\\.server\\.',
          '^app/server/',
          '^db/',
          '\\.tsx$',
          '^node:',
          '^node_modules/(react|@remix-run|express|better-sqlite3|drizzle-orm)/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'components-need-no-server',
      comment: 'What a component shows is given to it; only routes load and call.',
      severity: 'error',
      from: { path: '^app/.+\\.tsx$', pathNot: ['/routes/', '^app/(root|entry\\.server)\\.tsx$'] },
      to: { path: ['\\.server\\.', '^db/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'routes-touch-no-tables',
      comment: 'A route calls a *.server.ts of a feature; it makes no query.',
      severity: 'error',
      from: { path: '/routes/' },
      to: { path: ['^db/', '^app/server/database\\.server\\.ts$'] },
    },
    {
      name: 'nobody-imports-routes',
      comment: 'Routes are ends: what two of them need belongs beside them.',
      severity: 'error',
      from: { path: '^(app|db|emails)/' },
      to: { path: '^app/[^/]+/routes/' },
    },
    {
      name: 'mails-know-no-feature',
      comment: 'A mail is given its words and facts.',
      severity: 'error',
      from: { path: '^emails/' },
      to: { path: [anyFeature, '^app/server/', '^db/'] },
    },
    { name: 'no-tests-in-the-house', severity: 'error', from: { path: '^(app|db|emails)/' }, to: { path: '^tests/' } },
    ...direction,
    ...ownTables,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.css$', '\\.svg', '\\?url$'] },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
