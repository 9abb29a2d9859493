const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('bench', {
  empty: () => ipcRenderer.invoke('empty'),
  open: (file) => ipcRenderer.invoke('open', file),
  insert: () => ipcRenderer.invoke('insert'),
  photo: (file) => ipcRenderer.invoke('photo', file),
})
