import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { layOutDraft } from '../../../main/drafting/printed-draft.ts'
import { buildChanges } from '../../../main/drafting/word-changes.ts'
import { buildWord, writeWord } from '../../../main/drafting/word-document.ts'
import { numberRows } from '../../../main/drafting/word-lists.ts'
import { plainPen } from '../../../main/drafting/word-pen.ts'
import { documentKinds, libraryJurisdictions } from '../../../shared/drafting/library/kinds.ts'
import { placeLanguages } from '../../../shared/drafting/library/languages.ts'
import { isBarred } from '../../../shared/drafting/library/select.ts'
import { defaultAnswers, mergeAnswers } from '../../../shared/drafting/merge-answers.ts'
import { ndaAnswers } from '../../fixtures/nda-answers.ts'
import { printedDraft } from '../../fixtures/printed-draft.ts'
import { createThaiEngagement } from '../../support/field-day.ts'
import { openTestApp, testPassphrase } from '../../support/open-app.ts'
import { convertInOffice, hasOffice } from '../../support/other-programs.ts'
import { child, elements, readWordPart, textOf } from '../../support/word-file.ts'

if (!hasOffice) console.warn('LibreOffice is not installed: its reading of Word files is skipped')

const cli = join(import.meta.dirname, '../../../main/cli.ts')

const places = documentKinds.flatMap((kind) =>
  libraryJurisdictions
    .filter((jurisdiction) => !isBarred(kind, jurisdiction))
    .flatMap((jurisdiction) =>
      placeLanguages[jurisdiction].map((localLanguage) => [kind, jurisdiction, localLanguage] as const),
    ),
)

describe('the Word file of every document', () => {
  it.each(places)(
    'of kind %s in %s is numbered by Word throughout (%s)',
    (kind, jurisdiction, localLanguage) => {
      // Hindi is there for what workers read.
      if (localLanguage === 'hi' && kind.startsWith('NDA')) return
      const printed = layOutDraft({
        kind,
        jurisdiction,
        localLanguage,
        answers: {},
        texts: [],
        languages: ['ja', localLanguage],
        isDraft: true,
        marks: {},
      })
      const levels = numberRows(printed)
      const typed = printed.rows.filter(({ kind: row }, at) => row !== 'note' && levels[at] === null)
      expect(typed.map(({ id }) => id)).toEqual([])
      for (const { kind: row, texts } of printed.rows.filter(({ kind: row }) => row === 'heading'))
        for (const text of texts) expect(text, row).not.toMatch(/\d/)
    },
  )

  it('refers to other articles by fields that lead to their headings', async () => {
    const printed = layOutDraft({
      kind: 'NDA_UNI',
      jurisdiction: 'TH',
      localLanguage: 'th',
      answers: mergeAnswers(defaultAnswers('NDA_UNI', 'TH'), ndaAnswers('TH')),
      texts: [],
      languages: ['ja', 'th'],
      isDraft: true,
      marks: {},
    })
    const built = await buildWord(printed)
    if (!built.ok) return expect.fail(built.code)
    const document = await readWordPart(built.value, 'word/document.xml')
    const fields = elements(document, 'w:fldSimple')
    expect(fields.length).toBeGreaterThanOrEqual(12)
    const targets = new Set(elements(document, 'w:bookmarkStart').map((each) => each.attributes['w:name']))
    for (const field of fields) {
      const [, target = ''] = /^REF (\S+) /.exec(field.attributes['w:instr'] ?? '') ?? []
      expect([...targets]).toContain(target)
      expect(textOf(field)).toMatch(target.endsWith('_0') ? /^第\d+条$/ : /^ข้อ \d+$/)
    }
  })
})

describe('the same answers', () => {
  it('give the same bytes in the application, again, and on the command line', async () => {
    const { call, app, dir } = await openTestApp()
    const { engagement } = await createThaiEngagement({ call })
    const { id } = await call('drafts.create', {
      engagementId: engagement.id,
      kind: 'NDA_UNI',
      jurisdiction: 'TH',
    })
    await call('drafts.setAnswers', { draftId: id, answers: ndaAnswers('TH') })
    const render = (out: string) =>
      call('drafts.render', { draftId: id, format: 'docx', languages: ['ja', 'th'], out: join(dir, out) })
    await render('first.docx')
    await render('again.docx')
    await app.close()
    const input = { draftId: id, format: 'docx', languages: ['ja', 'th'], out: join(dir, 'command.docx') }
    const { status } = spawnSync(
      process.execPath,
      [cli, 'call', 'drafts.render', JSON.stringify(input), '--vault', join(dir, 'vault')],
      { env: { ...process.env, KAGIMORI_PASSPHRASE: testPassphrase, TZ: 'Asia/Kathmandu' }, stdio: 'ignore' },
    )
    expect(status).toBe(0)
    const first = readFileSync(join(dir, 'first.docx'))
    for (const name of ['again.docx', 'command.docx'])
      expect(Buffer.compare(readFileSync(join(dir, name)), first), name).toBe(0)
  })
})

describe.skipIf(!hasOffice)('LibreOffice', () => {
  const readBack = (name: string, file: Uint8Array) => {
    const dir = mkdtempSync(join(tmpdir(), 'kagimori-office-'))
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
    const written = join(dir, `${name}.docx`)
    writeFileSync(written, file)
    return readFileSync(convertInOffice(written, 'docx:MS Word 2007 XML', join(dir, 'out'), dir))
  }

  it('reads names that look like markup or turn the reading direction as text, and keeps the numbering', async () => {
    const name = '</w:t><w:p>{{x}}\u202eABC\u0000&amp;'
    const printed = printedDraft('th', 4, name)
    const document = await readWordPart(
      readBack('odd', await writeWord(printed, plainPen(printed))),
      'word/document.xml',
    )
    const texts = elements(document, 'w:p').map(textOf)
    expect(texts.filter((text) => text.includes('</w:t><w:p>{{x}}ABC&amp;')).length).toBeGreaterThan(6)
    const numbered = elements(document, 'w:p').filter((each) => child(child(each, 'w:pPr'), 'w:numPr'))
    expect(numbered).toHaveLength(printed.rows.length * 2)
  })

  it('finds the changes of a later version', async () => {
    const before = printedDraft('th', 4)
    const built = await buildChanges({
      before,
      after: printedDraft('th', 3, '彩波テック株式会社'),
      author: '見本 花子',
      date: '2026-11-22T10:00:00Z',
    })
    if (!built.ok) return expect.fail(built.code)
    const document = await readWordPart(readBack('changes', built.value.file), 'word/document.xml')
    const authors = elements(document, 'w:del').map((each) => each.attributes['w:author'])
    expect(new Set(authors)).toEqual(new Set(['見本 花子']))
    expect(elements(document, 'w:ins').map(textOf)).toContain('テック')
  })
})
