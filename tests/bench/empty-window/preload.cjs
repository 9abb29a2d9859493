const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('bench', {
  open: (file) => ipcRenderer.invoke('open', file),
  insert: () => ipcRenderer.invoke('insert'),
})
