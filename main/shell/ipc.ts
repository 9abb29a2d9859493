import { type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, shell } from 'electron'
import { z } from 'zod'
import { recoveryCode } from '../../shared/vault/index.ts'
import type { CallBridge } from './call-bridge.ts'
import { channels } from './channels.ts'
import { chooseOpen, chooseSave } from './dialogs.ts'
import type { HandleRegistry } from './handles.ts'
import type { LockKeeper } from './lock-keeper.ts'
import { isAppUrl } from './origin.ts'
import type { CameraGate } from './permissions.ts'
import { type SettingsStore, settingsChange } from './settings.ts'
import { shellTexts } from './texts.ts'

/** What the window reaches through IPC. */
export type IpcParts = {
  readonly window: BrowserWindow
  readonly bridge: CallBridge
  readonly handles: HandleRegistry
  readonly camera: CameraGate
  readonly settings: SettingsStore
  readonly keeper: LockKeeper
  readonly printRecoveryCode: (code: string) => Promise<boolean>
  readonly onPainted: (screen: string) => void
  readonly onSettings: () => void
}

const path = z.string().min(1).max(4096)
const saveRequest = z.strictObject({
  kind: z.enum([
    'xlsx',
    'docx',
    'pdf',
    'json',
    'kagimori-allotment',
    'kagimori-law',
    'kagimori-receipt',
    'file',
  ]),
  suggestedName: z.string().max(400),
})

/** Opens the named channels; each hears our window's own page only and checks what it is given. */
export function connectIpc(parts: IpcParts): void {
  const { window, bridge, handles, settings } = parts

  function isOurs(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
    const { senderFrame } = event
    return senderFrame !== null && senderFrame === window.webContents.mainFrame && isAppUrl(senderFrame.url)
  }

  function answer<T>(channel: string, schema: z.ZodType<T>, act: (input: T) => unknown): void {
    ipcMain.handle(channel, (event, input) => {
      if (!isOurs(event)) throw new Error('refused')
      return act(schema.parse(input))
    })
  }

  function hear<T>(channel: string, schema: z.ZodType<T>, act: (input: T) => void): void {
    ipcMain.on(channel, (event, input) => {
      const parsed = schema.safeParse(input)
      if (isOurs(event) && parsed.success) act(parsed.data)
    })
  }

  const dialogs = async () => ({ window, handles, texts: await shellTexts(settings.get().uiLanguage) })
  const report = (callId: string, part: number) => {
    if (!window.isDestroyed()) window.webContents.send(channels.progress, callId, part)
  }

  answer(channels.call, z.unknown(), (message) => bridge.call(message, report))
  answer(channels.callForText, z.unknown(), async (message) =>
    JSON.stringify(await bridge.call(message, report)),
  )
  hear(channels.cancel, z.string(), bridge.cancel)
  answer(channels.handleFor, path, (dropped) => handles.issue(dropped, 'read'))
  answer(channels.handleAgain, z.uuid(), handles.again)
  answer(channels.chooseSave, saveRequest, async ({ kind, suggestedName }) =>
    chooseSave(await dialogs(), kind, suggestedName),
  )
  answer(
    channels.chooseOpen,
    z.enum(['xlsx', 'folder', 'photo', 'checklist', 'document', 'law', 'receipt']),
    async (kind) => chooseOpen(await dialogs(), kind),
  )
  answer(channels.reveal, z.uuid(), (handle) => {
    const chosen = handles.pathOf(handle)
    if (chosen !== null) shell.showItemInFolder(chosen)
  })
  answer(channels.armCamera, z.undefined(), parts.camera.arm)
  answer(channels.printRecoveryCode, recoveryCode, parts.printRecoveryCode)
  answer(channels.getSettings, z.undefined(), settings.get)
  answer(channels.setSettings, settingsChange, (change) => {
    const changed = settings.set(change)
    parts.onSettings()
    return changed
  })
  answer(channels.lock, z.undefined(), () => parts.keeper.lockNow('user'))
  hear(channels.painted, z.string().max(64), parts.onPainted)
}
