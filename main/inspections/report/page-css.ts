/** How a report looks on paper; the fonts are the window's own. */
export const css = `
@page { size: A4; margin: 12mm 20mm 20mm }
* { box-sizing: border-box }
html { font: 9.5pt/1.55 'Noto Sans', 'Noto Sans JP', sans-serif; color: #1f2328 }
:lang(ja) { font-family: 'Noto Sans JP', 'Noto Sans Thai', 'Noto Sans Devanagari', 'Noto Sans', sans-serif }
:lang(zh-CN) { font-family: 'Noto Sans SC', 'Noto Sans JP', 'Noto Sans', sans-serif }
:lang(th) { font-family: 'Noto Sans Thai', 'Noto Sans', 'Noto Sans JP', sans-serif }
:lang(hi) { font-family: 'Noto Sans Devanagari', 'Noto Sans', 'Noto Sans JP', sans-serif }
:lang(en), :lang(vi), :lang(id), :lang(de), :lang(fr) { font-family: 'Noto Sans', 'Noto Sans JP', 'Noto Sans Thai', 'Noto Sans Devanagari', sans-serif }
body, p, figure, ol { margin: 0; padding: 0 }
p { overflow-wrap: anywhere; orphans: 2; widows: 2 }
.strong { font-weight: 700 }
.quiet { color: #57606a }
.small { color: #57606a; font-size: 8pt }
.large { font-size: 24pt; line-height: 1.2; font-weight: 700; color: #264a86 }
.mark, .critical { font-weight: 700; color: #8c1d18 }
.medium { font-weight: 700; color: #7a4b00 }
.minor { font-weight: 700; color: #3d5a80 }
.mark { white-space: nowrap }
.cover { height: 258mm; display: flex; flex-direction: column; padding-top: 8mm }
.cover .above { margin-bottom: 34mm }
.cover .title { font-size: 24pt; line-height: 1.4; font-weight: 700 }
.cover .subtitle { font-size: 15pt; line-height: 1.6; font-weight: 700 }
.cover .status { font-size: 12pt; margin: 5mm 0 20mm; padding-top: 4mm; border-top: 0.6mm solid #264a86 }
.cover table { border-collapse: collapse; width: 100% }
.cover th { width: 42mm; text-align: left; vertical-align: top; font-weight: 400; color: #57606a; padding: 0 4mm 3.2mm 0 }
.cover td { vertical-align: top; font-size: 11pt; padding: 0 0 3.2mm }
.cover .notices { margin-top: auto }
.cover .notices p { margin-top: 1.5mm }
.sheet { width: 100%; border-collapse: collapse; table-layout: fixed; break-before: page }
.sheet > thead > tr > td, .sheet > tbody > tr > td { padding: 0; vertical-align: top }
thead { display: table-header-group }
.running { display: flex; justify-content: space-between; gap: 6mm; font-size: 8pt; color: #57606a; border-bottom: 0.2mm solid #b8bec6; padding-bottom: 1.2mm; margin-bottom: 6mm }
.running span:last-child { white-space: nowrap }
.contents-title, h1 { font-size: 15pt; line-height: 1.5; font-weight: 700; color: #264a86; margin: 0 0 5mm; break-after: avoid }
h1 { border-bottom: 0.4mm solid #264a86; padding-bottom: 1mm }
h2 { font-size: 11pt; line-height: 1.5; margin: 7mm 0 2mm; break-after: avoid }
h3 { font-size: 10pt; line-height: 1.5; margin: 5mm 0 2mm; break-after: avoid }
h1 + h2, h1 + h3 { margin-top: 0 }
ol { list-style: none }
li { break-inside: avoid; margin: 0.8mm 0 }
li a { display: flex; align-items: flex-end; color: inherit; text-decoration: none }
.level-1 { font-weight: 700; margin-top: 2.4mm }
.level-2 { padding-left: 5mm }
.entry { max-width: 150mm }
.dots { flex: 1 1 4mm; min-width: 4mm; border-bottom: 0.3mm dotted #8a939e; margin: 0 1.5mm 1.4mm }
.page { width: 9mm; text-align: right; font-variant-numeric: tabular-nums }
.sheet p { margin: 0 0 1.2mm }
.sheet > tbody > tr > td > :last-child { margin-bottom: 0 }
.ruled { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 4mm; font-size: 9pt }
.ruled.whole, .ruled tr { break-inside: avoid }
.ruled tr.may-part { break-inside: auto }
.ruled th { hyphens: auto }
.ruled td, .ruled th { border: 0.2mm solid #b8bec6; padding: 1mm 2mm; vertical-align: top; text-align: left; font-weight: 400 }
.ruled td p, .ruled th p, figcaption p { margin: 0; white-space: pre-line }
.ruled .head, .ruled thead th { background: #eef1f6 }
.ruled .reached, .ruled .kept { background: #d9e3f3 }
.ruled .none { background: #f7deda }
.ruled .basic { background: #f6efd8 }
.ruled .center { text-align: center }
.ruled .right { text-align: right }
.radar { break-inside: avoid; break-after: avoid; text-align: center; margin: 0 0 2mm }
.radar svg { width: 92mm; height: auto }
.photos { display: block; margin: 0 0 4mm; font-size: 0 }
.photos figure { display: inline-block; width: 50%; padding: 1.5mm 4mm 2.5mm 0; break-inside: avoid; vertical-align: top; font-size: 8.5pt }
.photos img { display: block; margin-bottom: 1mm }
.photos svg { display: block; margin-bottom: 1mm }
.keeps-next { break-after: avoid }
`
