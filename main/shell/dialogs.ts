import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { ChosenFile, OpenKind, SaveKind } from '../../shared/shell.ts'
import type { HandleRegistry } from './handles.ts'
import { safeFileName } from './safe-file-name.ts'
import type { ShellTexts } from './texts.ts'

type DialogContext = {
  readonly window: BrowserWindow
  readonly handles: HandleRegistry
  readonly texts: ShellTexts
}

const saveTypes: Readonly<Record<SaveKind, string>> = { xlsx: 'workbook', docx: 'word', pdf: 'pdf' }
const photoExtensions = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'heic', 'heif']

/** Asks where to save; the file's name is suggested, its ending fixed. */
export async function chooseSave(
  { window, handles, texts }: DialogContext,
  kind: SaveKind,
  suggestedName: string,
): Promise<ChosenFile | null> {
  const answer = await dialog.showSaveDialog(window, {
    title: texts.common('files.saveTitle'),
    defaultPath: join(app.getPath('documents'), safeFileName(suggestedName, kind)),
    filters: [{ name: texts.common(`files.${saveTypes[kind]}`), extensions: [kind] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
  if (answer.canceled || !answer.filePath) return null
  return { handle: handles.issue(answer.filePath, 'write'), name: basename(answer.filePath) }
}

/** Asks what to open. */
export async function chooseOpen(
  { window, handles, texts }: DialogContext,
  kind: OpenKind,
): Promise<ChosenFile | null> {
  const filter =
    kind === 'xlsx'
      ? { name: texts.common('files.workbook'), extensions: ['xlsx'] }
      : { name: texts.common('files.photo'), extensions: photoExtensions }
  const answer = await dialog.showOpenDialog(window, {
    title: texts.common('files.openTitle'),
    filters: [filter],
    properties: ['openFile', 'dontAddToRecent'],
  })
  const path = answer.filePaths[0]
  if (answer.canceled || !path) return null
  return { handle: handles.issue(path, 'read'), name: basename(path) }
}
