import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endonyms } from '../../shared/languages.ts'
import { createThaiVault, thaiCompany } from '../support/thai-vault.ts'
import { seriousFaults } from './axe.ts'
import { choose } from './choose.ts'
import { findClippedTexts, findUntranslated } from './clipped.ts'
import { testPassphrase, unlockByHand } from './door.ts'
import { type LaunchedApp, launchApp, resizeWindow, takePicture } from './launch.ts'

const sizes = [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
] as const

describe('the local rule beside the question which language prevails', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kagimori-e2e-'))
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    await createThaiVault(join(dataDir, 'vault'), testPassphrase)
    app = await launchApp({ dataDir, settings: { uiLanguage: 'ja' } })
    page = app.page
    await unlockByHand(page)
    await page.getByText(thaiCompany).first().click()
    await page.getByRole('link', { name: '文書案' }).click()
  })
  afterAll(async () => {
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  async function create(kind: string, country: string) {
    await choose(page, '文書の種類', kind)
    await choose(page, '国', country)
    await page.getByRole('button', { name: '文書案を作る' }).click()
  }
  /** What a screen reader says after the name of the question. */
  async function describedBy(name: string) {
    const described = await page.getByRole('combobox', { name, exact: true }).getAttribute('aria-describedby')
    const ids = described?.trim().split(/\s+/) ?? []
    return (await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).innerText()))).join('\n')
  }
  const leave = () => page.getByRole('button', { name: '文書案の一覧' }).click()

  test('describes the question in an NDA for Thailand, with its day and its source', async () => {
    await create('秘密保持契約（片務）', 'タイ')
    await page.getByRole('button', { name: /^準拠法・紛争解決・言語/ }).click()
    const said = await describedBy('優先する言語')
    expect(said).toContain('タイ語の本文が優先します（タイ民商法典第14条）')
    expect(said).toContain('出典：thaicontracts.com（2026年11月21日時点）')
    expect(await seriousFaults(page)).toEqual([])
    await leave()
  })

  test('is that of work in the work rules, and says that it waits to be confirmed', async () => {
    await create('就業規則（秘密保持章）', 'フランス')
    await page.getByRole('button', { name: /^締結/ }).click()
    const said = await describedBy('優先する言語')
    expect(said).toContain('フランス語でない条項は、従業員に対して主張できません')
    expect(said).toContain('要確認')
    expect(said).toContain('記憶による')
    await leave()
    await create('製造委託の秘密保持条項・覚書', 'インドネシア')
    await page.getByRole('button', { name: /^準拠法・紛争解決・言語/ }).click()
    expect(await describedBy('優先する言語')).toContain('1572 K/Pdt/2015')
    await leave()
  })

  test.each(['th', 'de'] as const)('is whole in %s', async (language) => {
    await page.locator('nav a[href="/settings"]').click()
    await page.getByRole('radio', { name: endonyms[language], exact: true }).check()
    await page.waitForFunction((lang) => document.documentElement.lang === lang, language)
    const faults: string[] = []
    for (const title of ['秘密保持契約書', '就業規則（秘密保持章）', '製造委託に関する秘密保持覚書']) {
      await page.locator('nav a[href="/engagements"]').click()
      await page.getByText(thaiCompany).first().click()
      await page.locator('nav a[href$="/drafts"]').click()
      await page.locator('main tbody tr').filter({ hasText: title }).getByRole('button').click()
      await page.locator('article table').waitFor()
      for (const closed of (await page.locator('h3 > button[aria-expanded="false"]').all()).reverse())
        await closed.click()
      const field = page.locator('input[role="combobox"]').and(page.locator('[aria-describedby]')).last()
      for (const { width, height } of sizes) {
        await resizeWindow(app, width, height)
        await field.evaluate((element) => element.scrollIntoView({ block: 'center' }))
        await page.waitForTimeout(100)
        const found = [...(await findClippedTexts(page)), ...(await findUntranslated(page))]
        faults.push(...found.map((fault) => `${width} ${title}: ${fault}`))
        await takePicture(page, `language-rule-${language}-${width}-${title}`)
      }
      expect(await seriousFaults(page)).toEqual([])
    }
    expect(faults).toEqual([])
  })

  test('nothing complained', () => expect(app.complaints).toEqual([]))
})
