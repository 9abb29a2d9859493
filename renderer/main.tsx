/// <reference types="vite/client" />
import './first-texts.ts'

import { createRoot } from 'react-dom/client'
import './mantine.css'
import '@mantine/notifications/styles.layer.css'
import './theme.css'
import { App } from './app.tsx'
import { startI18n } from './i18n.ts'
import { styleNonce } from './style-nonce.ts'

// The scroll lock of dialogs writes a style element of its own and looks for its nonce here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() })

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
// Not awaited here: chunks would be cut small so as not to wait for this one.
void startI18n().then(() => createRoot(root).render(<App />))
