// JavaScript on purpose: plain Node starts this file, and Node 20 reads TypeScript only when told to.
import { register } from 'tsx/esm/api'

register()
await import('./typst-compiler.ts')
