import { createInstance, type TFunction } from 'i18next'
import { expect, test } from 'vitest'
import en from '../../../../locales/en/errors.json' with { type: 'json' }
import ja from '../../../../locales/ja/errors.json' with { type: 'json' }
import { describeFailure, fieldMessage } from '../../../../renderer/ui/describe-failure.ts'
import { errorCodes } from '../../../../shared/errors.ts'
import { fail, invalid } from '../../../../shared/result.ts'

async function speak(lng: 'ja' | 'en'): Promise<TFunction> {
  const i18n = createInstance()
  await i18n.init({
    lng,
    resources: { ja: { errors: ja }, en: { errors: en } },
    interpolation: { escapeValue: false },
  })
  return i18n.t
}

test('every code has a sentence and a next step in both languages', async () => {
  for (const language of ['ja', 'en'] as const) {
    const t = await speak(language)
    const unexpected = describeFailure(t, fail('UNEXPECTED')).title
    for (const code of errorCodes) {
      const { title, nextStep } = describeFailure(t, fail(code, { remainingMinutes: 30, overMinutes: 60 }))
      expect(title, code).toMatch(/[。.]$/)
      expect(nextStep, code).toMatch(/[。.]$/)
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
