import type { UiLanguage } from '../../shared/languages.ts'
import type { ShellTexts } from './texts.ts'

/** The page that carries the recovery code on paper. */
export function recoverySheet(code: string, language: UiLanguage, { vault }: ShellTexts): string {
  const lines = ['keep', 'use', 'lost'].map((key) => `<li>${escapeHtml(vault(`sheet.${key}`))}</li>`).join('')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(vault('sheet.title'))}</title>
<style>
@page { size: A4; margin: 28mm 24mm; }
body { font-family: ${scriptFonts[language] ?? ''}'Noto Sans', sans-serif; font-size: 11pt; line-height: 1.8; color: #1b1d22; }
h1 { font-size: 16pt; margin: 0 0 10mm; border-bottom: 0.6pt solid #1b1d22; padding-bottom: 4mm; }
.code { font-size: 18pt; font-weight: 700; letter-spacing: 0.08em; padding: 8mm 0; word-break: keep-all; overflow-wrap: anywhere; font-variant-numeric: tabular-nums slashed-zero; }
li { margin: 2mm 0; }
</style>
</head>
<body>
<h1>${escapeHtml(vault('sheet.title'))}</h1>
<p class="code">${escapeHtml(code)}</p>
<ul>${lines}</ul>
</body>
</html>`
}

const scriptFonts: Readonly<Partial<Record<UiLanguage, string>>> = {
  ja: "'Noto Sans JP', ",
  'zh-CN': "'Noto Sans SC', ",
  th: "'Noto Sans Thai', ",
  hi: "'Noto Sans Devanagari', ",
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
