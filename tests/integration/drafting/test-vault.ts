import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import { createSystemClock } from '../../../main/clock.ts'
import type { PrintPdf, TaskContext } from '../../../main/context.ts'
import { draftingHandlers } from '../../../main/drafting/index.ts'
import { engagementsHandlers } from '../../../main/engagements/index.ts'
import { createAttachmentStore } from '../../../main/vault/attachments.ts'
import { migrations } from '../../../main/vault/migrations/index.ts'
import { createDatabase } from '../../../main/vault/open-database.ts'
import { createWorkRunner } from '../../../main/work/start.ts'
import { draftingContract } from '../../../shared/drafting/contract.ts'
import { engagementsContract } from '../../../shared/engagements/contract.ts'
import type { Failure, Result } from '../../../shared/result.ts'
import { withoutVault } from '../../support/without-vault.ts'

const contract = { ...engagementsContract, ...draftingContract }
const handlers = { ...engagementsHandlers, ...draftingHandlers }

type Contract = typeof contract
type Method = keyof Contract
type Answer<M extends Method> = z.output<Contract[M]['output']>

/** An encrypted database in a folder of its own, called through schema, service and transaction. */
export function openDraftingVault(options: { printPdf?: PrintPdf } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'kagimori-drafting-'))
  const dataKey = new Uint8Array(32).fill(7)
  const db = createDatabase(join(folder, 'vault.db'), dataKey)
  for (const migration of migrations) db.exec(migration.sql)
  let clock = Date.UTC(2024, 8, 3, 2)
  const now = () => {
    clock += 1000
    return new Date(clock).toISOString()
  }

  function transact<T>(change: () => Result<T>): Result<T> {
    db.exec('BEGIN IMMEDIATE')
    const result = change()
    db.exec(result.ok ? 'COMMIT' : 'ROLLBACK')
    return result
  }

  async function call<M extends Method>(method: M, input: unknown): Promise<Result<Answer<M>>> {
    const { kind, input: inputSchema, output } = contract[method]
    const context: TaskContext = {
      db,
      now: now(),
      clock: createSystemClock(),
      attachments: createAttachmentStore(db, join(folder, 'attachments'), now),
      ...withoutVault,
      transact: async (change) => transact(change),
      vaultDir: folder,
      dataKey,
      nativeBinding: undefined,
      work: createWorkRunner(),
      printPdf: options.printPdf ?? null,
      language: 'ja',
      signal: new AbortController().signal,
      onProgress: () => {},
    }
    const handler = handlers[method] as (context: TaskContext, input: unknown) => Result<unknown>
    const run = () => handler(context, inputSchema.parse(input))
    const result = kind === 'write' ? transact(run) : await run()
    return result.ok ? { ok: true, value: output.parse(result.value) as Answer<M> } : result
  }

  async function value<M extends Method>(method: M, input: unknown): Promise<Answer<M>> {
    const result = await call(method, input)
    if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result)}`)
    return result.value
  }

  return {
    folder,
    value,
    /** The failure of a call that must be refused. */
    async failure(method: Method, input: unknown): Promise<Failure> {
      const result = await call(method, input)
      if (result.ok) throw new Error(`${method} was not refused`)
      return result
    },
    /** An engagement of an invented company in a country. */
    async engagement(region: 'CN' | 'TH' | 'VN') {
      const company = await value('companies.create', {
        name: '彩波精機株式会社',
        nameLocal: 'Ayanami Precision (Thailand) Co., Ltd.',
        kind: 'domestic',
      })
      return value('engagements.create', {
        companyId: company.id,
        region,
        kind: 'hands-on',
        fiscalYear: 2024,
      })
    },
    close() {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
