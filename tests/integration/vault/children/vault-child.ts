/**
 * A process that works on a vault until it is killed. Each line on stdout is an acknowledgement: what it
 * says was durable when it was written.
 */

import { migrations } from '../../../../main/vault/migrations/index.ts'
import { createVault } from '../../../../main/vault/vault.ts'
import { createWorkRunner } from '../../../../main/work/start.ts'
import { ok } from '../../../../shared/result.ts'
import { slowMigration } from './slow-migration.ts'

const [job = '', dir = '', passphrase = '', argument = ''] = process.argv.slice(2)
const isMigrating = job === 'migrate'
const vault = createVault({
  dir,
  work: createWorkRunner(),
  ...(isMigrating ? { migrations: [...migrations, slowMigration] } : {}),
})

function acknowledge(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function must(call: Promise<{ ok: boolean }>): Promise<void> {
  const result = await call
  if (result.ok) return
  acknowledge(`failed ${JSON.stringify(result)}`)
  process.exit(1)
}

const jobs: Record<string, () => Promise<void>> = {
  async create() {
    acknowledge('ready')
    await must(vault.create({ passphrase }))
    acknowledge('created')
  },
  async migrate() {
    acknowledge('ready')
    await must(vault.unlock({ passphrase }))
    acknowledge('migrated')
  },
  async hold() {
    await must(vault.unlock({ passphrase }))
    acknowledge('ready')
  },
  async write() {
    await must(vault.unlock({ passphrase }))
    acknowledge('ready')
    const insert = vault.current()?.db.prepare("INSERT INTO expert VALUES (?, ?, '2024-09-03T02:00:00Z')")
    for (let count = 0; ; count += 1) {
      const name = `${argument}-${count}`
      insert?.run(name, name)
      acknowledge(name)
      if (count % 20 === 0) await new Promise(setImmediate)
    }
  },
  async backup() {
    await must(vault.unlock({ passphrase }))
    acknowledge('ready')
    for (;;) {
      await must(vault.backup({}))
      acknowledge('backed up')
    }
  },
  async passphrase() {
    await must(vault.unlock({ passphrase }))
    acknowledge('ready')
    for (let count = 1; ; count += 1) {
      const [from, to] = [count - 1, count].map((number) =>
        number === 0 ? passphrase : `${passphrase} ${number}`,
      )
      await must(vault.changePassphrase({ passphrase: from, newPassphrase: to ?? '' }))
      acknowledge(String(count))
    }
  },
  async wipe() {
    await must(vault.unlock({ passphrase }))
    const prepare = async () => {
      acknowledge('ready')
      return ok(JSON.parse(argument))
    }
    await must(vault.wipe(prepare))
    acknowledge('wiped')
  },
  async restore() {
    await must(vault.unlock({ passphrase }))
    acknowledge('ready')
    for (;;) {
      await must(vault.restore({ backupId: argument }))
      acknowledge('restored')
    }
  },
}

// A worker that is idle does not keep the process alive, and a killed one must not end by itself.
setInterval(() => {}, 1000)
await jobs[job]?.()
