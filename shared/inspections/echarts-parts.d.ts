// The library declares its parts by their collections alone.
declare module 'echarts/lib/chart/radar/install.js' {
  export { RadarChart as install } from 'echarts/charts'
}
declare module 'echarts/lib/component/radar/install.js' {
  export { RadarComponent as install } from 'echarts/components'
}
