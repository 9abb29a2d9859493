import type { ChildProcess } from 'node:child_process'

/** Whether a child can lead a group of processes of its own: for `detached`, which opens a console on Windows. */
export const hasGroups = process.platform !== 'win32'

/** Ends a child started with `detached: hasGroups` and, where groups are, all that it started; never throws. */
export function endGroup(child: ChildProcess): void {
  if (!hasGroups) {
    child.kill()
    return
  }
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group has ended by itself.
  }
}
