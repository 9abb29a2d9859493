import { join } from 'node:path'
import { runCommand } from './run-command.ts'

const root = join(import.meta.dirname, '..')

/** Bundles the application into `out/`. */
export async function build(): Promise<void> {
  const program = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  await runCommand(process.execPath, [program, 'build', '--logLevel', 'warn'], { cwd: root })
}
