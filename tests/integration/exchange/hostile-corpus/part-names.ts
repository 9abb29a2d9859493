import { type HostileFile, type Sample, withParts } from './hostile-file.ts'

const refused = [
  '../xl/workbook.xml',
  '../../../../etc/passwd',
  'xl/../../outside.xml',
  'xl/../xl/workbook.xml',
  '/etc/passwd',
  '/xl/workbook.xml',
  'C:\\Windows\\win.ini',
  'C:/Windows/win.ini',
  'xl\\workbook.xml',
  '..\\..\\outside.xml',
  'xl/workbook.xml\0.txt',
  '\0',
  'xl/workbook.xml',
  'XL/WORKBOOK.XML',
  'xl/Workbook.xml',
  '[content_types].xml',
  'xl/SHAREDSTRINGS.xml',
]
const harmless = [
  '',
  '.',
  './xl/workbook.xml',
  'xl//workbook.xml',
  'xl/workbook.xml/',
  'xl/.../a',
  'CON',
  'aux.xml',
  '__proto__',
  'constructor',
  'toString',
  '\u202elsx.gnp',
  'e\u0301/é.xml',
  '🗝️'.repeat(50),
  'a/'.repeat(20_000),
  '%2e%2e/%2e%2e/etc/passwd',
  '~/.ssh/authorized_keys',
  'xl/workbook.xml ',
  '$(touch hacked)',
]

/** Names that lead out of the package, or stand for two parts. */
export function partNames(sample: Sample): HostileFile[] {
  const named = (name: string, isHarmless: boolean) => ({
    name: `a part named ${JSON.stringify(name.slice(0, 40))}`,
    make: () => withParts(sample, [{ name, content: Buffer.from('<a/>') }]),
    isHarmless,
  })
  return [
    ...refused.map((name) => named(name, false)),
    ...harmless.map((name) => named(name, true)),
    {
      name: 'a part whose name is no UTF-8',
      make: () =>
        withParts(sample, [{ name: Buffer.from([0xff, 0xfe, 0x2f, 0xc0, 0xae]), content: Buffer.from('a') }]),
      isHarmless: true,
    },
  ]
}
