import { app, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { ShellTexts } from './texts.ts'

/** Sets as small a menu as the system allows: none on Windows and Linux, where the rail does it all. */
export function setMenu(texts: ShellTexts): void {
  const menus = [
    ...(process.platform === 'darwin'
      ? [appMenu(texts), { label: texts.common('menu.edit'), submenu: editItems(texts) }]
      : []),
    ...(app.isPackaged ? [] : [developmentMenu(texts)]),
  ]
  Menu.setApplicationMenu(menus.length > 0 ? Menu.buildFromTemplate(menus) : null)
}

/** Gives text fields the usual menu of the right button. */
export function addEditMenu(contents: WebContents, texts: () => ShellTexts): void {
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const items = editItems(texts()).filter(
      ({ role }) => isEditable || (role === 'copy' && selectionText !== ''),
    )
    if (items.length > 0) Menu.buildFromTemplate(items).popup()
  })
}

function appMenu(texts: ShellTexts): MenuItemConstructorOptions {
  return { label: texts.common('menu.app'), submenu: [{ role: 'quit', label: texts.common('menu.quit') }] }
}

function editItems(texts: ShellTexts): MenuItemConstructorOptions[] {
  return (['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const).map((role) => ({
    role,
    label: texts.common(`menu.${role}`),
  }))
}

function developmentMenu(texts: ShellTexts): MenuItemConstructorOptions {
  return {
    label: texts.common('menu.development'),
    submenu: [
      { role: 'reload', label: texts.common('menu.reload') },
      { role: 'toggleDevTools', label: texts.common('menu.developerTools') },
    ],
  }
}
