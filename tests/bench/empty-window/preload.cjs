const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('bench', {
  empty: () => ipcRenderer.invoke('empty'),
  open: (file) => ipcRenderer.invoke('open', file),
  openLedger: (file, entries) => ipcRenderer.invoke('openLedger', file, entries),
  insert: () => ipcRenderer.invoke('insert'),
  photo: (file) => ipcRenderer.invoke('photo', file),
})
