import type ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { openTestVault } from './test-vault.ts'
import { at, changed, faultsOf, readForm, refusedForm, smallForm, writeForm } from './xlsform-sheets.ts'

const head = ['type', 'name', 'label', 'relevant', 'required', 'constraint', 'default', 'appearance', 'extra']

const sharedFormula = {
  formula: 'B2',
  result: 'A',
  shareType: 'shared',
  ref: 'C3:C4',
} as ExcelJS.CellFormulaValue

/** A survey sheet of some rows below the usual headings. */
const survey = (...rows: readonly (readonly ExcelJS.CellValue[])[]) => ({ survey: [head, ...rows] })

const yesNo = [
  ['list_name', 'name', 'label'],
  ['yes_no', 'yes', 'はい'],
  ['yes_no', 'no', 'いいえ'],
]

const good = ['text', 'ok', '責任者']

describe('a form is refused at the cell where it', () => {
  it.each<[string, Parameters<typeof writeForm>[0], string[]]>([
    ['lacks the sheet survey', { questions: [head, good] }, ['! missing-sheet']],
    [
      'lacks a column',
      {
        survey: [
          ['type', 'label'],
          ['text', 'x'],
        ],
      },
      ['survey!1 missing-column'],
    ],
    [
      'lacks the sheet choices',
      survey(['select_one yes_no', 'a', 'A']),
      ['! missing-sheet', 'survey!A2 unknown-list'],
    ],
    ['holds nothing', { survey: [head] }, ['survey! no-items']],
    ['has a type that does not exist', survey(good, ['tekst', 'a', 'A']), ['survey!A3 unknown-type']],
    [
      'has a type that cannot be recorded',
      survey(good, ['geopoint', 'a', 'A']),
      ['survey!A3 unsupported-type'],
    ],
    ['has a row without a type', survey(good, [null, 'a', 'A']), ['survey!A3 no-type']],
    ['has no list after select_one', survey(['select_one', 'a', 'A']), ['survey!A2 no-list']],
    [
      'asks for other',
      { ...survey(['select_one yes_no or_other', 'a', 'A']), choices: yesNo },
      ['survey!A2 or-other'],
    ],
    [
      'names a list that is not there',
      { ...survey(['select_one maybe', 'a', 'A']), choices: yesNo },
      ['survey!A2 unknown-list'],
    ],
    ['lacks a name', survey(good, ['text', null, 'A']), ['survey!B3 no-name']],
    ['has a name with a blank', survey(['text', 'my name', 'A']), ['survey!B2 bad-name']],
    [
      'has a name of the runtime',
      survey(['text', 'constructor', 'A'], ['text', '__proto__', 'B']),
      ['survey!B2 reserved-name', 'survey!B3 reserved-name'],
    ],
    ['has a name twice', survey(good, good), ['survey!B3 duplicate-name']],
    [
      'has a group of the name of an item',
      survey(good, ['begin_group', 'ok', 'G'], ['text', 'b', 'B'], ['end_group']),
      ['survey!B3 duplicate-name'],
    ],
    ['ends what never began', survey(good, ['end_group']), ['survey!A3 unbalanced-end']],
    [
      'ends a group as a repeat',
      survey(['begin_group', 'g', 'G'], good, ['end_repeat'], ['end_group']),
      ['survey!A4 unbalanced-end'],
    ],
    ['never ends a group', survey(['begin_group', 'g', 'G'], good), ['survey!A2 unbalanced-begin']],
    [
      'has a repeat inside a repeat',
      survey(['begin_repeat', 'r', 'R'], ['begin_repeat', 's', 'S'], good, ['end_repeat'], ['end_repeat']),
      ['survey!A3 nested-repeat'],
    ],
    ['has a broken condition', survey(good, ['text', 'a', 'A', "${ok} == 'x'"]), ['survey!D3 syntax']],
    [
      'has a condition with an unknown function',
      survey(good, ['text', 'a', 'A', "regex(${ok}, 'x')"]),
      ['survey!D3 unknown-function'],
    ],
    [
      'looks at an item that is not there',
      survey(good, ['text', 'a', 'A', "${nobody} = 'x'"]),
      ['survey!D3 unknown-item'],
    ],
    [
      'has a group that looks at an item that is not there',
      survey(['begin_group', 'g', 'G', "${nobody} = ''"], good, ['end_group']),
      ['survey!D2 unknown-item'],
    ],
    [
      'has a broken condition at a group',
      survey(['begin_group', 'g', 'G', '${ok} ='], ['text', 'a', 'A'], ['end_group']),
      ['survey!D2 syntax'],
    ],
    [
      'looks at a group',
      survey(['begin_group', 'g', 'G'], good, ['end_group'], ['text', 'a', 'A', "${g} = ''"]),
      ['survey!D5 unknown-item'],
    ],
    ['has a condition on itself', survey(['text', 'a', 'A', ". = 'x'"]), ['survey!D2 self-in-relevant']],
    [
      'has conditions in a circle',
      survey(['text', 'a', 'A', "${b} = ''"], ['text', 'b', 'B', "${a} = ''"]),
      ['survey!D3 circular'],
    ],
    [
      'has a constraint on another item',
      survey(good, ['text', 'a', 'A', null, null, '. != ${ok}']),
      ['survey!F3 constraint-on-item'],
    ],
    [
      'has a constraint where there is no value',
      survey(['note', 'a', 'A', null, null, ". != ''"]),
      ['survey!F2 constraint-without-value'],
    ],
    [
      'requires an answer only sometimes',
      survey(['text', 'a', 'A', null, "${a} = ''"]),
      ['survey!E2 bad-required'],
    ],
    [
      'has a default that does not fit',
      survey(['integer', 'a', 'A', null, null, null, 'many']),
      ['survey!G2 bad-default'],
    ],
    [
      'works its default out',
      survey(['date', 'a', 'A', null, null, null, 'today()']),
      ['survey!G2 default-formula'],
    ],
    [
      'fetches its choices',
      { ...survey(['select_one yes_no', 'a', 'A', null, null, null, null, "search('x')"]), choices: yesNo },
      ['survey!H2 external-choices'],
    ],
    [
      'works a value out',
      {
        survey: [
          ['type', 'name', 'label', 'calculation'],
          ['text', 'a', 'A', '1 + 1'],
        ],
      },
      ['survey!D2 calculation'],
    ],
    [
      'lets nobody answer',
      {
        survey: [
          ['type', 'name', 'label', 'read_only'],
          ['text', 'a', 'A', 'yes'],
        ],
      },
      ['survey!D2 read-only'],
    ],
    [
      'filters its choices',
      {
        survey: [
          ['type', 'name', 'label', 'choice_filter'],
          ['select_one yes_no', 'a', 'A', 'true()'],
        ],
        choices: yesNo,
      },
      ['survey!D2 choice-filter'],
    ],
    [
      'has the same column twice',
      {
        survey: [
          ['type', 'name', 'label', 'label::日本語 (ja)'],
          [...good, 'x'],
        ],
      },
      ['survey!D1 duplicate-column'],
    ],
    [
      'has a heading in no language',
      {
        survey: [
          ['type', 'name', 'label', 'label::Klingon'],
          [...good, 'x'],
        ],
      },
      ['survey!D1 unknown-language'],
    ],
    [
      'has a default language that is none',
      { ...survey(good), settings: [['default_language'], ['Klingon']] },
      ['settings!A2 unknown-language'],
    ],
    [
      'has a word of no objective',
      {
        survey: [
          ['type', 'name', 'label', 'kagimori_objective'],
          ['text', 'a', 'A', 'O9'],
        ],
      },
      ['survey!D2 unknown-value'],
    ],
    [
      'has a kind of zone without a name',
      {
        survey: [
          ['type', 'name', 'label', 'kagimori_zones'],
          ['text', 'a', 'A', 'moon'],
        ],
      },
      ['survey!D2 unknown-zone'],
    ],
    [
      'lists a kind of zone without a name',
      {
        ...survey(good),
        kagimori_zones: [
          ['set', 'kind', 'label'],
          ['a', 'gate'],
          ['a', 'moon'],
        ],
      },
      ['kagimori_zones!B3 unknown-zone'],
    ],
    [
      'names a kind of zone twice',
      {
        ...survey(good),
        kagimori_zones: [
          ['set', 'kind', 'label'],
          ['a', 'x', 'X'],
          ['b', 'x', 'X'],
        ],
      },
      ['kagimori_zones!B3 duplicate-name'],
    ],
    [
      'has a measure that is not in the library',
      {
        survey: [
          ['type', 'name', 'label', 'kagimori_measures'],
          ['text', 'a', 'A', 'O1-E-999'],
        ],
      },
      ['survey!D2 unknown-value'],
    ],
    [
      'has a kind of site that is none',
      {
        survey: [
          ['type', 'name', 'label', 'kagimori_site'],
          ['text', 'a', 'A', 'ship'],
        ],
      },
      ['survey!D2 unknown-value'],
    ],
    [
      'has a choice without a list',
      { ...survey(good), choices: [...yesNo, [null, 'x', 'X']] },
      ['choices!A4 no-list-name'],
    ],
    [
      'has a choice without a name',
      { ...survey(good), choices: [...yesNo, ['yes_no', null, 'X']] },
      ['choices!B4 no-choice-name'],
    ],
    [
      'has a choice twice',
      { ...survey(good), choices: [...yesNo, ['yes_no', 'no', 'X']] },
      ['choices!B4 duplicate-choice'],
    ],
    [
      'has a blank in a choice of several',
      { ...survey(['select_multiple yes_no', 'a', 'A']), choices: [...yesNo, ['yes_no', 'not yet', 'X']] },
      ['choices!B4 blank-in-choice'],
    ],
    [
      'lists other answers than ours',
      {
        ...survey(good),
        choices: [
          ['list_name', 'name', 'label'],
          ['kagimori_answers', 'ok', 'X'],
        ],
      },
      ['choices!2 answers-list'],
    ],
    [
      'takes the id of a shipped checklist',
      { ...survey(good), settings: [['form_id'], ['standard']] },
      ['settings!A2 shipped-id'],
    ],
    [
      'has an id that is too long',
      { ...survey(good), settings: [['form_id'], ['x'.repeat(65)]] },
      ['settings!A2 bad-id'],
    ],
    [
      'has a version that is too long',
      {
        ...survey(good),
        settings: [
          ['form_id', 'version'],
          ['x', 'v'.repeat(65)],
        ],
      },
      ['settings!B2 bad-version'],
    ],
    [
      'has a choice of a name of the runtime',
      { ...survey(['select_one yes_no', 'a', 'A']), choices: [...yesNo, ['yes_no', 'toString', 'X']] },
      ['choices!B4 bad-choice-name'],
    ],
    [
      'has more choices than a person can look through',
      {
        ...survey(['select_one many', 'a', 'A']),
        choices: [
          ['list_name', 'name', 'label'],
          ...Array.from({ length: 501 }, (_, index) => ['many', `c${index}`, 'C']),
        ],
      },
      ['survey!A2 too-many-choices'],
    ],
    [
      'speaks more languages than anybody',
      {
        survey: [
          [
            'type',
            'name',
            ...Array.from({ length: 21 }, (_, index) => `label::x${String.fromCharCode(97 + index)}`),
          ],
          ['text', 'a', ...Array.from({ length: 21 }, () => 'A')],
        ],
      },
      ['! too-many-languages'],
    ],
    ['has a text that is too long', survey(['text', 'a', 'A'.repeat(2001)]), ['survey!C2 text-too-long']],
    ['has a character that no file can hold', survey(['text', 'a', 'A_x0001_']), ['survey!C2 bad-character']],
    ['holds a formula', survey(good, ['text', 'a', { formula: '1+1', result: 'A' }]), ['survey!C3 formula']],
    [
      'holds a shared formula',
      survey(good, ['text', 'a', sharedFormula], ['text', 'b', { sharedFormula: 'C3', result: 'B' }]),
      ['survey!C3 formula', 'survey!C4 formula'],
    ],
    [
      'holds an error value',
      survey(good, ['text', 'a', { error: '#REF!' } as ExcelJS.CellErrorValue]),
      ['survey!C3 error-cell'],
    ],
  ])('%s', async (_, sheets, expected) => {
    expect(await faultsOf(await writeForm(sheets))).toEqual(expected)
  })

  it('merges cells', async () => {
    const path = await writeForm(smallForm, 'form.xlsx', (workbook) => {
      workbook.getWorksheet('survey')?.mergeCells('C3:D3')
      workbook.getWorksheet('choices')?.mergeCells('A2:A3')
    })
    expect(await faultsOf(path)).toContain('survey!C3 merged-cells')
    expect(await faultsOf(path)).toContain('choices!A2 merged-cells')
  })
})

