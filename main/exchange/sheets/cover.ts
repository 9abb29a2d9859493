import type { ProfileName } from '../../../shared/exchange/manifest.ts'
import type { FollowUpRow } from '../../../shared/exchange/rows.ts'
import { supportPeriod } from '../../../shared/hours/index.ts'
import {
  dateFormat,
  dateTimeFormat,
  durationSerial,
  excelSerial,
  localSerial,
} from '../../office/excel-dates.ts'
import {
  addRow,
  type CellContent,
  type Column,
  type Formula,
  type StyledCell,
  setColumns,
} from '../../office/excel-sheet.ts'
import { durationFormat } from '../../office/excel-styles.ts'
import type { Sheet } from '../../office/excel-workbook.ts'
import { countryName, languageName, programmeName, sentence, word } from '../words.ts'
import type { SheetContext } from './context.ts'
import { type HoursTotals, menuItemsInUse } from './hours.ts'

const columns: readonly Column[] = [24, 28, 20, 16, 24, 22].map((width) => ({ heading: '', width }))
const spanned = columns.slice(1).reduce((sum, { width }) => sum + width, 0)
const wideColumns = columns.map((column, index) => (index === 1 ? { ...column, width: spanned } : column))

/** What the cover says of the file itself. */
export type FileFacts = {
  readonly exportedAt: string
  readonly version: string
  readonly contentHash: string
  readonly recordCount: number
  readonly photoCount: number
  readonly batch: number
  readonly profile: ProfileName
  readonly masksAssets: boolean
  /** The fingerprint of the laptop's key. */
  readonly fingerprint: string
}

type Cell = CellContent | StyledCell

