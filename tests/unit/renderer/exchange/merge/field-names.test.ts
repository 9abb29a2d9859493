import { expect, test } from 'vitest'
import { z } from 'zod'
import assets from '../../../../../locales/ja/assets.json' with { type: 'json' }
import drafting from '../../../../../locales/ja/drafting.json' with { type: 'json' }
import followUp from '../../../../../locales/ja/follow-up.json' with { type: 'json' }
import merge from '../../../../../locales/ja/merge.json' with { type: 'json' }
import selfCheck from '../../../../../locales/ja/self-check.json' with { type: 'json' }
import { appliers } from '../../../../../main/exchange/merge/apply/index.ts'
import { choicePlace } from '../../../../../renderer/exchange/merge/choice-keys.ts'
import { fieldName, typeName } from '../../../../../renderer/exchange/merge/field-names.ts'

const texts: Record<string, unknown> = {
  assets,
  drafting,
  'follow-up': followUp,
  merge,
  'self-check': selfCheck,
}

function find(namespace: string, key: string): string | undefined {
  let at: unknown = texts[namespace]
  for (const part of key.split('.')) at = (at as Record<string, unknown> | undefined)?.[part]
  return typeof at === 'string' ? at : undefined
}

const name = (type: string, field: string) =>
  fieldName(type, field, find, (label, detail) => `${label}（${detail}）`)

test('fields are called as on their screens, with their side or the answer they are', () => {
  expect(name('time-entry', 'note')).toBe('内容')
  expect(name('finding', 'note.local')).toBe('所見（現地語）')
  expect(name('finding', 'note.states.ja')).toBe('所見　文の確認（日本語）')
  expect(name('draft', 'answers.purpose')).toBe('回答（開示の目的）')
  expect(name('draft', 'texts.C-01.body')).toBe('書き換えた条文（C-01.body）')
  expect(name('asset', 'name.ja')).toBe('情報の名称（日本語）')
  expect(name('self-check', 'SC-01')).toBe('拠点に営業秘密の管理責任者がいますか')
  expect(name('future', 'newField')).toBe('newField')
})

test('every type of record that is merged has a name, and every field of it', () => {
  const nameless: string[] = []
  let fields = 0
  for (const [type, { schema }] of Object.entries(appliers)) {
    if (typeName(type, find) === type) nameless.push(type)
    const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
      properties?: Record<string, unknown>
    }
    for (const field of Object.keys(properties)) {
      fields += 1
      if (!['type', 'id'].includes(field) && name(type, field) === field) nameless.push(`${type}.${field}`)
    }
  }
  expect(nameless).toEqual([])
  expect(fields).toBeGreaterThan(150)
})

test('choices have their words where their screens have them', () => {
  expect(choicePlace('asset', 'kind')).toEqual({ texts: 'assets', under: 'kinds' })
  expect(choicePlace('finding', 'answer')).toEqual({ labels: 'answers' })
  expect(choicePlace('follow-up', '01a2036b-113d-7025-9fa1-71b29efe5487')).toEqual({
    texts: 'follow-up',
    under: 'outcomes',
  })
  expect(choicePlace('finding', 'note.ja')).toBeUndefined()
})
