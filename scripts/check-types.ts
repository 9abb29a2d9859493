import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { ended } from './run-command.ts'

const root = join(import.meta.dirname, '..')

/** Each side is compiled on its own, so that what it may not see is missing. */
const projects = ['shared', 'main', 'renderer', 'scripts', 'tests']

async function check(project: string) {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const args = [compiler, '--noEmit', '--pretty', 'false', '-p', join(root, project, 'tsconfig.json')]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] as const })
  const [output, code] = await Promise.all([text(child.stdout), ended(child)])
  return { project, output, code }
}

const results = await Promise.all(projects.map(check))
for (const { project, output, code } of results) {
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${project}`)
  process.stdout.write(output)
}
if (results.some(({ code }) => code !== 0)) process.exitCode = 1
