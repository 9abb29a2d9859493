import { app, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { ShellTexts } from './texts.ts'

/** Sets as small a menu as the system allows: none on Windows and Linux, where the rail does it all. */
export async function setMenu(texts: () => Promise<ShellTexts>): Promise<void> {
  const isMac = process.platform === 'darwin'
  if (app.isPackaged && !isMac) return Menu.setApplicationMenu(null)
  const words = await texts()
  const menus = [
    ...(isMac ? [appMenu(words), { label: words.common('menu.edit'), submenu: editItems(words) }] : []),
    ...(app.isPackaged ? [] : [developmentMenu(words)]),
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus))
}

/** Gives text fields the usual menu of the right button. */
export function addEditMenu(contents: WebContents, texts: () => Promise<ShellTexts>): void {
  contents.on('context-menu', async (_event, { isEditable, selectionText }) => {
    const items = editItems(await texts()).filter(
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
