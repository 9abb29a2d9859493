import { Worker } from 'node:worker_threads'
import { fail, type Result } from '../../shared/result.ts'
import type { TaskControl } from '../context.ts'
import { reportBug } from '../report-bug.ts'
import type { WorkMessage, WorkRequest } from './messages.ts'
import type { WorkRunner } from './runner.ts'

/** The worker's entry when Node runs the sources directly. */
export const sourceWorker = new URL('./worker.ts', import.meta.url)

/**
 * Runs work in threads started from `entry`, one idle thread being kept warm; an idle thread never keeps
 * the process alive.
 */
export function createWorkRunner(entry: URL | string = sourceWorker): WorkRunner {
  let idle: Worker | null = null

  function take(): Worker {
    const worker = idle ?? startWorker(entry)
    idle = null
    worker.ref()
    return worker
  }

  function giveBack(worker: Worker): void {
    worker.removeAllListeners()
    if (idle !== null) {
      void worker.terminate()
      return
    }
    idle = worker
    worker.unref()
    const forget = () => {
      if (idle === worker) idle = null
    }
    worker.once('error', forget)
    worker.once('exit', forget)
  }

  return (name, input, control = {}) =>
    runIn({ take, giveBack }, { name, input }, control) as ReturnType<WorkRunner> as never
}

type Pool = { readonly take: () => Worker; readonly giveBack: (worker: Worker) => void }

function runIn(pool: Pool, request: WorkRequest, control: Partial<TaskControl>): Promise<Result<unknown>> {
  const { signal, onProgress } = control
  if (signal?.aborted) return Promise.resolve(fail('CANCELLED'))
  return new Promise((resolve) => {
    const worker = pool.take()

    const settle = (result: Result<unknown>) => {
      signal?.removeEventListener('abort', abort)
      resolve(result)
    }
    const abort = () => {
      worker.removeAllListeners()
      worker.on('error', () => {})
      void worker.terminate().then(() => settle(fail('CANCELLED')))
    }
    const die = (reason: unknown) => {
      worker.removeAllListeners()
      worker.on('error', () => {})
      reportBug(`the worker of ${request.name}`, reason)
      settle(fail('UNEXPECTED', { work: request.name }))
    }

    worker.removeAllListeners()
    signal?.addEventListener('abort', abort, { once: true })
    worker.on('message', (message: WorkMessage) => {
      if ('progress' in message) {
        onProgress?.(message.progress)
        return
      }
      pool.giveBack(worker)
      settle(message.result)
    })
    worker.once('error', die)
    worker.once('messageerror', die)
    worker.once('exit', die)
    try {
      worker.postMessage(request)
    } catch (error) {
      pool.giveBack(worker)
      reportBug(`sending ${request.name} to a worker`, error)
      settle(fail('UNEXPECTED', { work: request.name }))
    }
  })
}

function startWorker(entry: URL | string): Worker {
  return new Worker(entry, {
    name: 'kagimori-work',
    // Flags of the parent (inspector, test loaders) are not the worker's.
    execArgv: [],
    // With 2,048 MB or more V8 would let the heap grow to four times what is in use before it cleans up.
    resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 8, stackSizeMb: 8 },
  })
}
