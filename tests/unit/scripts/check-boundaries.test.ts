import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importsOf } from '../../../scripts/boundaries/imports.ts'
import { checkBoundaries } from '../../../scripts/check-boundaries.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kagimori-boundaries-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function plant(files: Record<string, string>) {
  for (const [name, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), source)
  }
}

async function violationsOf(file: string, source: string) {
  plant({ [file]: source })
  return (await checkBoundaries(root)).violations
}

test('imports that keep the rules pass and are counted', async () => {
  plant({
    'shared/contract.ts': "import { hours } from './hours/contract.ts'",
    'shared/hours/contract.ts': "import { z } from 'zod'\nimport { id } from '../fields.ts'",
    'main/hours/service.ts':
      "import { cap } from '../../shared/hours/budget.ts'\nimport { plan } from '../engagements/index.ts'",
    'main/office/workbook.ts': "import ExcelJS from 'exceljs'",
    'main/shell/main.ts': "import { app } from 'electron'",
    'renderer/hours/screen.tsx':
      "import { Meter } from '../ui/meter.tsx'\nexport const Screen = () => <Meter />",
  })
  expect(await checkBoundaries(root)).toEqual({ modules: 6, imports: 8, violations: [] })
})

test('a tree without modules fails', async () => {
  expect((await checkBoundaries(root)).violations).toHaveLength(1)
})

test.each([
  ['renderer/app.tsx', "import { open } from '../main/vault/index.ts'"],
  ['main/cli.ts', "import { App } from '../renderer/app.tsx'"],
  ['shared/hours/budget.ts', "import type { Db } from '../../main/vault/index.ts'"],
  ['shared/hours/budget.ts', "type Db = import('../../main/vault/index.ts').Db"],
  ['main/vault/open.ts', "import { app } from 'electron'"],
  ['renderer/app.tsx', "import { ipcRenderer } from 'electron/renderer'"],
  ['main/exchange/writer.ts', "const excel = await import('exceljs')"],
  ['main/shell/print.ts', "export { Document } from 'docx'"],
  ['main/hours/service.ts', "import { rows } from '../engagements/store.ts'"],
  ['main/services.ts', "import { rows } from './engagements/store.ts'"],
  ['main/hours/service.ts', "import { step } from '../../shared/engagements/steps.ts'"],
  ['renderer/hours/screen.tsx', "export * from '../drafting/editor.tsx'"],
  ['shared/hours/budget.ts', "import { finding } from '../inspections/contract.ts'"],
  ['main/hours/service.ts', "import helper from '../../tests/helper.ts'"],
])('%s may not say %s', async (file, source) => {
  expect(await violationsOf(file, source)).toHaveLength(1)
})

test('what only looks like an import is not one', () => {
  const source = "// import 'electron'\nconst text = \"import x from 'docx'\"\nexport { text }"
  expect(importsOf('main/a.ts', source)).toEqual([])
})
