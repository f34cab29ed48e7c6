import { measureBoard } from './board.ts'
import { measureBoards } from './boards.ts'
import { startChild } from './child.ts'
import { choose, type Choice } from './choice.ts'
import { buildPages, measureFirstLoad, PAGES } from './first-load.ts'
import { measureList } from './list-families.ts'
import { measureMemory } from './memory.ts'
import { measureOpening } from './open-family.ts'
import { measureGenerating } from './generate.ts'
import { keep, table, type Finding } from './report.ts'
import { measureSearch } from './search-families.ts'
import type { Site } from './site.ts'
import { openTowns, type Towns } from './town.ts'

const LATEST = 'bench/latest.json'

async function measure(choice: Choice): Promise<Finding[]> {
  const alone = choice.parts.size === 1 && choice.parts.has('generate')
  const findings = alone ? [] : await measureOnTowns(choice)
  if (choice.parts.has('generate'))
    findings.push(...(await titled('generate', measureGenerating(Math.ceil(choice.scale / 10)))))
  return findings
}

async function measureOnTowns({ parts, scale, data }: Choice): Promise<Finding[]> {
  if (parts.has('pages')) await buildPages()
  const towns = await openTowns(scale, data)
  try {
    const findings = await measureAnswers(towns, parts)
    if (parts.has('pages'))
      findings.push(...(await onSite(towns.open('few', PAGES), (site) => titled('first load', measureFirstLoad(site)))))
    if (parts.has('memory'))
      findings.push(
        ...(await titled(
          'memory',
          measureMemory(() => towns.open('many')),
        )),
      )
    return findings
  } finally {
    await towns.stop()
  }
}

async function measureAnswers(towns: Towns, parts: Choice['parts']): Promise<Finding[]> {
  if (!(['open', 'list', 'search', 'board', 'boards'] as const).some((part) => parts.has(part))) return []
  const client = startChild('client-child.ts')
  try {
    return await onSite(towns.open('many'), async (many) => {
      const findings: Finding[] = []
      if (parts.has('open'))
        findings.push(
          ...(await onSite(towns.open('few'), (few) => titled('open a family', measureOpening(client, few, many)))),
        )
      if (parts.has('list')) findings.push(...(await titled('worst list', measureList(client, many))))
      if (parts.has('board')) findings.push(...(await titled('board', measureBoard(many))))
      if (parts.has('boards')) findings.push(...(await titled('200 boards', measureBoards(many))))
      if (parts.has('search')) findings.push(...(await titled('search', measureSearch(client, many))))
      return findings
    })
  } finally {
    await client.stop()
  }
}

async function onSite<T>(opening: Promise<Site>, work: (site: Site) => Promise<T>): Promise<T> {
  const site = await opening
  try {
    return await work(site)
  } finally {
    await site.stop()
  }
}

const titled = <T>(title: string, work: Promise<T>): Promise<T> => {
  console.log(`\n── ${title}`)
  return work
}

try {
  const findings = await measure(choose(process.argv.slice(2)))
  console.log(`\n${table(findings)}`)
  keep(LATEST, findings)
  process.exitCode = findings.every(({ holds }) => holds) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
