/// <reference path="./echarts-parts.d.ts" />
import { init, use } from 'echarts/core'
// By their own files: the collections of charts and components take fifty megabytes where nothing is bundled.
import { install as RadarChart } from 'echarts/lib/chart/radar/install.js'
import { install as RadarComponent } from 'echarts/lib/component/radar/install.js'
import { SVGRenderer } from 'echarts/renderers'
import type { InspectionScore } from './contract.ts'
import { radarCode } from './radar-code.ts'

/** Colours of a radar, as CSS names them. */
export type RadarColours = {
  readonly text: string
  readonly rule: string
  readonly area: string
  /** Null: nothing behind the drawing. */
  readonly paper: string | null
}

/** Ink and indigo on white, for what is printed. */
export const printedRadar: RadarColours = {
  text: '#1f2328',
  rule: '#b8bec6',
  area: '#264a86',
  paper: '#ffffff',
}

/** Width and height of a radar in its own units. */
export const radarSize = { width: 440, height: 300 } as const

use([RadarChart, RadarComponent, SVGRenderer])

/**
 * Draws how well each objective does as an SVG that carries no style attributes and no style elements, so that a
 * strict policy lets it in. Its labels are the codes of the objectives and their percentages, in Latin letters: names
 * stand beside it. An objective that nothing counts for lies at the centre and says `–`. Null with fewer than three.
 */
export function drawRadar(
  { objectives }: Pick<InspectionScore, 'objectives'>,
  colours: RadarColours,
  percentOf: (percent: number) => string = (percent) => `${percent} %`,
): string | null {
  if (objectives.length < 3) return null
  const { width, height } = radarSize
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(radarOption(objectives, colours, percentOf))
    return withoutStyles(chart.renderToSVGString({ useViewBox: true }))
  } finally {
    chart.dispose()
  }
}

function radarOption(
  objectives: InspectionScore['objectives'],
  { text, rule, area, paper }: RadarColours,
  percentOf: (percent: number) => string,
) {
  return {
    animation: false,
    ...(paper === null ? {} : { backgroundColor: paper }),
    textStyle: { fontFamily: 'Noto Sans' },
    radar: {
      // Of an even number of corners one points down, and its label needs room.
      center: ['50%', objectives.length % 2 === 0 ? '50%' : '54%'],
      radius: objectives.length % 2 === 0 ? '72%' : '78%',
      clockwise: true,
      splitNumber: 4,
      indicator: objectives.map(({ key, percent }, index) => ({
        name: `${radarCode(key, index)}  ${percent === null ? '–' : percentOf(percent)}`,
        max: 100,
      })),
      axisName: { color: text, fontSize: 15 },
      axisNameGap: 8,
      axisLine: { lineStyle: { color: rule } },
      splitLine: { lineStyle: { color: rule } },
      splitArea: { show: false },
    },
    series: [
      {
        type: 'radar',
        silent: true,
        symbol: 'circle',
        symbolSize: 6,
        itemStyle: { color: area },
        lineStyle: { color: area, width: 2 },
        areaStyle: { color: area, opacity: 0.18 },
        data: [{ value: objectives.map(({ percent }) => percent ?? '-') }],
      },
    ],
  }
}

/** The library writes fonts into style attributes, rules for the mouse into a style element, and notes for itself. */
function withoutStyles(svg: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) =>
      style
        .split(';')
        .filter((rule) => rule.includes(':'))
        .map((rule) => {
          const [name = '', value = ''] = rule.split(':')
          return ` ${name.trim()}="${value.trim()}"`
        })
        .join(''),
    )
}
