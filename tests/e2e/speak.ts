import type { Page } from 'playwright-core'
import { endonyms, type UiLanguage } from '../../shared/languages.ts'

/** Changes the language of the window as a person does; ends on the settings. */
export async function speak(page: Page, language: UiLanguage): Promise<void> {
  await page.locator('a[href="/settings"]').first().click()
  await page.getByRole('radio', { name: endonyms[language], exact: true }).check()
  await page.waitForFunction((lang) => document.documentElement.lang === lang, language)
}
