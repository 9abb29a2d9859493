import { type ComponentProps, lazy, Suspense } from 'react'
import classes from './score.module.css'

// The chart library comes with the first radar that is drawn.
const RadarChart = lazy(async () => ({ default: (await import('./radar-chart.tsx')).RadarChart }))

/** The radar of a score, whose room is there before it is. */
export function RadarOnDemand(props: ComponentProps<typeof RadarChart>) {
  return (
    <Suspense fallback={<div className={classes.radar} />}>
      <RadarChart {...props} />
    </Suspense>
  )
}
