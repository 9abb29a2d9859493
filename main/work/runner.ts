import type { Result } from '../../shared/result.ts'
import type { TaskControl } from '../context.ts'
import type { WorkInput, WorkName, WorkOutput } from './catalogue.ts'

/** Runs a piece of work in a worker thread; an abort ends the thread and answers `CANCELLED`. */
export type WorkRunner = <N extends WorkName>(
  name: N,
  input: WorkInput<N>,
  control?: Partial<TaskControl>,
) => Promise<Result<WorkOutput<N>>>