/** Writes 表紙: whose engagement this is, how far it is, the hours, and what proves the file. */
export function writeCover(sheet: Sheet, context: SheetContext, hours: HoursTotals, file: FileFacts): void {
  const { rows, styles } = context
  setColumns(sheet, columns)

  const section = (title: string, id = '') => {
    sheet.getRow(sheet.rowCount + 1).getCell(1).value = ''
    addRow(sheet, styles, columns, { id, cells: [{ content: title, style: { role: 'section' } }] })
  }
  const fact = (label: string, value: Cell, id = '') => {
    const style = { role: 'label' } as const
    const at = addRow(sheet, styles, wideColumns, {
      id,
      cells: [{ content: label, style }, value, ...columns.slice(2).map(() => null)],
    })
    sheet.mergeCells(at, 3, at, columns.length + 1)
  }
  const table = (
    headings: readonly string[],
    lines: readonly { id: string; cells: readonly Cell[] }[],
    widths = columns,
  ) => {
    const heading = addRow(sheet, styles, columns, {
      id: '',
      cells: headings.map((content) => ({ content, style: { role: 'head' as const } })),
    })
    return [heading, ...lines.map((line) => addRow(sheet, styles, widths, line))]
  }

  addRow(sheet, styles, columns, {
    id: '',
    cells: [{ content: word('cover.title'), style: { role: 'title' } }],
    minHeight: 30,
  })
  writeParties(context, fact)
  section(word('cover.steps'))
  const steps = table(
    [word('cover.step'), '', word('cover.stepState'), word('cover.stepDate'), word('cover.stepReason'), ''],
    stepLines(context),
    stepColumns,
  )
  for (const at of steps) sheet.mergeCells(at, 6, at, 7)
  sheet.mergeCells(steps[0] ?? 0, 2, steps[0] ?? 0, 3)
  section(word('cover.hours'))
  fact(word('totals.cap'), hours.cap === null ? word('unconfirmed') : elapsed(durationSerial(hours.cap)))
  fact(
    word('cover.used'),
    elapsed({ formula: hours.billed.cell, result: durationSerial(hours.billed.minutes) }),
  )
  fact(
    word('totals.remaining'),
    hours.remaining === null
      ? word('unconfirmed')
      : elapsed({ formula: hours.remaining.cell, result: durationSerial(hours.remaining.minutes) }),
  )
  fact(
    word('totals.unbilled'),
    elapsed({ formula: hours.unbilled.cell, result: durationSerial(hours.unbilled.minutes) }),
  )
  section(word('cover.sites'))
  table(
    [
      word('cover.siteName'),
      word('cover.nameLocal'),
      word('cover.siteKind'),
      word('cover.country'),
      word('cover.timeZone'),
      word('cover.language'),
    ],
    rows.sites.map((site) => ({
      id: site.id,
      cells: [
        site.name,
        { content: site.nameLocal, style: { language: site.language } },
        programmeName('siteKinds', site.kind),
        countryName(site.country),
        site.timeZone,
        languageName(site.language),
      ],
    })),
  )
  section(word('cover.experts'))
  table(
    [word('cover.expertName'), word('cover.expertLanguages')],
    rows.experts.map(({ id, name, languages }) => ({
      id,
      cells: [name, languages.map(languageName).join('・')],
    })),
  )
  section(word('cover.plan'), rows.plan === null ? '' : rows.engagement.id)
  const [planHead = 0] = table(
    [
      word('columns.menuItem'),
      '',
      word('cover.planned'),
      word('cover.actual'),
      word('cover.left'),
      word('cover.over'),
    ],
    [],
  )
  sheet.mergeCells(planHead, 2, planHead, 3)
  writePlan(sheet, context, hours)
  if (rows.followUp !== null) writeFollowUp(rows.followUp)
  section(word('cover.file'))
  const zone = rows.sites[0]?.timeZone ?? 'UTC'
  fact(word('cover.exportedAt'), {
    content: localSerial(file.exportedAt, zone),
    style: { numFmt: `${dateTimeFormat}" (${zone})"` },
  })
  fact(word('cover.version'), file.version)
  fact(word('cover.batch'), file.batch)
  fact(
    word('cover.receivedBatches'),
    context.receivedBatches.map((batch) => sentence('cover.receivedBatch', { batch })).join('、') ||
      word('cover.noneReceived'),
  )
  fact(
    word('cover.profile'),
    [word(`profiles.${file.profile}`), ...(file.masksAssets ? [word('profiles.masked')] : [])].join('、'),
  )
  fact(word('cover.shortHash'), file.contentHash.slice(0, 12))
  fact(word('cover.contentHash'), file.contentHash)
  fact(word('cover.recordCount'), file.recordCount)
  fact(word('cover.photoCount'), file.photoCount)
  fact(word('cover.fingerprint'), file.fingerprint)

  function writeFollowUp({ heldOn, outcome, remark, measures }: FollowUpRow): void {
    const { id } = rows.engagement
    const states = Object.values(measures)
    const count = (wanted: string) => states.filter((state) => state === wanted).length
    const counts = { introduced: count('introduced'), considering: count('considering'), none: count('none') }
    section(word('followUp.title'), id)
    fact(word('followUp.heldOn'), heldOn === null ? word('followUp.open') : date(heldOn), id)
    fact(
      word('followUp.outcome'),
      word(outcome === null ? 'followUp.open' : `followUp.outcomes.${outcome}`),
      id,
    )
    if (states.length > 0) fact(word('followUp.measures'), sentence('followUp.counts', counts), id)
    if (remark.ja !== null) fact(word('followUp.remarkJa'), remark.ja, id)
    if (remark.local !== null) {
      const language = rows.sites[0]?.language
      fact(word('followUp.remarkLocal'), { content: remark.local, style: { language } }, id)
    }
  }
}

function writeParties({ rows }: SheetContext, fact: (label: string, value: Cell, id?: string) => void): void {
  const { company, parent, engagement, programme, sites } = rows
  const period = programme === null ? null : supportPeriod(engagement, programme)
  fact(word('cover.company'), company.name, company.id)
  fact(
    word('cover.nameLocal'),
    { content: company.nameLocal, style: { language: sites[0]?.language } },
    company.id,
  )
  fact(word('cover.nameEnglish'), company.nameEnglish, company.id)
  fact(word('cover.companyKind'), programmeName('companyKinds', company.kind), company.id)
  fact(word('cover.parent'), parent?.name ?? word('none'), parent?.id)
  fact(
    word('cover.region'),
    engagement.region === null ? word('none') : programmeName('regions', engagement.region),
    engagement.id,
  )
  fact(word('cover.fiscalYear'), engagement.fiscalYear, engagement.id)
  fact(word('cover.engagementKind'), programmeName('engagementKinds', engagement.kind), engagement.id)
  fact(
    word('cover.adoptedOn'),
    engagement.adoptedOn === null ? word('none') : date(engagement.adoptedOn),
    engagement.id,
  )
  fact(word('cover.lastDay'), period?.lastDay ? date(period.lastDay) : word('unconfirmed'), engagement.id)
  const { step } = engagement
  fact(
    word('cover.currentStep'),
    step === null ? word('none') : `Step ${step}　${programmeName('steps', step)}`,
    engagement.id,
  )
}

