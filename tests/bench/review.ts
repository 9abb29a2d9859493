import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type App, createApp } from '../../main/app.ts'
import { writeWord } from '../../main/drafting/word-document.ts'
import { plainPen } from '../../main/drafting/word-pen.ts'
import type { Input, MethodName, Output } from '../../shared/contract.ts'
import { printedDraft } from '../fixtures/printed-draft.ts'
import { benchPassphrase } from './make-large-vault.ts'
import { median } from './statistics.ts'

const rounds = 5
/** The whole library in Japanese and Thai fills forty-one pages, and with its first clauses once more sixty. */
const [clauses, again] = [68, 34]

/** Milliseconds from the file to the stored review of a Word file of sixty pages; the first round counts too. */
export async function timeReviews(folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const library = printedDraft('th', clauses)
  const printed = { ...library, rows: [...library.rows, ...printedDraft('th', again).rows] }
  const path = join(folder, 'agreement.docx')
  writeFileSync(path, await writeWord(printed, plainPen(printed)))
  const app = createApp({ vaultDir: join(folder, 'vault') })
  try {
    await value(app, 'vault.create', { passphrase: benchPassphrase })
    const company = await value(app, 'companies.create', { name: '見本精機株式会社', kind: 'domestic' })
    const engagement = await value(app, 'engagements.create', {
      companyId: company.id,
      region: 'TH',
      kind: 'hands-on',
      fiscalYear: 2024,
    })
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now()
      const input = { engagementId: engagement.id, path, kind: 'NDA_UNI', jurisdiction: 'TH' } as const
      const { paragraphs } = await value(app, 'reviews.create', input)
      times.push(performance.now() - start)
      if (paragraphs < clauses) throw new Error('the agreement was not read whole')
    }
    return median(times)
  } finally {
    await app.close()
  }
}

async function value<M extends MethodName>(app: App, method: M, input: Input<M>): Promise<Output<M>> {
  const result = await app.call(method, input)
  if (!result.ok) throw new Error(`${method} answered ${result.code}`)
  return result.value as Output<M>
}
