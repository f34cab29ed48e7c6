import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { appManifest } from './src/web/build/app-manifest.ts'
import { keepParts, logical } from './src/web/build/keep-parts.ts'

const root = resolve(import.meta.dirname, 'src/web')
const outDir = resolve(import.meta.dirname, 'dist/web')

/** Of the design system's sheet, ship only the parts that our pages use, for both ways of writing (see keep-parts.ts). */
const designSystemParts: Plugin = {
  name: 'samspil:design-system-parts',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('/dkfds.css') ? logical(keepParts(code)) : null),
}

/** Writes a brotli copy beside every text file, so that the server never compresses while somebody waits. */
const precompressed: Plugin = {
  name: 'samspil:precompressed',
  apply: 'build',
  enforce: 'post',
  closeBundle() {
    const names = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    for (const name of names.filter((name) => /\.(js|css|html|svg)$/.test(name))) {
      const bytes = readFileSync(join(outDir, name))
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      }
      writeFileSync(join(outDir, `${name}.br`), brotliCompressSync(bytes, { params }))
    }
  },
}

const readAppFile = (name: string): Uint8Array => readFileSync(join(root, 'family/app', name))

const entries = ['index', 'family', 'professional', 'referral']

export default defineConfig({
  root,
  publicDir: false,
  plugins: [designSystemParts, react(), appManifest(readAppFile), precompressed],
  build: {
    outDir,
    emptyOutDir: true,
    sourcemap: false,
    // The content security policy allows neither inline scripts nor data addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: entries.map((name) => join(root, `${name}.html`)) },
  },
})