function stepLines({ rows }: SheetContext): { id: string; cells: readonly Cell[] }[] {
  const { step: current } = rows.engagement
  const zone = rows.sites[0]?.timeZone ?? 'UTC'
  return ['01', '02', '03', '04', '05', '06'].map((step) => {
    const change = rows.steps.findLast(({ to }) => to === step)
    const state = current === null || step > current ? 'open' : step === current ? 'current' : 'done'
    return {
      id: change?.id ?? '',
      cells: [
        `Step ${step}`,
        programmeName('steps', step),
        word(`stepStates.${state}`),
        change === undefined
          ? null
          : { content: Math.floor(localSerial(change.at, zone)), style: { numFmt: dateFormat } },
        change?.reason ?? null,
        null,
      ],
    }
  })
}

function writePlan(sheet: Sheet, { rows, styles }: SheetContext, hours: HoursTotals): void {
  const first = sheet.rowCount + 1
  let plannedMinutes = 0
  let actualMinutes = 0
  const sums = { left: 0, over: 0 }
  for (const item of menuItemsInUse(rows)) {
    const at = sheet.rowCount + 1
    const planned = (rows.plan?.lines ?? []).reduce(
      (sum, line) => sum + (line.menuItem === item ? line.minutes * line.times : 0),
      0,
    )
    const billed = hours.billedOf(item)
    const actual = Math.round(billed.result * 1440)
    const left = Math.max(0, planned - actual)
    const over = Math.max(0, actual - planned)
    plannedMinutes += planned
    actualMinutes += actual
    sums.left += left
    sums.over += over
    const cells: Cell[] = [
      programmeName('menuItems', item),
      null,
      duration(durationSerial(planned)),
      duration(billed),
      duration({ formula: `MAX(0,ROUND((D${at}-E${at})*1440,0)/1440)`, result: durationSerial(left) }),
      duration({ formula: `MAX(0,ROUND((E${at}-D${at})*1440,0)/1440)`, result: durationSerial(over) }),
    ]
    addRow(sheet, styles, planColumns, { id: '', cells })
    sheet.mergeCells(at, 2, at, 3)
  }
  const last = sheet.rowCount
  const total = (column: string, minutes: number): StyledCell => ({
    content: {
      formula: `ROUND(SUM(${column}${first}:${column}${last})*1440,0)/1440`,
      result: durationSerial(minutes),
    },
    style: { role: 'total', numFmt: durationFormat, align: 'right' },
  })
  addRow(sheet, styles, planColumns, {
    id: '',
    cells: [
      { content: word('cover.sum'), style: { role: 'total' } },
      { content: null, style: { role: 'total' } },
      total('D', plannedMinutes),
      total('E', actualMinutes),
      total('F', sums.left),
      total('G', sums.over),
    ],
  })
  sheet.mergeCells(last + 1, 2, last + 1, 3)
}

// The reason spans two columns.
const stepColumns = columns.map((column, index) => (index === 4 ? { ...column, width: 46 } : column))
const planColumns = columns.map((column, index) => (index === 0 ? { ...column, width: 50 } : column))

function duration(content: number | Formula): StyledCell {
  return { content, style: { numFmt: durationFormat, align: 'right' } }
}

function elapsed(content: number | Formula): StyledCell {
  return { content, style: { numFmt: durationFormat } }
}

function date(day: string): StyledCell {
  return { content: excelSerial(day), style: { numFmt: dateFormat } }
}
