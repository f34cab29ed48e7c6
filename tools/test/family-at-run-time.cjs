const { readPagesWithSwc } = require('./swc-reads-pages.cjs')
const { options } = require('../../.dependency-cruiser.cjs')

readPagesWithSwc({ atRunTime: true })

/** What the boundaries cannot say while type imports count: nothing heavy reaches the family's phone. */
module.exports = {
  forbidden: [
    {
      name: 'family-loads-no-zod',
      comment: "The family's first load is bounded; the server checks what is sent. Import the contract's types only.",
      severity: 'error',
      from: { path: '^src/web/(family|shared)(/|\\.|-)', pathNot: '\\.test\\.tsx?$' },
      to: { path: 'node_modules/zod/', reachable: true },
    },
  ],
  options,
}
