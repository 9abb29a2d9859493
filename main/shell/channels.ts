/** The names on the wire between window and shell; preload and main know no others. */
export const channels = {
  call: 'contract.call',
  callForText: 'contract.callForText',
  cancel: 'contract.cancel',
  progress: 'contract.progress',
  handleFor: 'files.handleFor',
  handleAgain: 'files.handleAgain',
  chooseSave: 'files.chooseSave',
  chooseOpen: 'files.chooseOpen',
  reveal: 'files.reveal',
  armCamera: 'camera.arm',
  printRecoveryCode: 'print.recoveryCode',
  getSettings: 'settings.get',
  setSettings: 'settings.set',
  lock: 'vault.lockNow',
  locked: 'vault.locked',
  saveNow: 'window.saveNow',
  saved: 'window.saved',
  painted: 'window.painted',
} as const

/** The switch that carries the settings into the preload script. */
export const settingsSwitch = '--kagimori-settings='

/** Tells the page's preload that the folder looks like a vault's. */
export const vaultSwitch = '--kagimori-vault'
