import type { Plugin } from 'vite'

const files = ['app.webmanifest', 'app-icon.svg', 'app-icon-masked.svg']

/**
 * Lets the family's entry be put on a phone's start screen: a manifest and drawn icons under fixed names, told by the
 * family's page alone. No service worker, and nothing kept on the phone.
 * @param read gives the text of one of its files
 */
export const appManifest = (read: (name: string) => string): Plugin => ({
  name: 'samspil:app-manifest',
  apply: 'build',
  generateBundle() {
    for (const fileName of files) this.emitFile({ type: 'asset', fileName, source: read(fileName) })
  },
  transformIndexHtml: {
    order: 'post',
    handler: (_, { filename }) =>
      filename.endsWith('family.html')
        ? [
            { tag: 'link', attrs: { rel: 'manifest', href: '/app.webmanifest' }, injectTo: 'head' },
            { tag: 'meta', attrs: { name: 'theme-color', content: '#0b5a5e' }, injectTo: 'head' },
          ]
        : [],
  },
})
