import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance, type TFunction } from 'i18next'
import { expect, test } from 'vitest'
import en from '../../../../locales/en/errors.json' with { type: 'json' }
import ja from '../../../../locales/ja/errors.json' with { type: 'json' }
import { describeFailure, fieldMessage } from '../../../../renderer/ui/describe-failure.ts'
import { errorCodes } from '../../../../shared/errors.ts'
import { type UiLanguage, uiLanguages } from '../../../../shared/languages.ts'
import { fail, invalid } from '../../../../shared/result.ts'

const localesDir = join(import.meta.dirname, '../../../../locales')

async function speak(lng: UiLanguage): Promise<TFunction> {
  const i18n = createInstance()
  await i18n.init({
    lng,
    resources: { [lng]: { errors: JSON.parse(readFileSync(join(localesDir, lng, 'errors.json'), 'utf8')) } },
    interpolation: { escapeValue: false },
  })
  return i18n.t
}

test('every code has a sentence and a next step in every language', async () => {
  for (const language of uiLanguages) {
    // Thai ends a sentence with a blank; a count that is announced may end it too.
    const end = language === 'th' ? /\S$/ : /[.。।?}]$/
    const t = await speak(language)
    const unexpected = describeFailure(t, fail('UNEXPECTED')).title
    for (const code of errorCodes) {
      const { title, nextStep } = describeFailure(t, fail(code, { remainingMinutes: 30, overMinutes: 60 }))
      expect(title, `${language} ${code}`).toMatch(end)
      expect(nextStep, `${language} ${code}`).toMatch(end)
      if (code !== 'UNEXPECTED') expect(title, code).not.toBe(unexpected)
    }
  }
})

test('what remains under the cap is in the sentence', async () => {
  const text = describeFailure(await speak('ja'), fail('HOURS_CAP_EXCEEDED', { remainingMinutes: 45 }))
  expect(text.title).toContain('45分')
})

test('a reason picks the more exact sentence, and the way out of HEIC is named', async () => {
  const text = describeFailure(await speak('ja'), fail('UNSUPPORTED_FILE', { reason: 'heic' }))
  expect(text.title).toContain('互換性優先')
  const unknown = describeFailure(await speak('ja'), fail('UNSUPPORTED_FILE', { reason: 'never-heard-of' }))
  expect(unknown.title).toBe(ja.UNSUPPORTED_FILE.title)
})

test('every reason of a refused allotment has its own sentence, and its own next step where the sender can’t help', async () => {
  const reasons = Object.keys(ja.ALLOTMENT_REFUSED.reasons)
  for (const language of uiLanguages) {
    const t = await speak(language)
    const texts = reasons.map((reason) => describeFailure(t, fail('ALLOTMENT_REFUSED', { reason })))
    expect(new Set(texts.map(({ title }) => title)).size, language).toBe(reasons.length)
    const usual = describeFailure(t, fail('ALLOTMENT_REFUSED')).nextStep
    const own = reasons.filter((_, index) => texts[index]?.nextStep !== usual)
    expect([...own].sort(), language).toEqual(Object.keys(ja.ALLOTMENT_REFUSED.nextSteps).sort())
  }
})

test('each bad field is told, with its choices', async () => {
  const failure = invalid(
    { path: 'startsAt', reason: 'local-time-twice', choices: ['+01:00', '+02:00'] },
    { path: 'name', reason: 'required' },
    { path: 'x', reason: 'never-heard-of' },
  )
  const text = describeFailure(await speak('en'), failure)
  expect(fieldMessage(text, 'startsAt')).toContain('+01:00, +02:00')
  expect(fieldMessage(text, 'name')).toBe(en.fields.required)
  expect(fieldMessage(text, 'x')).toBe(en.fields['bad-format'])
  expect(fieldMessage(text, 'y')).toBeUndefined()
})
