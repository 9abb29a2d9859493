/// <reference types="vite/client" />
import { createRoot } from 'react-dom/client'
import './mantine.css'
import '@mantine/notifications/styles.layer.css'
import './theme.css'
import { App } from './app.tsx'
import { startI18n } from './i18n.ts'
import { styleNonce } from './style-nonce.ts'

// The scroll lock of dialogs writes a style element of its own and looks for its nonce here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() })
startI18n(window.kagimori.settings.initial.uiLanguage)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<App />)
