import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import { createSystemClock } from '../../../main/clock.ts'
import type { PrintPdf, TaskContext, TaskControl } from '../../../main/context.ts'
import { engagementsHandlers } from '../../../main/engagements/index.ts'
import { inspectionsHandlers } from '../../../main/inspections/index.ts'
import { createAttachmentStore } from '../../../main/vault/attachments.ts'
import { migrations } from '../../../main/vault/migrations/index.ts'
import { createDatabase } from '../../../main/vault/open-database.ts'
import { createWorkRunner } from '../../../main/work/start.ts'
import { engagementsContract } from '../../../shared/engagements/contract.ts'
import { inspectionsContract } from '../../../shared/inspections/contract.ts'
import type { Failure, Result } from '../../../shared/result.ts'
import { withoutVault } from '../../support/without-vault.ts'

const work = createWorkRunner()

const contract = { ...engagementsContract, ...inspectionsContract }
const handlers = { ...engagementsHandlers, ...inspectionsHandlers }

type Contract = typeof contract
type Method = keyof Contract
type Answer<M extends Method> = z.output<Contract[M]['output']>

/** An encrypted database in a folder of its own, called through schema, service and transaction. */
export function openTestVault(options: { readonly printPdf?: PrintPdf | null } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'kagimori-inspections-'))
  const attachmentsFolder = join(folder, 'attachments')
  const dataKey = new Uint8Array(32).fill(7)
  const db = createDatabase(join(folder, 'vault.db'), dataKey)
  for (const migration of migrations) db.exec(migration.sql)
  let clock = Date.UTC(2024, 8, 3, 2)
  const now = () => {
    clock += 1000
    return new Date(clock).toISOString()
  }
  const attachments = createAttachmentStore(db, attachmentsFolder, now)

  function transact<T>(change: () => Result<T>): Result<T> {
    db.exec('BEGIN IMMEDIATE')
    try {
      const result = change()
      db.exec(result.ok ? 'COMMIT' : 'ROLLBACK')
      return result
    } catch (error) {
      db.exec('ROLLBACK')
      throw error
    }
  }

  async function call<M extends Method>(
    method: M,
    input: unknown,
    control: Partial<TaskControl> = {},
  ): Promise<Result<Answer<M>>> {
    const { kind, input: inputSchema, output } = contract[method]
    const context: TaskContext = {
      db,
      now: now(),
      clock: createSystemClock(),
      attachments,
      ...withoutVault,
      transact: async (change) => transact(change),
      vaultDir: folder,
      dataKey,
      nativeBinding: undefined,
      work,
      printPdf: options.printPdf ?? null,
      language: 'ja',
      signal: new AbortController().signal,
      onProgress: () => {},
      ...control,
    }
    const handler = handlers[method] as (context: TaskContext, input: unknown) => Result<unknown>
    const run = () => handler(context, inputSchema.parse(input))
    const result = kind === 'write' ? transact(run) : await run()
    return result.ok ? { ok: true, value: output.parse(result.value) as Answer<M> } : result
  }

  return {
    folder,
    db,
    call,
    /** The value of a call that must succeed. */
    async value<M extends Method>(method: M, input: unknown): Promise<Answer<M>> {
      const result = await call(method, input)
      if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result)}`)
      return result.value
    },
    /** The failure of a call that must be refused. */
    async failure(method: Method, input: unknown): Promise<Failure> {
      const result = await call(method, input)
      if (result.ok) throw new Error(`${method} was not refused`)
      return result
    },
    count: (table: string) => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
    attachmentFiles: () => {
      try {
        return readdirSync(attachmentsFolder)
      } catch {
        return []
      }
    },
    close() {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type TestVault = ReturnType<typeof openTestVault>

/** An engagement in Thailand with a factory and an office, and an inspection of the factory. */
export async function startFactoryInspection(vault: TestVault) {
  const company = await vault.value('companies.create', { name: '彩波精機株式会社', kind: 'domestic' })
  const site = { timeZone: 'Asia/Bangkok', language: 'th', country: 'TH' }
  const engagement = await vault.value('engagements.create', {
    companyId: company.id,
    region: 'TH',
    kind: 'hands-on',
    fiscalYear: 2024,
    adoptedOn: '2024-07-01',
    sites: [
      { ...site, name: '工場', kind: 'factory' },
      { ...site, name: '事務所', kind: 'office' },
    ],
  })
  const [factory, office] = engagement.sites
  if (factory === undefined || office === undefined) throw new Error('the engagement lost its sites')
  const inspection = await vault.value('inspections.start', {
    engagementId: engagement.id,
    siteId: factory.id,
  })
  return { engagement, factory, office, inspection }
}
