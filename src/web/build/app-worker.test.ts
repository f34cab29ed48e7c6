import { expect, test } from 'vitest'
import { shellFiles, workerWith } from './app-worker.ts'

const bundle = {
  'assets/family.js': {
    fileName: 'assets/family.js',
    isEntry: true,
    facadeModuleId: '/web/family.html',
    imports: ['assets/shared.js'],
    dynamicImports: ['assets/road.js', 'assets/ar.js'],
    viteMetadata: { importedCss: new Set(['assets/family.css']) },
  },
  'assets/shared.js': { fileName: 'assets/shared.js', imports: ['assets/family.js'] },
  'assets/road.js': { fileName: 'assets/road.js' },
  'assets/ar.js': { fileName: 'assets/ar.js', facadeModuleId: '/web/family/texts.ar.ts' },
  'assets/professional.js': {
    fileName: 'assets/professional.js',
    isEntry: true,
    facadeModuleId: '/web/professional.html',
  },
}

test('the worker keeps what the family’s pages are made of, and nothing of the professionals’ or of other languages', () => {
  expect(shellFiles(bundle)).toEqual([
    '/assets/family.css',
    '/assets/family.js',
    '/assets/road.js',
    '/assets/shared.js',
  ])
})

test('other files make another worker with another name for what it keeps', () => {
  const script = "const SHELL = 'samspil-shell-BUILD'\nconst FILES = []"
  const [one, other] = [workerWith(script, ['/a.js']), workerWith(script, ['/b.js'])]
  expect(one).toContain('const FILES = ["/a.js"]')
  expect(/samspil-shell-\w{8}/.exec(one)?.[0]).not.toBe(/samspil-shell-\w{8}/.exec(other)?.[0])
})
