import type { StripMark } from '../../../shared/hours/day-layout.ts'
import classes from './day.module.css'

type DayScaleProps = { readonly marks: readonly StripMark[]; readonly isSecond?: boolean }

/** The hours of the wall clock beside the grid; an hour that occurs twice carries its offset. */
export function DayScale({ marks, isSecond }: DayScaleProps) {
  return (
    <div className={classes.scale} data-second={isSecond || undefined} aria-hidden>
      {marks.map((mark, index) => {
        const isHour = index % 2 === 0
        if (!isHour && !mark.isDoubled) return null
        if (!isHour && mark.isDoubled) return null
        return (
          <span key={mark.minute} className={classes.mark} style={placeAt(mark.minute)}>
            {mark.time}
            {mark.isDoubled && <span className={classes.offset}>{mark.offset}</span>}
          </span>
        )
      })}
    </div>
  )
}

/** Where a minute of the strip lies on the grid. */
export function placeAt(minute: number) {
  return { top: `calc(var(--hour) * ${minute / 60})` }
}
