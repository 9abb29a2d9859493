import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { machinePart, readParts, replaceIn, writeParts } from '../repack.ts'
import { calm } from '../sample-vault.ts'
import { openOffice, parseCsv } from './office.ts'

let office: ReturnType<typeof openOffice>
beforeEach(() => {
  office = openOffice()
})
afterEach(() => office.close())

async function consolidated(input: Parameters<typeof office.consolidate>[0] = {}) {
  const result = await office.consolidate(input)
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.details)}`)
  return result.value
}

function csv(table: string): Record<string, string>[] {
  const [heading = [], ...rows] = parseCsv(readFileSync(join(office.dir, `集計_${table}.csv`), 'utf8'))
  return rows.map((row) => Object.fromEntries(heading.map((name, index) => [name, row[index] ?? ''])))
}

function checksOf(code: string) {
  return csv('checks')
    .filter((check) => check.code === code)
    .map(({ facts = '{}', ...check }) => ({
      ...check,
      values: JSON.parse(facts) as Record<string, unknown>,
    }))
}

const day = (date: string, from: string, to: string) =>
  [`2024-${date}T${from}:00.000Z`, `2024-${date}T${to}:00.000Z`] as const

describe('hours over experts and laptops', () => {
  it('are summed by company and region, however its name was typed, and held against the cap', async () => {
    const one = office.addLaptop({ company: '彩波精機（タイ）', expert: '浅野 遥香' })
    const two = office.addLaptop({ company: '彩波精機(タイ)　', expert: 'Smith' })
    one.addEntry(...day('09-02', '00:00', '13:00'))
    two.addEntry(...day('09-03', '00:00', '12:00'))
    await office.send(one, 'one.xlsx')
    await office.send(two, 'two.xlsx')
    const answer = await consolidated()
    expect(answer).toMatchObject({ companies: 1, engagements: 1, entries: 2 })
    expect(csv('engagements')).toMatchObject([
      { billed_minutes: '1500', cap_minutes: '1380', experts: '2', laptops: '2', region: 'TH', step: '04' },
    ])
    expect(checksOf('over-cap')).toMatchObject([
      { level: 'error', values: { used: 1500, cap: 1380, over: 120 } },
    ])
    expect(checksOf('same-name')).toHaveLength(1)
  })

  it('keep a budget of their own in each region', async () => {
    const one = office.addLaptop({ company: '彩波精機' })
    const two = office.addLaptop({ company: '彩波精機', region: 'VN', expert: 'B' })
    one.addEntry(...day('09-02', '00:00', '20:00'))
    two.addEntry(...day('09-03', '00:00', '20:00'))
    await office.send(one, 'one.xlsx')
    await office.send(two, 'two.xlsx')
    expect(await consolidated()).toMatchObject({ companies: 1, engagements: 2 })
    expect(checksOf('over-cap')).toEqual([])
  })

  it('count a record once, as the newest batch says, and no more once it was removed', async () => {
    const laptop = office.addLaptop()
    const entry = laptop.addEntry(...day('09-02', '01:00', '02:00'))
    const inspection = laptop.addInspection()
    const kept = laptop.addFinding(inspection, 'PF-01', { note_ja: '古い' })
    const removed = laptop.addFinding(inspection, 'PF-02')
    await office.send(laptop, 'z-first.xlsx')
    laptop.db.prepare('UPDATE finding SET note_ja = ?, revision = 2 WHERE id = ?').run('新しい', kept)
    laptop.db.prepare('DELETE FROM finding WHERE id = ?').run(removed)
    laptop.db.prepare("UPDATE engagement SET step = '06'").run()
    // A clock that was put back makes no batch older.
    await office.send(laptop, 'a-second.xlsx', { exportedAt: '2024-08-01T01:00:00.000Z' })
    await consolidated()
    expect(csv('entries')).toMatchObject([{ entry_id: entry, file: 'a-second.xlsx', batch: '2' }])
    expect(csv('findings')).toMatchObject([{ finding_id: kept, note_ja: '新しい' }])
    expect(csv('engagements')).toMatchObject([{ step: '06', billed_minutes: '60' }])
  })

  it('keep the findings of an earlier batch beside a newer one of hours only', async () => {
    const laptop = office.addLaptop()
    laptop.addFinding(laptop.addInspection(), 'PF-01')
    await office.send(laptop, 'one.xlsx')
    laptop.addEntry(...day('09-02', '01:00', '02:00'))
    await office.send(laptop, 'two.xlsx', { profile: 'hours' })
    expect(await consolidated()).toMatchObject({ entries: 1, findings: 1 })
  })

  it('let a reversal count down', async () => {
    const laptop = office.addLaptop()
    const wrong = laptop.addEntry(...day('09-02', '01:00', '03:00'))
    laptop.addEntry(...day('09-02', '01:00', '03:00'), {
      reverses_id: wrong,
      correction_reason: '日付の誤り',
    })
    await office.send(laptop, 'one.xlsx')
    await consolidated()
    expect(csv('engagements')[0]?.billed_minutes).toBe('0')
    expect(csv('entries').map(({ minutes }) => minutes)).toEqual(['120', '-120'])
  })
})

describe('the checks', () => {
  it('find one expert at two companies at once, by name and across laptops', async () => {
    const one = office.addLaptop({ company: 'A社', expert: '浅野　遥香' })
    const two = office.addLaptop({ company: 'B社', expert: '浅野 遥香' })
    one.addEntry(...day('09-02', '01:00', '03:00'))
    two.addEntry(...day('09-02', '02:30', '04:00'))
    two.addEntry(...day('09-02', '04:00', '05:00'))
    await office.send(one, 'one.xlsx')
    await office.send(two, 'two.xlsx')
    await consolidated()
    expect(checksOf('overlap')).toMatchObject([
      {
        level: 'error',
        company: 'B社',
        expert: '浅野 遥香',
        values: { minutes: 30, otherCompany: 'A社', otherFile: 'one.xlsx' },
      },
    ])
  })

  it('leave an overlap alone that was kept with a reason', async () => {
    const laptop = office.addLaptop()
    laptop.addEntry(...day('09-02', '01:00', '03:00'))
    laptop.addEntry(...day('09-02', '02:00', '04:00'), { overlap_reason: '二名で分担' })
    await office.send(laptop, 'one.xlsx')
    await consolidated()
    expect(checksOf('overlap')).toEqual([])
  })

  it('find the same work typed on two laptops', async () => {
    for (const name of ['one.xlsx', 'two.xlsx']) {
      const laptop = office.addLaptop()
      laptop.addEntry(...day('09-02', '01:00', '03:00'))
      await office.send(laptop, name)
    }
    await consolidated()
    expect(checksOf('duplicate-entry')).toMatchObject([{ values: { number: 2 } }])
    expect(checksOf('overlap')).toEqual([])
  })

  it('find billed entries outside the support period, judged on the local date', async () => {
    const laptop = office.addLaptop({ adoptedOn: '2024-07-01' })
    laptop.addEntry('2024-06-30T16:00:00.000Z', '2024-06-30T16:30:00.000Z')
    laptop.addEntry('2024-06-30T17:00:00.000Z', '2024-06-30T17:30:00.000Z')
    laptop.addEntry('2025-01-31T16:30:00.000Z', '2025-01-31T17:30:00.000Z')
    laptop.addEntry('2025-02-03T01:00:00.000Z', '2025-02-03T02:00:00.000Z', { is_billable: 0 })
    await office.send(laptop, 'one.xlsx')
    await consolidated()
    const found = checksOf('late-entry').map(({ values }) => values.localStart)
    expect(found).toEqual(['2024-06-30T23:00', '2025-01-31T23:30'])
  })

  it('warn of more engagements than the programme foresees, and of a second desk consultation', async () => {
    for (let number = 1; number <= 19; number += 1)
      await office.send(office.addLaptop({ company: `第${number}社`, expert: `${number}` }), `${number}.xlsx`)
    for (const name of ['desk-1.xlsx', 'desk-2.xlsx'])
      await office.send(office.addLaptop({ company: '窓口社', kind: 'desk' }), name)
    await consolidated()
    expect(checksOf('over-quota')).toMatchObject([{ level: 'warning', values: { adopted: 19, quota: 18 } }])
    expect(checksOf('desk-twice')).toMatchObject([{ company: '窓口社', values: { number: 2, allowed: 1 } }])
  }, 60_000)
})

describe('files of strangers', () => {
  it('are genuine with a registered key alone, which comes as a list or as a file', async () => {
    const [one, two] = [office.addLaptop(), office.addLaptop({ company: 'B社' })]
    await office.send(one, 'one.xlsx')
    await office.send(two, 'two.xlsx')
    const listed = await consolidated({ registeredKeys: [one.fingerprint] })
    expect(listed.files).toMatchObject({ genuine: 1, unregistered: 1 })
    expect(listed.problems).toMatchObject([
      { file: 'two.xlsx', state: 'unregistered', fingerprint: two.fingerprint },
    ])
    const keys = join(office.dir, 'keys.json')
    writeFileSync(keys, JSON.stringify([{ fingerprint: two.fingerprint, name: '浅野' }]))
    expect((await consolidated({ keys, registeredKeys: [one.fingerprint] })).files.genuine).toBe(2)
    writeFileSync(keys, 'fingerprint,name\nnot-a-key,浅野\n')
    expect(await office.consolidate({ keys })).toMatchObject({ ok: false, code: 'UNSUPPORTED_FILE' })
  })

  it('never stop the others, and say why they could not be read', async () => {
    const laptop = office.addLaptop()
    laptop.addEntry(...day('09-02', '01:00', '03:00'))
    const good = await office.send(laptop, 'good.xlsx')
    const parts = await readParts(good)
    writeFileSync(join(office.inbox, 'text.xlsx'), 'hello')
    writeFileSync(join(office.inbox, 'cut.xlsx'), readFileSync(good).subarray(0, 5000))
    writeFileSync(join(office.inbox, 'empty.xlsx'), '')
    writeFileSync(join(office.inbox, 'notes.txt'), 'not listed')
    writeFileSync(join(office.inbox, '~$good.xlsx'), 'open in Excel')
    const strings = 'xl/sharedStrings.xml'
    await writeParts(
      join(office.inbox, 'records.xlsx'),
      replaceIn(parts, strings, /&quot;minutes&quot;:120/, '&quot;minutes&quot;:10'),
    )
    await writeParts(
      join(office.inbox, 'newer.xlsx'),
      replaceIn(parts, machinePart(parts), '<v>5</v>', '<v>99</v>'),
    )
    const answer = await consolidated()
    expect(answer.entries).toBe(1)
    expect(answer.files).toEqual({
      genuine: 0,
      unregistered: 1,
      unsigned: 0,
      altered: 1,
      forged: 0,
      unreadable: 4,
    })
    const reasons = Object.fromEntries(answer.problems.map(({ file, failure }) => [file, failure?.code]))
    expect(reasons).toEqual({
      'cut.xlsx': 'UNSUPPORTED_FILE',
      'empty.xlsx': 'UNSUPPORTED_FILE',
      'good.xlsx': undefined,
      'newer.xlsx': 'WORKBOOK_FROM_NEWER_VERSION',
      'records.xlsx': 'CONTENT_HASH_MISMATCH',
      'text.xlsx': 'UNSUPPORTED_FILE',
    })
    expect(JSON.stringify(answer.problems)).not.toContain(office.dir)
  })

  it('count by their signed records where visible cells were changed', async () => {
    const laptop = office.addLaptop()
    laptop.addEntry(...day('09-02', '01:00', '03:00'), { note: '正しい備考' })
    const path = await office.send(laptop, 'one.xlsx')
    const parts = await readParts(path)
    await writeParts(path, replaceIn(parts, 'xl/sharedStrings.xml', '>正しい備考<', '>書き換えた備考<'))
    const answer = await consolidated({ registeredKeys: [laptop.fingerprint] })
    expect(answer.problems).toMatchObject([{ state: 'altered', differences: 1 }])
    expect(csv('entries')).toMatchObject([{ note: '正しい備考', file_state: 'altered' }])
  })

  it('are left out where the signature is of something else', async () => {
    const [one, two] = [office.addLaptop(), office.addLaptop({ company: 'B社' })]
    one.addEntry(...day('09-02', '01:00', '03:00'))
    two.addEntry(...day('09-02', '01:00', '03:00'))
    const path = await office.send(one, 'one.xlsx')
    await office.send(two, 'two.xlsx')
    const batch = (number: number) => `&quot;batch&quot;:${number}`
    await writeParts(path, replaceIn(await readParts(path), 'xl/sharedStrings.xml', batch(1), batch(2)))
    const answer = await consolidated({ registeredKeys: [one.fingerprint, two.fingerprint] })
    expect(answer.files).toMatchObject({ genuine: 1, forged: 1 })
    expect(csv('entries').map(({ file }) => file)).toEqual(['two.xlsx'])
  })

  it('are named where they are locked with a password', async () => {
    await office.send(office.addLaptop(), 'open.xlsx')
    const locked = office.addLaptop({ company: 'B社' })
    await locked.write(join(office.inbox, 'locked.xlsx'), calm, { password: '合言葉 2024' })
    const answer = await consolidated()
    expect(answer.engagements).toBe(1)
    expect(answer.problems[0]).toMatchObject({
      file: 'locked.xlsx',
      state: 'unreadable',
      failure: { code: 'FILE_PASSWORD_NEEDED' },
    })
  })

  it('say so where there is none, and where nothing can be written', async () => {
    expect(await office.consolidate()).toMatchObject({ ok: false, code: 'NOT_FOUND' })
    expect(await office.consolidate({ paths: [join(office.dir, 'nowhere')] })).toMatchObject({
      code: 'NOT_FOUND',
    })
    await office.send(office.addLaptop(), 'one.xlsx')
    const out = join(office.dir, 'nowhere', 'sum.xlsx')
    expect(await office.consolidate({ out })).toMatchObject({ ok: false, code: 'FILE_NOT_WRITABLE' })
  })
})

describe('what is written', () => {
  it('is the same to the byte for the same files, in any order, also over an earlier result', async () => {
    const one = office.addLaptop({ company: 'A社' })
    one.addEntry(...day('09-02', '01:00', '03:00'))
    const paths = [await office.send(one, 'one.xlsx'), await office.send(office.addLaptop(), 'two.xlsx')]
    await consolidated({ paths })
    const files = readdirSync(office.dir).filter((name) => name.startsWith('集計'))
    expect(files.length).toBeGreaterThan(4)
    const first = files.map((name) => readFileSync(join(office.dir, name)))
    await consolidated({ paths: paths.toReversed() })
    files.forEach((name, index) => {
      expect(readFileSync(join(office.dir, name)).equals(first[index] as Buffer), name).toBe(true)
    })
    await consolidated({ paths: [office.inbox, ...paths] })
    expect(readFileSync(office.out).equals(first[files.indexOf('集計.xlsx')] as Buffer)).toBe(true)
  })

  it('does not take its own result for a case', async () => {
    await office.send(office.addLaptop(), 'one.xlsx')
    const out = join(office.inbox, '集計.xlsx')
    await consolidated({ out })
    expect((await consolidated({ out })).files.unreadable).toBe(0)
  })

  it('is CSV that a spreadsheet reads as text', async () => {
    const laptop = office.addLaptop()
    const note = '=HYPERLINK("http://x","a"),\r\n次の行'
    laptop.addEntry(...day('09-02', '01:00', '03:00'), { note })
    await office.send(laptop, 'one.xlsx')
    await consolidated()
    expect(readFileSync(join(office.dir, '集計_entries.csv')).subarray(0, 3)).toEqual(
      Buffer.from([0xef, 0xbb, 0xbf]),
    )
    expect(csv('entries')[0]?.note).toBe(`'${note}`)
  })

  it('leaves nothing behind when it is stopped', async () => {
    await office.send(office.addLaptop(), 'one.xlsx')
    const stop = new AbortController()
    const control = { signal: stop.signal, onProgress: () => stop.abort() }
    expect(await office.consolidate({}, { ...calm, ...control })).toMatchObject({
      ok: false,
      code: 'CANCELLED',
    })
    expect(readdirSync(office.dir)).toEqual(['inbox'])
    rmSync(office.inbox, { recursive: true })
    expect(existsSync(office.out)).toBe(false)
  })
})
