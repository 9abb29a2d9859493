import { loadConsolidation } from '../../main/exchange/index.ts'
import { createWorkRunner } from '../../main/work/start.ts'

// Consolidates the folder it is given and prints time and peak memory of the process.

const [, , inbox = '', out = ''] = process.argv
const { runConsolidation } = await loadConsolidation()
const begin = performance.now()
const context = { work: createWorkRunner(), signal: new AbortController().signal, onProgress: () => {} }
const result = await runConsolidation(context, { paths: [inbox], out })
if (!result.ok) throw new Error(result.code)
const peakRssMB = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ ms: performance.now() - begin, peakRssMB }))
