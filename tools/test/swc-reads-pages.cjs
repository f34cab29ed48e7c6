const swc = require('@swc/core')

/**
 * dependency-cruiser 17 gives every file to swc as plain TypeScript and stops at the first page
 * (sverweij/dependency-cruiser#1081). This wraps the parser in the running process: pages are parsed as pages, and
 * with `atRunTime` the imports that vanish at run time (`import type`, `export type`) vanish here too.
 *
 * @param {{ atRunTime?: boolean }} [options]
 */
exports.readPagesWithSwc = ({ atRunTime = false } = {}) => {
  const parse = swc.parseFileSync
  swc.parseFileSync = (file, options) => {
    const tree = parse(file, { ...options, tsx: file.endsWith('.tsx') })
    return atRunTime ? { ...tree, body: tree.body.filter((item) => !item.typeOnly) } : tree
  }
}
