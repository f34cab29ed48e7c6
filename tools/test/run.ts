import { spawn } from 'node:child_process'
import { join } from 'node:path'

/**
 * Runs a program of node_modules/.bin with the terminal and the environment of this process.
 * Resolves with its exit code; 1 when it could not be started or was stopped by a signal.
 */
export const run = (
  program: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(join('node_modules', '.bin', program), words, {
      stdio: 'inherit',
      env: environment,
      shell: process.platform === 'win32',
    })
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })

export const heading = (name: string): void => console.log(`\n── ${name}`)
