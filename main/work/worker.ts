import { parentPort } from 'node:worker_threads'
import { fail, type Result } from '../../shared/result.ts'
import { reportBug } from '../report-bug.ts'
import { type Work, workCatalogue } from './catalogue.ts'
import { forgetKeys } from './forget-keys.ts'
import type { WorkMessage, WorkRequest } from './messages.ts'

// Nobody aborts from inside: an abort ends the whole thread.
const neverAborted = new AbortController().signal

async function runWork({ name, input }: WorkRequest): Promise<Result<unknown>> {
  try {
    const work = (await workCatalogue[name]()) as Work<unknown, unknown>
    return await work(input, { signal: neverAborted, onProgress: (progress) => tell({ progress }) })
  } catch (error) {
    reportBug(name, error)
    return fail('UNEXPECTED', { work: name })
  }
}

function tell(message: WorkMessage): void {
  parentPort?.postMessage(message)
}

parentPort?.on('message', async (request: WorkRequest) => {
  const result = await runWork(request)
  tell({ result })
  for (const sent of [request.input, result]) forgetKeys(sent)
})
