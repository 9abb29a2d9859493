import type { Locator, Page } from 'playwright-core'

/** Chooses an entry of a list by the words on it, as a person does. */
export async function choose(within: Page | Locator, label: string, option: string): Promise<void> {
  const page = 'keyboard' in within ? within : within.page()
  await within.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
