import { readdirSync, readFileSync } from 'node:fs'

/** The memory of a process and all its descendants in MB, shared pages by share (PSS); Linux alone can tell. */
export function residentMB(pid: number): number {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(Number(name))] as const),
  )
  const isOurs = (one: number): boolean => one === pid || (parents.has(one) && isOurs(parents.get(one) ?? 0))
  const own = [...parents.keys()].filter((one) => isOurs(one))
  return own.reduce((sum, one) => sum + pssKB(one), 0) / 1024
}

function parentOf(pid: number): number {
  const stat = read(`/proc/${pid}/stat`)
  // The name of a program may hold spaces and parentheses.
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0)
}

function pssKB(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
}

/** A process may end while it is looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
