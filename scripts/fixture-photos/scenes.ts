/** One drawn scene: an SVG without words or fonts, so that it looks the same wherever it is rendered. */
export type Scene = {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly svg: string
}

const lamp =
  '<radialGradient id="lamp" cx="50%" cy="0%" r="110%"><stop offset="0" stop-color="#fff" stop-opacity=".28"/><stop offset="1" stop-color="#000" stop-opacity=".32"/></radialGradient>'

function scene(name: string, width: number, height: number, parts: readonly string[]): Scene {
  const light = `<rect width="${width}" height="${height}" fill="url(#lamp)"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>${lamp}</defs>${parts.join('')}${light}</svg>`
  return { name, width, height, svg }
}

function rect(x: number, y: number, width: number, height: number, fill: string, extra = ''): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${extra}/>`
}

function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('')
}

/** Grey strokes that read as lines of writing from a distance. */
function writing(x: number, y: number, width: number, lines: number, gap: number, ink = '#555'): string {
  return repeat(lines, (i) => rect(x, y + i * gap, width * (0.55 + ((i * 37) % 45) / 100), gap / 4, ink))
}

const gate = scene('gate-open-after-hours', 1600, 1200, [
  rect(0, 0, 1600, 620, '#7d8fb3'),
  rect(0, 420, 1600, 200, '#c98f6b', 'opacity=".45"'),
  rect(0, 600, 1600, 600, '#6d6a64'),
  rect(560, 250, 1040, 370, '#9aa3a8'),
  repeat(9, (i) => rect(600 + i * 110, 310, 70, 90, i % 3 === 0 ? '#f2d98a' : '#55616b')),
  rect(80, 380, 260, 300, '#d8d3c6'),
  rect(60, 350, 300, 40, '#4b5a52'),
  rect(120, 440, 150, 110, '#38464f'),
  '<path d="M520 1200 L760 660 L1120 660 L1500 1200Z" fill="#57544f"/>',
  repeat(
    6,
    (i) => `<path d="M${930 - i * 4} ${700 + i * 80}h${14 + i * 5}v46h-${14 + i * 5}z" fill="#d9d4c5"/>`,
  ),
  repeat(14, (i) => rect(1180 + i * 30, 470, 12, 300, '#3d4a44')),
  rect(1170, 470, 430, 16, '#3d4a44'),
  rect(1170, 740, 430, 16, '#3d4a44'),
  rect(420, 560, 26, 180, '#c9c2b2'),
  '<path d="M433 575 L610 250" stroke="#b8372f" stroke-width="20"/>',
  '<path d="M462 522 L500 452 M538 382 L576 312" stroke="#eee" stroke-width="20"/>',
])

const conditionSheet = scene('condition-sheet-on-machine', 1600, 1200, [
  rect(0, 0, 1600, 1200, '#b9bfb8'),
  rect(0, 960, 1600, 240, '#7f8079'),
  rect(140, 260, 1320, 720, '#dfe2dc'),
  rect(140, 260, 1320, 60, '#3f6b5c'),
  rect(220, 380, 560, 430, '#8fa3ad'),
  rect(250, 410, 500, 370, '#5c6f78'),
  '<circle cx="500" cy="595" r="120" fill="#9fb0b8"/><circle cx="500" cy="595" r="70" fill="#434f56"/>',
  rect(860, 380, 300, 230, '#2c3a3a'),
  rect(880, 400, 260, 190, '#1f6f73'),
  repeat(5, (i) => rect(900, 420 + i * 34, 90 + ((i * 53) % 110), 12, '#a8f0d8')),
  repeat(
    4,
    (i) =>
      `<circle cx="${890 + i * 76}" cy="670" r="24" fill="${['#c23b33', '#d9a52b', '#3f8f57', '#dedede'][i]}"/>`,
  ),
  '<g transform="rotate(-3 1310 620)">',
  rect(1200, 400, 220, 320, '#fbfaf4'),
  rect(1280, 388, 60, 26, '#d8c84a'),
  writing(1222, 440, 170, 2, 22, '#222'),
  repeat(9, (i) => rect(1222, 496 + i * 24, 176, 2, '#888')),
  repeat(3, (i) => rect(1222 + i * 88, 496, 2, 194, '#888')),
  repeat(16, (i) =>
    rect(1232 + (i % 2) * 88, 503 + Math.floor(i / 2) * 24, 40 + ((i * 29) % 30), 9, '#27408b'),
  ),
  '</g>',
  rect(200, 850, 620, 60, '#f0b429'),
  repeat(8, (i) => `<path d="M${210 + i * 78} 910l40-60h30l-40 60z" fill="#333"/>`),
])

const mouldShelf = scene('mould-shelf', 1600, 1200, [
  rect(0, 0, 1600, 1200, '#a9a296'),
  rect(0, 1040, 1600, 160, '#67625a'),
  rect(150, 120, 40, 960, '#2f5d8a'),
  rect(1410, 120, 40, 960, '#2f5d8a'),
  rect(780, 120, 30, 960, '#2f5d8a'),
  repeat(4, (i) => rect(150, 300 + i * 240, 1300, 30, '#d9772b')),
  repeat(14, (i) => {
    const x = 215 + (i % 5) * 245
    const y = 150 + Math.floor(i / 5) * 240
    const isMissing = i === 7 || i === 12
    if (isMissing) return ''
    const tag =
      i % 4 === 3 ? '' : rect(x + 60, y + 84, 60, 28, '#f7f4e9') + rect(x + 68, y + 94, 40, 7, '#333')
    return `${rect(x, y + 20, 180, 130, ['#7b858c', '#8d979d', '#6b757c'][i % 3] ?? '#777')}${rect(x + 20, y, 140, 26, '#5b646a')}${tag}`
  }),
  repeat(2, (i) => `<ellipse cx="${820 + i * 220}" cy="1020" rx="70" ry="14" fill="#8c8578"/>`),
])

const scrapBin = scene('scrap-bin', 1600, 1200, [
  rect(0, 0, 1600, 520, '#93a0a3'),
  rect(0, 500, 1600, 700, '#85807a'),
  repeat(12, (i) => rect(i * 140, 0, 8, 500, '#7c898c')),
  '<path d="M360 520 L1260 520 L1180 1080 L440 1080Z" fill="#2e5e4e"/>',
  '<path d="M330 480h960v70H330z" fill="#3b7562"/>',
  repeat(11, (i) => {
    const x = 400 + ((i * 173) % 760)
    const y = 330 + ((i * 97) % 150)
    return `<g transform="rotate(${(i * 47) % 60} ${x} ${y})">${rect(x, y, 150, 90, ['#c9ced1', '#aab2b6', '#e0e3e4'][i % 3] ?? '#ccc')}<circle cx="${x + 75}" cy="${y + 45}" r="26" fill="#5f686d"/><circle cx="${x + 24}" cy="${y + 20}" r="8" fill="#5f686d"/></g>`
  }),
  '<path d="M330 480h960v40H330z" fill="#3b7562"/>',
  rect(690, 700, 240, 150, '#f3f0e4'),
  writing(720, 730, 190, 3, 36),
  rect(1340, 760, 200, 260, '#a9713f'),
  rect(1330, 740, 220, 30, '#8f5d31'),
])

const whiteboard = scene('whiteboard-after-meeting', 1200, 1600, [
  rect(0, 0, 1200, 1600, '#d6cfc0'),
  rect(0, 1180, 1200, 420, '#8a6f55'),
  rect(90, 180, 1020, 760, '#b9bcc0'),
  rect(120, 210, 960, 700, '#fbfcfd'),
  '<path d="M200 820 L200 330 M200 820 L620 820" stroke="#1d3f8f" stroke-width="10" fill="none"/>',
  '<path d="M210 790 C300 760 360 560 450 520 S560 400 600 380" stroke="#c0392b" stroke-width="10" fill="none"/>',
  repeat(5, (i) => `<circle cx="${250 + i * 80}" cy="${770 - i * 88}" r="14" fill="#1d3f8f"/>`),
  '<rect x="690" y="300" width="300" height="160" rx="14" fill="none" stroke="#222" stroke-width="8"/>',
  '<path d="M840 460v90m-24-34 24 34 24-34" stroke="#222" stroke-width="8" fill="none"/>',
  '<rect x="690" y="560" width="300" height="160" rx="14" fill="none" stroke="#222" stroke-width="8"/>',
  writing(720, 335, 240, 3, 36, '#2e7d4f'),
  writing(720, 595, 240, 3, 36, '#2e7d4f'),
  rect(420, 940, 360, 26, '#8d9196'),
  repeat(3, (i) => rect(460 + i * 90, 924, 64, 16, ['#c0392b', '#1d3f8f', '#222'][i] ?? '#222')),
  '<path d="M60 1600 L220 1230 L980 1230 L1140 1600Z" fill="#c4a882"/>',
  '<path d="M420 1330l210-30 40 180-220 34z" fill="#fdfdf8"/>',
  '<path d="M700 1370l180 14-16 150-186-18z" fill="#fdfdf8"/>',
])

const settingsScreen = scene('settings-screen', 1200, 1600, [
  rect(0, 0, 1200, 1600, '#aeb5b0'),
  rect(0, 1330, 1200, 270, '#77786f'),
  rect(150, 150, 900, 1240, '#d9dcd5'),
  rect(150, 150, 900, 70, '#3f6b5c'),
  rect(240, 240, 340, 60, '#5c6468'),
  rect(230, 330, 740, 590, '#22302f'),
  rect(255, 355, 690, 540, '#12494c'),
  rect(255, 355, 690, 56, '#1f7a7d'),
  repeat(7, (i) => rect(290, 450 + i * 60, 170 + ((i * 61) % 90), 18, '#a8d8d0')),
  repeat(7, (i) => rect(600, 438 + i * 60, 150, 42, '#0b2f31')),
  repeat(7, (i) => rect(620, 450 + i * 60, 50 + ((i * 43) % 70), 18, '#f2e27a')),
  '<path d="M790 860 C820 800 850 560 920 470" stroke="#e0705f" stroke-width="8" fill="none"/>',
  repeat(12, (i) => rect(270 + (i % 4) * 110, 980 + Math.floor(i / 4) * 96, 84, 70, '#f4f4ee')),
  '<circle cx="850" cy="1080" r="86" fill="#e8c63a"/><circle cx="850" cy="1080" r="58" fill="#b8372f"/>',
  repeat(
    3,
    (i) => `<circle cx="${770 + i * 80}" cy="1250" r="26" fill="${['#3f8f57', '#d9a52b', '#dedede'][i]}"/>`,
  ),
  '<path d="M870 1600 L980 1420 L1130 1420 L1200 1510 L1200 1600Z" fill="#5d6a72"/>',
])

const mouldOutdoors = scene('mould-outdoors', 1600, 1200, [
  rect(0, 0, 1600, 470, '#9fb6c9'),
  '<path d="M0 470 L0 300 L240 240 L520 300 L520 470Z" fill="#b7bcb6"/>',
  repeat(12, (i) => rect(20 + i * 42, 300, 6, 170, '#9ba29c')),
  rect(0, 470, 1600, 730, '#8d8578'),
  repeat(26, (i) => rect((i * 211) % 1560, 520 + ((i * 137) % 640), 26, 7, '#7b7468')),
  repeat(9, (i) => rect(600 + i * 112, 250, 10, 240, '#6d756f')),
  '<path d="M600 270H1600M600 330H1600M600 390H1600M600 450H1600" stroke="#79817b" stroke-width="4"/>',
  repeat(4, (i) => rect(420 + i * 210, 890, 120, 60, '#7a5a38')),
  rect(390, 850, 860, 50, '#9a7548'),
  rect(480, 560, 640, 290, '#6d767c'),
  rect(480, 690, 640, 16, '#4d555a'),
  repeat(4, (i) => `<circle cx="${540 + i * 175}" cy="780" r="24" fill="#454c51"/>`),
  '<path d="M430 720 L470 520 L700 470 L1150 530 L1190 660 L980 620 L860 730 L690 640 L560 760Z" fill="#2f6fa8"/>',
  '<path d="M470 520 L700 470 L1150 530 L1010 560 L720 540Z" fill="#4b8bc2"/>',
  '<path d="M700 640 L720 540 M980 620 L1010 560" stroke="#245a8b" stroke-width="8"/>',
])

/** The seven scenes of the demo's field day. */
export const scenes: readonly Scene[] = [
  gate,
  conditionSheet,
  mouldShelf,
  scrapBin,
  whiteboard,
  settingsScreen,
  mouldOutdoors,
]
