import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Kagimori, LockReason, ShellSettings } from '../../shared/shell.ts'
import { channels, settingsSwitch, vaultSwitch } from './channels.ts'

const progressListeners = new Map<string, (part: number) => void>()
ipcRenderer.on(channels.progress, (_event, callId: string, part: number) =>
  progressListeners.get(callId)?.(part),
)

let saveNow: (() => Promise<void>) | null = null
ipcRenderer.on(channels.saveNow, async (_event, ticket: string) => {
  try {
    await saveNow?.()
  } finally {
    ipcRenderer.send(channels.saved, ticket)
  }
})

function initialSettings(): ShellSettings {
  const argument = process.argv.find((value) => value.startsWith(settingsSwitch)) ?? ''
  return JSON.parse(decodeURIComponent(argument.slice(settingsSwitch.length))) as ShellSettings
}

const kagimori: Kagimori = {
  call: async (method, input, options) => {
    const callId = options?.callId ?? crypto.randomUUID()
    if (options?.onProgress) progressListeners.set(callId, options.onProgress)
    try {
      return await ipcRenderer.invoke(channels.call, { callId, method, input })
    } finally {
      progressListeners.delete(callId)
    }
  },
  callForText: (method, input) =>
    ipcRenderer.invoke(channels.callForText, { callId: crypto.randomUUID(), method, input }),
  cancel: (callId) => ipcRenderer.send(channels.cancel, callId),
  files: {
    handleFor: async (file) => {
      const path = webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0])
      return path === '' ? null : await ipcRenderer.invoke(channels.handleFor, path)
    },
    again: (handle) => ipcRenderer.invoke(channels.handleAgain, handle),
    chooseSave: (kind, suggestedName) => ipcRenderer.invoke(channels.chooseSave, { kind, suggestedName }),
    chooseOpen: (kind) => ipcRenderer.invoke(channels.chooseOpen, kind),
    reveal: (handle) => ipcRenderer.invoke(channels.reveal, handle),
  },
  camera: { request: () => ipcRenderer.invoke(channels.armCamera) },
  print: { recoveryCode: (code) => ipcRenderer.invoke(channels.printRecoveryCode, code) },
  looksLikeVault: process.argv.includes(vaultSwitch),
  settings: {
    initial: initialSettings(),
    get: () => ipcRenderer.invoke(channels.getSettings),
    set: (change) => ipcRenderer.invoke(channels.setSettings, change),
  },
  lock: () => ipcRenderer.invoke(channels.lock),
  onSaveNow: (listener) => {
    saveNow = listener
    return () => {
      saveNow = null
    }
  },
  onLocked: (listener) => {
    const hear = (_event: unknown, reason: LockReason) => listener(reason)
    ipcRenderer.on(channels.locked, hear)
    return () => {
      ipcRenderer.off(channels.locked, hear)
    }
  },
  firstScreenPainted: (screen) => ipcRenderer.send(channels.painted, screen),
}

contextBridge.exposeInMainWorld('kagimori', kagimori)
