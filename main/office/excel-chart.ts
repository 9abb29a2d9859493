import { escapeXml } from './escape-xml.ts'
import type { Sheet } from './excel-workbook.ts'
import type { PackagePart } from './picture-package.ts'

/**
 * Charts as parts of a package (ECMA-376, 21.2): exceljs has none. They are bars over cells of their own sheet, with
 * the values cached, so that every program draws them at once.
 */

/** Values of a chart: where they stand, e.g. `B5:B9`, and what they are now. */
export type ChartSeries = {
  readonly name: string
  readonly range: string
  readonly values: readonly number[]
  /** RRGGBB. */
  readonly color: string
}

/** A chart of bars with its place: cells counted from 0, the end excluded. */
export type Chart = {
  readonly title: string
  /** `bar` lies, `col` stands. */
  readonly direction: 'bar' | 'col'
  readonly isStacked?: boolean
  readonly categories: { readonly range: string; readonly values: readonly string[] }
  readonly series: readonly ChartSeries[]
  readonly numberFormat: string
  readonly place: {
    readonly column: number
    readonly row: number
    readonly endColumn: number
    readonly endRow: number
  }
}

/** The charts of a sheet. */
export type ChartSheet = { readonly sheet: Sheet; readonly charts: readonly Chart[] }

type PartOf = (sheet: Sheet) => string

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const drawingMl = 'http://schemas.openxmlformats.org/drawingml/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const font = '<a:latin typeface="游ゴシック"/><a:ea typeface="游ゴシック"/>'
const ink = '1F2328'

/** The numbers of the charts of a sheet, which run through the workbook. */
function numberedCharts(sheets: readonly ChartSheet[]) {
  let number = 0
  return sheets.map(({ sheet, charts }, index) => ({
    sheet,
    drawing: index + 1,
    charts: charts.map((chart) => {
      number += 1
      return { chart, number }
    }),
  }))
}

/** A part of the package that has to know of charts: the sheet they are on, and the list of the parts. */
export function withCharts(
  name: string,
  part: Buffer,
  sheets: readonly ChartSheet[],
  partOf: PartOf,
): Buffer {
  if (name === '[Content_Types].xml') {
    const types = 'application/vnd.openxmlformats-officedocument'
    const overrides = numberedCharts(sheets).flatMap(({ drawing, charts }) => [
      `<Override PartName="/xl/drawings/drawing${drawing}.xml" ContentType="${types}.drawing+xml"/>`,
      ...charts.map(
        ({ number }) =>
          `<Override PartName="/xl/charts/chart${number}.xml" ContentType="${types}.drawingml.chart+xml"/>`,
      ),
    ])
    return Buffer.from(part.toString().replace('</Types>', `${overrides.join('')}</Types>`))
  }
  if (!sheets.some(({ sheet }) => partOf(sheet) === name)) return part
  return Buffer.from(part.toString().replace('</worksheet>', '<drawing r:id="rId1"/></worksheet>'))
}

/** The parts that charts add to a package. The sheets must have no other relations. */
export function* chartParts(sheets: readonly ChartSheet[], partOf: PartOf): Generator<PackagePart> {
  for (const { sheet, drawing, charts } of numberedCharts(sheets)) {
    yield part(
      partOf(sheet).replace('worksheets/', 'worksheets/_rels/').concat('.rels'),
      relationsXml([['drawing', `../drawings/drawing${drawing}.xml`]]),
    )
    yield part(
      `xl/drawings/_rels/drawing${drawing}.xml.rels`,
      relationsXml(charts.map(({ number }) => ['chart', `../charts/chart${number}.xml`])),
    )
    yield part(`xl/drawings/drawing${drawing}.xml`, drawingXml(charts.map(({ chart }) => chart)))
    for (const { chart, number } of charts)
      yield part(`xl/charts/chart${number}.xml`, chartXml(chart, sheet.name))
  }
}

function part(name: string, xml: string): PackagePart {
  return { name, content: Buffer.from(head + xml) }
}

function relationsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${packageRelations}">${each.join('')}</Relationships>`
}

function drawingXml(charts: readonly Chart[]): string {
  const corner = (name: string, column: number, row: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
  const anchors = charts.map(
    ({ title, place }, index) =>
      `<xdr:twoCellAnchor>${corner('from', place.column, place.row)}${corner('to', place.endColumn, place.endRow)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeXml(title)}" descr="${escapeXml(title)}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${drawingMl}/chart"><c:chart xmlns:c="${drawingMl}/chart" r:id="rId${index + 1}"/></a:graphicData></a:graphic>` +
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  )
  return (
    `<xdr:wsDr xmlns:xdr="${drawingMl}/spreadsheetDrawing" xmlns:a="${drawingMl}/main" xmlns:r="${relations}">` +
    `${anchors.join('')}</xdr:wsDr>`
  )
}

function chartXml(chart: Chart, sheetName: string): string {
  const { title, direction, isStacked = false, categories, series, numberFormat } = chart
  const reference = (range: string) => escapeXml(`'${sheetName.replaceAll("'", "''")}'!${absolute(range)}`)
  const points = (values: readonly (string | number)[]) =>
    `<c:ptCount val="${values.length}"/>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`).join('')}`
  const category = `<c:cat><c:strRef><c:f>${reference(categories.range)}</c:f><c:strCache>${points(categories.values)}</c:strCache></c:strRef></c:cat>`
  const labels = `<c:dLbls><c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textStyle(900)}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
  const drawn = series.map(
    ({ name, range, values, color }, index) =>
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>` +
      `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="${ink}"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val="0"/>${labels}${category}` +
      `<c:val><c:numRef><c:f>${reference(range)}</c:f><c:numCache><c:formatCode>${escapeXml(numberFormat)}</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val></c:ser>`,
  )
  const isLying = direction === 'bar'
  return (
    `<c:chartSpace xmlns:c="${drawingMl}/chart" xmlns:a="${drawingMl}/main" xmlns:r="${relations}"><c:roundedCorners val="0"/>` +
    `<c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="ja-JP" sz="1200" b="1">${font}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="${direction}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>` +
    `${drawn.join('')}<c:gapWidth val="60"/>${isStacked ? '<c:overlap val="100"/>' : ''}<c:axId val="1001"/><c:axId val="1002"/></c:barChart>` +
    `<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="${isLying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${isLying ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${textStyle(900)}<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${isLying ? 't' : 'l'}"/><c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${textStyle(900)}<c:crossAx val="1001"/><c:crosses val="${isLying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>` +
    `</c:plotArea>${series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textStyle(900)}</c:legend>` : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  )
}

function textStyle(size: number): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}">${font}</a:defRPr></a:pPr><a:endParaRPr lang="ja-JP"/></a:p></c:txPr>`
}

function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
}