describe('a language that is half filled', () => {
  it('has each of its missing texts named', async () => {
    const sheets = changed('survey', (rows) => {
      const [, group, check, select] = rows
      group?.splice(3, 1, null)
      check?.splice(5, 1, null)
      select?.splice(3, 1, ' ')
    })
    const path = await writeForm({
      ...sheets,
      choices: (smallForm.choices ?? []).map((row, index) => (index === 2 ? row.slice(0, 3) : row)),
      settings: [
        ['form_title::日本語 (ja)', 'form_id'],
        ['自社点検表', 'own-check'],
      ],
    })
    const problems = await refusedForm(path)
    expect(problems.map(at)).toEqual([
      'survey!D2 missing-text',
      'survey!F3 missing-text',
      'survey!D4 missing-text',
      'choices!D3 missing-text',
      'settings!2 missing-text',
    ])
    expect(problems[0]?.message).toBe('The text in the language th is missing.')
  })

  it('is none where all its columns are empty', async () => {
    const { file, warnings } = await readForm(
      await writeForm({
        survey: [
          ['type', 'name', 'label::日本語 (ja)', 'label::Français (fr)'],
          ['text', 'a', '責任者'],
        ],
      }),
    )
    expect(file.languages).toEqual(['ja'])
    expect(warnings).toEqual(['survey!D1 empty-language'])
  })
})

