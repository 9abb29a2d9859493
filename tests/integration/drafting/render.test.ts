import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import yauzl from 'yauzl'
import { partialPath } from '../../../main/out-file.ts'
import { ndaAnswers } from '../../fixtures/nda-answers.ts'
import { openDraftingVault } from './test-vault.ts'

let vault: ReturnType<typeof openDraftingVault>
afterEach(() => vault.close())

async function thaiDraft(answers: object = {}) {
  const { id: engagementId } = await vault.engagement('TH')
  const { id } = await vault.value('drafts.create', { engagementId, kind: 'NDA_UNI', jurisdiction: 'TH' })
  await vault.value('drafts.setAnswers', { draftId: id, answers: { ...ndaAnswers('TH'), ...answers } })
  return id
}

describe('drafts.render as Word', () => {
  it('writes two row-locked columns with fonts, languages and sizes for Thai', async () => {
    vault = openDraftingVault()
    const draftId = await thaiDraft({ signedOn: '2024-09-03' })
    const out = join(vault.folder, 'nda.docx')
    writeFileSync(out, 'an older file')
    const answer = await vault.value('drafts.render', {
      draftId,
      format: 'docx',
      languages: ['th', 'ja'],
      out,
    })
    expect(answer).toEqual({
      path: out,
      bytes: readFileSync(out).byteLength,
      format: 'docx',
      languages: ['ja', 'th'],
      version: 1,
    })
    const xml = await readPart(out, 'word/document.xml')
    expect(xml).toContain('พ.ศ. 2567')
    expect(xml).toContain('2024年9月3日')
    expect(xml).toContain('現地弁護士の確認が必要')
    expect(xml).toContain('w:tblHeader')
    expect(xml.match(/<w:cantSplit/g)?.length).toBeGreaterThan(100)
    expect(xml).toMatch(/w:lang [^>]*w:bidi="th-TH"/)
    expect(xml).toMatch(/w:rFonts [^>]*w:cs="Tahoma"/)
    expect(xml).toContain('w:w="11906" w:h="16838"')
    expect(await readPart(out, 'word/styles.xml')).toContain('w:szCs')
    expect(readdirSync(vault.folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('keeps notes with their article, blanks and numbers whole, and says on each page that it is a draft', async () => {
    vault = openDraftingVault()
    const draftId = await thaiDraft()
    const out = join(vault.folder, 'nda.docx')
    await vault.value('drafts.render', { draftId, format: 'docx', languages: ['ja', 'th'], out })
    const xml = await readPart(out, 'word/document.xml')
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
    const above = rows.filter((_, index) => rows[index + 1]?.includes('起案注'))
    expect(above.length).toBeGreaterThan(5)
    for (const row of above) expect(row.match(/<w:keepNext\/>/g)).toHaveLength(2)
    expect(xml).toMatch(/PR<\/w:t><w:noBreakHyphen\/><w:t[^>]*>001/)
    expect(xml).not.toContain('____')
    const header = await readPart(out, 'word/header1.xml')
    for (const words of ['秘密保持契約書', '案', 'ร่างเอกสาร']) expect(header).toContain(words)
  })

  it('sets the lines of both signatories in the same rows', async () => {
    vault = openDraftingVault()
    const draftId = await thaiDraft({ signedOn: '2024-09-03' })
    const out = join(vault.folder, 'nda.docx')
    await vault.value('drafts.render', { draftId, format: 'docx', languages: ['ja', 'th'], out })
    const rows = (await readPart(out, 'word/document.xml')).match(/<w:tr>(?:(?!<w:tr>).)*?<\/w:tr>/gs) ?? []
    const lines = rows.filter((row) => /w:trHeight w:val="(880|1240)"/.test(row))
    expect(lines).toHaveLength(5)
    for (const [index, label] of ['会社名', '署名', '氏名', '役職', '日付'].entries()) {
      expect(lines[index]?.split(label)).toHaveLength(3)
    }
  })

  it('lets only notes go over the page, and a row that fills a third of one', async () => {
    vault = openDraftingVault()
    const confidentialDescription = { ja: '試作品の図面に関する情報、'.repeat(40), local: null }
    const draftId = await thaiDraft({ confidentialDescription })
    const out = join(vault.folder, 'nda.docx')
    await vault.value('drafts.render', { draftId, format: 'docx', languages: ['ja', 'th'], out })
    const rows = (await readPart(out, 'word/document.xml')).match(/<w:tr>(?:(?!<w:tr>).)*?<\/w:tr>/gs) ?? []
    const parting = rows.filter(
      (row) => !/<w:cantSplit( w:val="true")?\/>/.test(row) && !row.includes('起案注'),
    )
    expect(parting).toHaveLength(1)
    expect(parting[0]).toContain('試作品の図面')
  })

  it('puts what was answered in as text, not as markup', async () => {
    vault = openDraftingVault()
    const odd = '<w:p/>&"\u0001</w:t>'
    const draftId = await thaiDraft({ projectName: { ja: odd, local: odd } })
    const out = join(vault.folder, 'nda.docx')
    await vault.value('drafts.render', { draftId, format: 'docx', languages: ['ja', 'th'], out })
    const xml = await readPart(out, 'word/document.xml')
    expect(xml).toContain('&lt;w:p/&gt;&amp;')
    expect(xml).not.toContain('\u0001')
  })

  it('writes one language alone, or two without Japanese', async () => {
    vault = openDraftingVault()
    const draftId = await thaiDraft()
    for (const languages of [['th'], ['en', 'th']]) {
      const out = join(vault.folder, `${languages.join('-')}.docx`)
      const answer = await vault.value('drafts.render', { draftId, format: 'docx', languages, out })
      expect(answer.languages).toEqual(languages)
    }
  })

  it('refuses a language without texts, a folder that is missing and a folder in the way', async () => {
    vault = openDraftingVault()
    const draftId = await thaiDraft()
    const input = { draftId, format: 'docx', languages: ['ja', 'th'], out: join(vault.folder, 'x.docx') }
    expect(await vault.failure('drafts.render', { ...input, languages: ['ja', 'de'] })).toEqual({
      ok: false,
      code: 'UNSUPPORTED_LANGUAGE',
      details: { language: 'de' },
    })
    const folder = join(vault.folder, 'folder')
    mkdirSync(folder)
    for (const out of [join(vault.folder, 'missing', 'x.docx'), folder]) {
      expect(await vault.failure('drafts.render', { ...input, out })).toMatchObject({
        code: 'FILE_NOT_WRITABLE',
      })
    }
    expect(readdirSync(vault.folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('drafts.render as PDF', () => {
  it('needs Electron', async () => {
    vault = openDraftingVault()
    const draftId = await thaiDraft()
    const out = join(vault.folder, 'nda.pdf')
    expect(
      await vault.failure('drafts.render', { draftId, format: 'pdf', languages: ['ja', 'th'], out }),
    ).toMatchObject({
      code: 'NEEDS_ELECTRON',
    })
    expect(readdirSync(vault.folder)).not.toContain('nda.pdf')
  })

  it('prints a page whose answers are escaped', async () => {
    const pages: string[] = []
    vault = openDraftingVault({
      printPdf: async (html) => {
        pages.push(html)
        return new TextEncoder().encode('%PDF-')
      },
    })
    const odd = '<script>alert(1)</script><style>'
    const draftId = await thaiDraft({ projectName: { ja: odd, local: odd } })
    const out = join(vault.folder, 'nda.pdf')
    const answer = await vault.value('drafts.render', {
      draftId,
      format: 'pdf',
      languages: ['ja', 'th'],
      out,
    })
    expect(answer.bytes).toBe(5)
    const [page = ''] = pages
    expect(page).not.toContain('<script')
    expect(page.match(/<style/g)).toHaveLength(1)
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toMatch(/style="/)
    expect(page).toContain('<td lang="th">')
  })
})

describe('the page that is printed', () => {
  it('says at the head of every page that it is a draft, and locks its rows', async () => {
    const pages: string[] = []
    vault = openDraftingVault({
      printPdf: async (html) => {
        pages.push(html)
        return new Uint8Array(1)
      },
    })
    const { id: engagementId } = await vault.engagement('VN')
    const { id } = await vault.value('drafts.create', { engagementId, kind: 'NDA_UNI', jurisdiction: 'VN' })
    await vault.value('drafts.setAnswers', { draftId: id, answers: ndaAnswers('VN') })
    const out = join(vault.folder, 'nda.pdf')
    await vault.value('drafts.render', { draftId: id, format: 'pdf', languages: ['ja', 'vi'], out })
    const [page = ''] = pages
    const head = page.slice(page.indexOf('<thead>'), page.indexOf('</thead>'))
    for (const words of ['秘密保持契約書', '案', 'BẢN DỰ THẢO']) expect(head).toContain(words)
    expect(page).toContain('<th lang="vi">Tiếng Việt</th>')
    expect(page).toContain('<p lang="vi">Thông tin kỹ thuật</p>')
    expect(page).toContain('<span class="whole">PR-001</span>')
    expect(page).toMatch(/<tr class="paragraph keeps-next">.*\n<tr class="note may-part">/)
    const signed = page.slice(page.indexOf('class="signature"')).match(/<tr class="words">.*?<\/tr>/gs) ?? []
    for (const row of signed) expect(row.match(/<td>/g)).toHaveLength(2)
  })
})

function readPart(path: string, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('error', reject)
      zip.on('entry', (entry) => {
        if (entry.fileName !== name) return zip.readEntry()
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed)
          const parts: Buffer[] = []
          stream.on('data', (part: Buffer) => parts.push(part))
          stream.on('end', () => resolve(Buffer.concat(parts).toString('utf8')))
        })
      })
      zip.readEntry()
    })
  })
}

it('removes the half of a document that a crash left in plain text beside it, however long its name', async () => {
  vault = openDraftingVault()
  const draftId = await thaiDraft()
  const out = join(vault.folder, `${'契'.repeat(83)}.docx`)
  writeFileSync(partialPath(out), 'half')
  await vault.value('drafts.render', { draftId, format: 'docx', languages: ['ja', 'th'], out })
  expect(readdirSync(vault.folder).filter((name) => /partial|tmp/.test(name))).toEqual([])
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
})
