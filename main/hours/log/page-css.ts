/** How a log looks on paper; the fonts are the window's own. */
export const css = `
@page { size: A4 landscape; margin: 10mm 10mm 14mm }
* { box-sizing: border-box }
html { font: 7.5pt/1.4 'Noto Sans JP', 'Noto Sans', 'Noto Sans Thai', 'Noto Sans Devanagari', sans-serif; color: #1f2328 }
:lang(zh-CN) { font-family: 'Noto Sans SC', 'Noto Sans JP', sans-serif }
:lang(th) { font-family: 'Noto Sans Thai', 'Noto Sans', sans-serif; line-height: 1.5 }
:lang(hi) { font-family: 'Noto Sans Devanagari', 'Noto Sans', sans-serif; line-height: 1.5 }
:lang(en), :lang(vi), :lang(id), :lang(de), :lang(fr) { font-family: 'Noto Sans', 'Noto Sans JP', sans-serif }
body { margin: 0 }
h1, h2, h3, p, dl, dd { margin: 0 }
h1 { font-size: 15pt; line-height: 1.5; color: #264a86 }
h1 .other { font-size: 10pt }
.facts { margin: 2mm 0 4mm; display: grid; grid-template-columns: repeat(2, 1fr); gap: 0 6mm; font-size: 8.5pt }
.facts div { display: grid; grid-template-columns: 44mm 1fr; border-bottom: 0.2mm solid #b8bec6; padding: 0.8mm 0 }
dt { color: #57606a }
table { border-collapse: collapse }
.log { width: 100%; table-layout: fixed }
.log .date { width: 17mm } .log .local:is(col) { width: 31mm } .log .japan { width: 19mm }
.log .billed, .log .unbilled { width: 17mm } .log .hours { width: 12mm }
.log .menuItem { width: 29mm } .log .service { width: 20mm } .log .who { width: 18mm } .log .site { width: 17mm }
.log .participants { width: 19mm } .log .billing { width: 29mm }
thead { display: table-header-group }
tr, .totals, .signatures { break-inside: avoid }
td, th { border: 0.2mm solid #b8bec6; padding: 0.8mm 1.2mm; vertical-align: top; text-align: left; font-weight: 400; overflow-wrap: anywhere; hyphens: auto }
.log td { white-space: pre-line }
.log thead .running { border: 0; color: #57606a; padding: 0 0 1mm; text-align: right }
.log thead th, .totals thead th, .signatures h3 { background: #eef1f6; font-weight: 700 }
.log thead th .gap, .totals thead th .gap { display: none }
.log thead th .other, .totals thead th .other { display: block; font-weight: 400; font-size: 6.5pt }
.log td.billed, .log td.unbilled, .log td.hours, .totals td { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.log td.date, .log td.japan { font-variant-numeric: tabular-nums }
.reversal td { color: #8c1d18 }
.log .menuItem .gap, .log .service .gap { display: none }
.log .menuItem .other, .log .service .other { display: block; font-size: 6.5pt; color: #57606a }
small { font-size: 6.5pt; color: #57606a }
.sums { display: grid; grid-template-columns: repeat(2, 1fr); gap: 4mm 8mm; margin-top: 5mm; align-items: start }
h2 { font-size: 10pt; margin-bottom: 1mm; color: #264a86 }
.totals table { width: 100%; table-layout: fixed }
.totals thead td { border: 0 }
.totals thead th { width: 23mm }
.signatures { margin-top: 6mm }
.boxes { display: grid; grid-template-columns: repeat(2, 1fr); gap: 8mm }
.box dl, .box h3 { border: 0.2mm solid #b8bec6 }
.box h3 { font-size: 9pt; padding: 1mm 2mm; border-bottom: 0 }
.box dl div { display: grid; grid-template-columns: 34mm 1fr; border-bottom: 0.2mm solid #b8bec6; min-height: 8mm }
.box dl div:last-child { border-bottom: 0 }
.box dt, .box dd { padding: 1mm 2mm; font-size: 8.5pt }
.box dd { border-left: 0.2mm solid #b8bec6 }
.box .ink { min-height: 24mm }
.box img { display: block; max-width: 78mm; max-height: 21mm }
.stale { color: #8c1d18; font-weight: 700; margin-top: 1mm }
`
