import type { SignedManifest } from '../../shared/exchange/manifest.ts'
import type { Received } from '../../shared/exchange/marks.ts'
import type { EngagementRows } from '../../shared/exchange/rows.ts'
import { type PageOptions, setUpPage } from '../office/excel-sheet.ts'
import { createWorkbook, type Sheet, setPrintArea } from '../office/excel-workbook.ts'
import type { Content } from './collect-content.ts'
import { hashContent } from './content-hash.ts'
import type { Radar } from './draw-radars.ts'
import { writeActions } from './sheets/actions.ts'
import { hasAssets, writeAssets } from './sheets/assets.ts'
import { createContext } from './sheets/context.ts'
import { type FileFacts, writeCover } from './sheets/cover.ts'
import { writeDocuments } from './sheets/documents.ts'
import { writeFindings } from './sheets/findings.ts'
import { writeHours } from './sheets/hours.ts'
import { cellsLine, cellsSheet, machineSheet, writeCellsSheet, writeMachineSheet } from './sheets/machine.ts'
import { photoHeadingRow, writePhotos } from './sheets/photos.ts'
import { writePlan } from './sheets/plan.ts'
import { writeScore } from './sheets/score.ts'
import { hasSelfChecks, writeSelfCheck } from './sheets/self-check.ts'
import { shownRows } from './shown-rows.ts'
import { word } from './words.ts'

type SheetName =
  | 'cover'
  | 'hours'
  | 'plan'
  | 'selfCheck'
  | 'findings'
  | 'actions'
  | 'score'
  | 'photos'
  | 'documents'
  | 'assets'

/** Builds the exchange workbook 提出用Excel with placeholders for its pictures; `sign` signs what its cells show. */
export function buildWorkbook(
  rows: EngagementRows,
  content: Content,
  received: Received,
  file: FileFacts,
  radars: ReadonlyMap<string, Radar>,
  sign: (cellsHash: string) => SignedManifest,
) {
  const workbook = createWorkbook(file.exportedAt)
  const context = createContext(rows, received)
  const add = (name: SheetName) => workbook.addWorksheet(word(`sheets.${name}`))
  const setUp = (sheet: Sheet, page: Partial<PageOptions> = {}) => {
    setUpPage(sheet, { isLandscape: true, header: rows.company.name, headingRow: 1, ...page })
    setPrintArea(sheet)
  }
  const cover = add('cover')
  const hours = add('hours')
  const totals = writeHours(hours, context)
  writeCover(cover, context, totals, file)
  setUp(cover, { isLandscape: false, headingRow: undefined })
  cover.pageSetup.fitToHeight = 1
  setUp(hours)
  if (rows.plan !== null && rows.plan.lines.length > 0) {
    const plan = add('plan')
    writePlan(plan, context, totals)
    setUp(plan)
  }
  if (hasSelfChecks(context)) {
    const selfCheck = add('selfCheck')
    writeSelfCheck(selfCheck, context)
    setUp(selfCheck)
  }
  if (file.profile !== 'hours') writeInspections()
  if (file.profile === 'everything') {
    const documents = add('documents')
    writeDocuments(documents, context)
    setUp(documents)
    if (hasAssets(context)) writeAssetList()
  }
  writeProof()
  return workbook

  function writeInspections() {
    const findings = add('findings')
    const actions = add('actions')
    const score = add('score')
    const photos = add('photos')
    writeFindings(findings, context)
    writeActions(actions, context)
    const headingRow = writeScore(workbook, score, context, radars)
    writePhotos(workbook, photos, context)
    for (const sheet of [findings, actions]) setUp(sheet)
    setUp(score, { headingRow, isFrozen: false, scale: 80 })
    setUp(photos, { headingRow: photoHeadingRow })
  }

  function writeAssetList() {
    const assets = add('assets')
    writeAssets(assets, context)
    setUp(assets, { headingColumns: 4, pagesWide: 3 })
  }

  function writeProof() {
    // Made twice, because all of them together take more memory than all else.
    const shown = function* () {
      for (const row of shownRows(workbook)) yield cellsLine(row)
    }
    const machine = workbook.addWorksheet(machineSheet, { state: 'veryHidden' })
    const cells = workbook.addWorksheet(cellsSheet, { state: 'veryHidden' })
    writeMachineSheet(machine, file.contentHash, sign(hashContent(shown())), content)
    writeCellsSheet(cells, shown)
  }
}
