import type { Plugin } from 'vite'
import { shellFiles, workerWith } from './app-worker.ts'

const files = [
  'app.webmanifest',
  'app-icon.svg',
  'app-icon-masked.svg',
  'app-icon-180.png',
  'app-icon-192.png',
  'app-icon-512.png',
  'familie-offline.html',
]

/**
 * Lets the family's entry be put on a phone's start screen: a manifest, drawn icons, and a service worker under fixed
 * names, told by the family's page alone. The worker keeps what the pages are made of, never what stands on them.
 * @param read gives the bytes of one of its files
 */
export const appManifest = (read: (name: string) => Uint8Array): Plugin => ({
  name: 'samspil:app-manifest',
  // After the parts that hold nothing but styles have gone.
  enforce: 'post',
  apply: 'build',
  generateBundle(_, bundle) {
    for (const fileName of files) this.emitFile({ type: 'asset', fileName, source: read(fileName) })
    const worker = new TextDecoder().decode(read('family-worker.js'))
    this.emitFile({ type: 'asset', fileName: 'family-worker.js', source: workerWith(worker, shellFiles(bundle)) })
  },
  transformIndexHtml: {
    order: 'post',
    handler: (_, { filename }) =>
      filename.endsWith('family.html')
        ? [
            { tag: 'link', attrs: { rel: 'manifest', href: '/app.webmanifest' }, injectTo: 'head' },
            { tag: 'link', attrs: { rel: 'apple-touch-icon', href: '/app-icon-180.png' }, injectTo: 'head' },
            { tag: 'meta', attrs: { name: 'theme-color', content: '#0b5a5e' }, injectTo: 'head' },
          ]
        : [],
  },
})
