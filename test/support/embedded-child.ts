import { startEmbedded } from '../../src/store/embedded.ts'

// Runs the embedded database on the given folder, says where it is, and stays until it is ended.
const { ownerUrl } = await startEmbedded({ dataDir: process.argv[2] ?? '', throwaway: true })
process.stdout.write(`${ownerUrl}\n`)
