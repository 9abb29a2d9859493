import type { Result } from '../../shared/result.ts'
import type { WorkName } from './catalogue.ts'

/** What the main thread asks of a worker. */
export type WorkRequest = { readonly name: WorkName; readonly input: unknown }

/** What a worker tells: any number of progress messages, then one result. */
export type WorkMessage = { readonly progress: number } | { readonly result: Result<unknown> }
