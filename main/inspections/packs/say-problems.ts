import { createInstance } from 'i18next'
import type texts from '../../../locales/ja/xlsform.json'
import type { SheetProblem } from '../../../shared/inspections/contract.ts'
import type { UiLanguage } from '../../../shared/languages.ts'
import { type Failure, fail } from '../../../shared/result.ts'
import { columnName } from '../../office/excel-grid.ts'
import type { Problem, ProblemValues } from './problem.ts'

/** The most faults that an answer names; all are counted. */
const namedFaults = 200
const longestValue = 300

/** Says problems in the language of whoever reads them. */
export type Teller = {
  readonly tell: (problem: Problem) => SheetProblem
  /** `CHECKLIST_REFUSED` with every fault, those of a sheet in its order. */
  readonly refuse: (problems: readonly Problem[]) => Failure
  /** The warnings among problems, those of a sheet in its order. */
  readonly warn: (problems: readonly Problem[]) => SheetProblem[]
}

/** Reads the sentences of one language. */
export async function createTeller(language: UiLanguage): Promise<Teller> {
  const i18n = createInstance()
  void i18n.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    nsSeparator: false,
    resources: { [language]: { translation: await readTexts(language) } },
  })
  const say = ({ sheet, code, values }: Problem) => {
    const sentence = i18n.t(`problems.${code}`, shorten(values))
    // What stands in no sheet is found by its path in the file.
    return sheet === null && values.part ? i18n.t('inPack', { part: values.part, sentence }) : sentence
  }
  const tell = (problem: Problem): SheetProblem => ({
    sheet: problem.sheet,
    row: problem.row,
    column: problem.column === null ? null : columnName(problem.column),
    code: problem.code,
    message: say(problem),
  })
  return {
    tell,
    refuse: (problems) => {
      const faults = problems.filter(({ isWarning }) => !isWarning)
      return fail('CHECKLIST_REFUSED', {
        count: faults.length,
        problems: inOrder(faults).slice(0, namedFaults).map(tell),
      })
    },
    warn: (problems) => inOrder(problems.filter(({ isWarning }) => isWarning)).map(tell),
  }
}

/** A stranger's cell may hold pages. */
function shorten(values: ProblemValues): ProblemValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > longestValue ? `${value.slice(0, longestValue)}…` : value,
    ]),
  )
}

async function readTexts(language: UiLanguage): Promise<typeof texts> {
  const file = (await import(`../../../locales/${language}/xlsform.json`, {
    with: { type: 'json' },
  })) as { default: typeof texts }
  return file.default
}

/** What concerns the whole file, then the sheets as a form has them, each from top to bottom. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const usual = [null, 'survey', 'choices', 'settings']
  const sheets = [...new Set([...usual, ...problems.map(({ sheet }) => sheet)])]
  return [...problems].sort(
    (a, b) =>
      sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  )
}
