import type { Page } from 'playwright-core'

/** The passphrase of vaults that tests create. */
export const testPassphrase = 'つきのさばくを はるばると'

/** Creates a vault as a person does in Japanese and answers its recovery code; ends on the engagements. */
export async function createVaultByHand(page: Page, passphrase = testPassphrase): Promise<string> {
  await page.getByLabel('パスフレーズ', { exact: true }).fill(passphrase)
  await page.getByLabel('パスフレーズ（もう一度）').fill(passphrase)
  await page.getByRole('button', { name: '保管庫を作る' }).click()
  const list = page.getByRole('list', { name: '復旧コード' })
  await list.waitFor()
  const groups = await list.getByRole('listitem').allTextContents()
  await page.getByLabel('紙に控えました').check()
  const field = page.getByLabel(/確認のため/)
  const asked = Number(/(\d+)番目/.exec((await page.getByText(/確認のため/).textContent()) ?? '')?.[1])
  await field.fill(groups[asked - 1] ?? '')
  await page.getByRole('button', { name: 'はじめる' }).click()
  await page.getByRole('navigation', { name: '主な画面' }).waitFor()
  return groups.join('-')
}

/** Opens the vault with a passphrase and waits for the rail. */
export async function unlockByHand(page: Page, passphrase = testPassphrase): Promise<void> {
  await page.getByLabel('パスフレーズ', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: '開く', exact: true }).click()
  await page.getByRole('navigation', { name: '主な画面' }).waitFor()
}

/** Goes to a place of the rail. */
export async function goTo(page: Page, place: '案件' | '今日' | '提出' | '設定'): Promise<void> {
  await page.getByRole('navigation', { name: '主な画面' }).getByRole('link', { name: place }).click()
}
