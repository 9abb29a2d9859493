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

const saveTypes: Readonly<Record<Exclude<SaveKind, 'file'>, string>> = {
  xlsx: 'workbook',
  docx: 'word',
  pdf: 'pdf',
  json: 'checklist',
  'kagimori-allotment': 'allotment',
  'kagimori-law': 'law',
  'kagimori-receipt': 'receipt',
}
const openTypes: Readonly<
  Record<Exclude<OpenKind, 'folder'>, { readonly name: string; readonly extensions: string[] }>
> = {
  xlsx: { name: 'workbook', extensions: ['xlsx'] },
  photo: { name: 'photo', extensions: ['jpg', 'jpeg', 'png', 'webp', 'avif', 'heic', 'heif'] },
  checklist: { name: 'checklist', extensions: ['xlsx', 'json'] },
  law: { name: 'law', extensions: ['kagimori-law', 'json'] },
  receipt: { name: 'receipt', extensions: ['kagimori-receipt'] },
  document: { name: 'document', extensions: ['docx', 'pdf'] },
}

/** Asks where to save; the file's name is suggested, its ending fixed unless it is a `file` of any kind. */
export async function chooseSave(
  { window, handles, texts }: DialogContext,
  kind: SaveKind,
  suggestedName: string,
): Promise<ChosenFile | null> {
  const answer = await dialog.showSaveDialog(window, {
    title: texts.common('files.saveTitle'),
    defaultPath: join(app.getPath('documents'), safeFileName(suggestedName, kind)),
    filters: kind === 'file' ? [] : [{ name: texts.common(`files.${saveTypes[kind]}`), extensions: [kind] }],
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
  const type = kind === 'folder' ? null : openTypes[kind]
  const answer = await dialog.showOpenDialog(window, {
    title: texts.common('files.openTitle'),
    filters: type === null ? [] : [{ name: texts.common(`files.${type.name}`), extensions: type.extensions }],
    properties: [kind === 'folder' ? 'openDirectory' : 'openFile', 'dontAddToRecent'],
  })
  const path = answer.filePaths[0]
  if (answer.canceled || !path) return null
  return { handle: handles.issue(path, 'read'), name: basename(path) }
}