describe('the faults of a form', () => {
  it('are all told at once, up to 200, in the language of the caller', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => ['tekst', `a${index}`, 'A'])
    const path = await writeForm(survey(...rows))
    expect(await refusedForm(path)).toHaveLength(200)
    const vault = openTestVault()
    try {
      const failure = await vault.failure('checklists.importXlsform', { path })
      expect(failure).toMatchObject({ code: 'CHECKLIST_REFUSED', details: { count: 300 } })
      expect(failure.details.problems).toHaveLength(200)
      expect(vault.count('checklist_pack')).toBe(0)
    } finally {
      vault.close()
    }
    const [first] = await refusedForm(path, 'ja')
    expect(first).toMatchObject({ row: 2, column: 'A', message: '「tekst」という種類（type）はありません。' })
  })

  it('say where in a condition they stand', async () => {
    const [problem] = await refusedForm(await writeForm(survey(good, ['text', 'a', 'A', "${ok} = 'x' xor"])))
    expect(problem).toEqual({
      sheet: 'survey',
      row: 3,
      column: 'D',
      code: 'syntax',
      message: 'The condition can’t be read at character 13: “xor”.',
    })
  })
})

describe('what a form holds beyond a checklist', () => {
  it.each<[string, Parameters<typeof writeForm>[0], string[]]>([
    ['a look', survey([...good, null, null, null, null, 'multiline']), ['survey!H2 unsupported-column']],
    [
      'a column of a stranger',
      survey(good, ['text', 'b', 'B', null, null, null, null, null, 'remark']),
      ['survey!I3 unknown-column'],
    ],
    [
      'a column without a heading',
      {
        survey: [
          ['type', 'name', 'label'],
          [...good, 'remark'],
        ],
      },
      ['survey!D2 no-heading'],
    ],
    [
      'what a device fills in',
      survey(good, ['start', 'start'], ['calculate', 'sum']),
      ['survey!A3 skipped-type', 'survey!A4 skipped-type'],
    ],
    [
      'a remark',
      survey(good, [null, null, null, null, null, null, null, null, 'remark']),
      ['survey!3 row-without-type', 'survey!I3 unknown-column'],
    ],
    ['an empty group', survey(good, ['begin_group', 'g', 'G'], ['end_group']), ['survey!3 empty-group']],
    [
      'a hint at a group',
      {
        survey: [
          ['type', 'name', 'label', 'required'],
          ['begin_group', 'g', 'G', 'yes'],
          good,
          ['end_group'],
        ],
      },
      ['survey!D2 not-for-groups'],
    ],
    [
      'a disabled row',
      { survey: [['type', 'name', 'label', 'disabled'], good, ['geopoint', 'x', 'X', 'yes']] },
      ['survey!D3 disabled-row'],
    ],
    [
      'a setting of another tool',
      { ...survey(good), settings: [['form_id', 'style'], ['x', 'pages'], ['y']] },
      ['settings!B2 unknown-column', 'settings!3 extra-settings-row'],
    ],
    ['another sheet', { ...survey(good), notes: [['remember']] }, ['notes! unknown-sheet']],
    [
      'a picture of a question',
      {
        survey: [
          ['type', 'name', 'label', 'media::image'],
          [...good, 'a.png'],
        ],
      },
      ['survey!D2 unsupported-column'],
    ],
    [
      'answers in its own words',
      {
        ...survey(['select_one kagimori_answers', 'a', 'A']),
        choices: [
          ['list_name', 'name', 'label'],
          ['kagimori_answers', 'ok', '良い'],
          ['kagimori_answers', 'partial', '一部実施'],
          ['kagimori_answers', 'missing', '未実施'],
          ['kagimori_answers', 'na', '対象外'],
        ],
      },
      ['choices!C2 answer-label'],
    ],
  ])('is noted: %s', async (_, sheets, expected) => {
    const { file, warnings } = await readForm(await writeForm(sheets))
    expect(file.items.length).toBeGreaterThan(0)
    expect(warnings).toEqual(expected)
  })

  it('is counted beyond 500 notes', async () => {
    const rows = Array.from({ length: 510 }, (_, index) => [
      'text',
      `a${index}`,
      'A',
      ...Array(4).fill(null),
      'quick',
    ])
    const { warnings } = await readForm(await writeForm(survey(...rows)))
    expect(warnings).toHaveLength(501)
    expect(warnings[0]).toBe('! more-warnings')
  })
})
