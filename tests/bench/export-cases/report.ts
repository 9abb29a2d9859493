/** Runs a case and prints its time and the peak memory of this process. */
export async function report(measured: () => Promise<unknown>): Promise<void> {
  const start = performance.now()
  await measured()
  const ms = performance.now() - start
  console.log(JSON.stringify({ ms, peakRssMB: Math.round(process.resourceUsage().maxRSS / 1024) }))
}
