import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createApp } from '../../main/app.ts'
import type { Input, MethodName } from '../../shared/contract.ts'
import { createThaiVault, thaiCompany } from '../support/thai-vault.ts'
import { seriousFaults } from './axe.ts'
import { choose } from './choose.ts'
import { testPassphrase, unlockByHand } from './door.ts'
import { launchApp } from './launch.ts'

const lastSaved = '最後に保存した専門家'
const damaged = '保管庫のファイルが壊れているため、読めません。'

describe('a hostile vault in the window', () => {
  const root = mkdtempSync(join(tmpdir(), 'kagimori-hostile-'))
  const sound = join(root, 'sound')

  beforeAll(async () => {
    await createThaiVault(sound, testPassphrase)
    await change(sound, async (call) => {
      await call('experts.create', { name: lastSaved, languages: ['ja'] })
      await call('vault.backup', {})
    })
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  // Some damage is seen before anybody types: Enter would then already begin to restore.
  test.each<[string, 'at once' | 'when unlocked', (vault: string) => void]>([
    ['its database is cut in the middle', 'when unlocked', (vault) => cut(join(vault, 'vault.db'))],
    ['a byte of its first page is flipped', 'when unlocked', (vault) => flip(join(vault, 'vault.db'), 100)],
    [
      'a byte of its tenth page is flipped',
      'when unlocked',
      (vault) => flip(join(vault, 'vault.db'), 10 * 4096 - 2000),
    ],
    ['its database is empty', 'at once', (vault) => writeFileSync(join(vault, 'vault.db'), '')],
    ['its database is gone', 'at once', (vault) => rmSync(join(vault, 'vault.db'))],
    [
      'both its key files are damaged',
      'at once',
      (vault) => {
        flip(join(vault, 'keys.json'), 200)
        flip(join(vault, 'keys.mirror.json'), 200)
      },
    ],
    [
      'nothing but its backups is left',
      'at once',
      (vault) => {
        for (const name of readdirSync(vault)) {
          if (name !== 'backups') rmSync(join(vault, name), { recursive: true })
        }
      },
    ],
  ])('%s: it is said, and the last good backup brings the last saved record', async (_name, seen, damage) => {
    const { page, vault } = await openDamaged(damage)
    const field = page.getByLabel('パスフレーズ', { exact: true })
    const offer = page.getByText('最後に復元を確認したバックアップがあります。')
    await field.waitFor()
    if (seen === 'when unlocked') {
      await field.fill(testPassphrase)
      await page.keyboard.press('Enter')
    }
    await offer.waitFor()
    await page.getByRole('alert').getByText(damaged).waitFor()
    await page.getByText(/のバックアップ（記録\d+件、写真0枚）$/).waitFor()
    expect(await seriousFaults(page)).toEqual([])

    await field.fill('これは違う合言葉')
    await page.getByRole('button', { name: 'このバックアップから戻す' }).click()
    await page.getByText('パスフレーズまたは復旧コードが違います。').waitFor()
    await field.fill(testPassphrase)
    await page.getByRole('button', { name: 'このバックアップから戻す' }).click()
    await expectLastSaved(page)
    expect(existsSync(join(vault, 'vault.db'))).toBe(true)
  })

  test('one damaged key file is mended from the other, unnoticed', async () => {
    const { page } = await openDamaged((vault) => flip(join(vault, 'keys.json'), 200))
    await unlockByHand(page)
    await expectLastSaved(page)
  })

  test('a wrong passphrase is told apart from damage, and changes nothing', async () => {
    const { page, vault } = await openDamaged(() => {})
    const before = readFileSync(join(vault, 'keys.json'))
    await page.getByLabel('パスフレーズ', { exact: true }).fill('これは違う合言葉')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('パスフレーズまたは復旧コードが違います。').waitFor()
    expect(await page.getByText(damaged).count()).toBe(0)
    expect(await page.getByText('最後に復元を確認したバックアップがあります。').count()).toBe(0)
    expect(readFileSync(join(vault, 'keys.json')).equals(before)).toBe(true)
    await unlockByHand(page)
  })

  test('a vault of a newer version is left alone, and the way out is named', async () => {
    const { page, vault } = await openDamaged(async (dir) => {
      await change(dir, async (_call, app) => {
        app.vault.current()?.db.pragma('user_version = 990')
      })
    })
    const before = readFileSync(join(vault, 'vault.db'))
    await page.getByLabel('パスフレーズ', { exact: true }).fill(testPassphrase)
    await page.keyboard.press('Enter')
    const alert = page.getByRole('alert')
    await alert.getByText('この保管庫は、より新しいKagimoriで作られています。').waitFor()
    await alert.getByText(/新しいバージョンに更新してから開いてください/).waitFor()
    expect(readFileSync(join(vault, 'vault.db')).equals(before)).toBe(true)
  })

  test('a vault that another process has open is busy until that one lets go', async () => {
    let release = async () => {}
    const { page } = await openDamaged(async (dir) => {
      const other = createApp({ vaultDir: dir })
      await other.call('vault.unlock', { passphrase: testPassphrase })
      release = other.close
    })
    await page.getByLabel('パスフレーズ', { exact: true }).fill(testPassphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('保管庫は、ほかのプログラムが使用しています。').waitFor()
    await release()
    await page.getByRole('button', { name: '開く', exact: true }).click()
    await expectLastSaved(page)
  })

  test('what is no photo is refused by name, each with the way out', async () => {
    const { page } = await openDamaged(() => {})
    const files = [
      ['page.jpg', '<html><body>no photo</body></html>', 'このファイルは写真ではありません。'],
      ['figure.jpg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', /^SVG形式の図は/],
      ['IMG_0001.HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', /「互換性優先」を選ぶか、JPEG形式で書き出して/],
      ['cut.jpg', halfPhoto(), '写真が壊れているか、途中で切れています。'],
    ] as const
    for (const [name, content] of files) writeFileSync(join(root, name), content)
    await unlockByHand(page)
    await page.getByRole('link', { name: thaiCompany }).first().click()
    await page.getByRole('link', { name: '現地点検' }).click()
    await choose(page, '点検する拠点', 'サラトーン工場　โรงงานศาลาธร')
    await page.getByRole('button', { name: '点検を開始' }).click()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '写真を選ぶ' }).click()
    await (await chooser).setFiles(files.map(([name]) => join(root, name)))
    const refused = page.getByRole('alert', { name: '取り込めなかった写真' })
    for (const [name, , sentence] of files)
      await refused.getByRole('listitem').filter({ hasText: name }).getByText(sentence).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    expect(await page.getByRole('img', { name: '写真1' }).count()).toBe(0)
  })

  async function openDamaged(damage: (vault: string) => void | Promise<void>) {
    const dataDir = mkdtempSync(join(root, 'data-'))
    const vault = join(dataDir, 'vault')
    cpSync(sound, vault, { recursive: true })
    await damage(vault)
    const app = await launchApp({ dataDir, settings: { uiLanguage: 'ja' } })
    onTestFinished(app.dispose)
    // Never a silent new vault: the first thing a person sees is the door of this one.
    await app.page.getByRole('heading', { name: '保管庫を開く' }).waitFor()
    return { page: app.page, vault }
  }
})

type Call = <M extends MethodName>(method: M, input: Input<M>) => Promise<void>

async function change(
  vaultDir: string,
  act: (call: Call, app: ReturnType<typeof createApp>) => Promise<void>,
) {
  const app = createApp({ vaultDir })
  const call: Call = async (method, input) => {
    const result = await app.call(method, input)
    if (!result.ok) throw new Error(`${method} answered ${result.code}`)
  }
  await call('vault.unlock', { passphrase: testPassphrase })
  await act(call, app)
  await app.close()
}

async function expectLastSaved(page: Page) {
  await page.getByRole('link', { name: thaiCompany }).first().waitFor()
  await page.getByRole('button', { name: '専門家', exact: true }).click()
  await page.getByRole('dialog').getByText(lastSaved).waitFor()
}

function cut(path: string) {
  const whole = readFileSync(path)
  writeFileSync(path, whole.subarray(0, whole.length / 2))
}

function flip(path: string, offset: number) {
  const bytes = readFileSync(path)
  bytes[offset] = (bytes[offset] ?? 0) ^ 0x10
  writeFileSync(path, bytes)
}

function halfPhoto(): Buffer {
  const whole = readFileSync(join(import.meta.dirname, '../fixtures/field-day/photos/mould-shelf.jpg'))
  return whole.subarray(0, whole.length / 2)
}
