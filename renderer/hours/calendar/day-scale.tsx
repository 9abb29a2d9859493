import type { StripMark } from '../../../shared/hours/day-layout.ts'
import classes from './day.module.css'

type DayScaleProps = { readonly marks: readonly StripMark[]; readonly isSecond?: boolean }

/** The hours of the wall clock beside the grid; an hour that occurs twice carries its offset. */
export function DayScale({ marks, isSecond }: DayScaleProps) {
  return (
    <div className={classes.scale} data-second={isSecond || undefined} aria-hidden>
      {marks
        .filter((_mark, index) => index % 2 === 0)
        .map((mark) => (
          <span key={mark.minute} className={classes.mark} style={placeAt(mark.minute)}>
            {mark.time}
            {mark.isDoubled && <span className={classes.offset}>{mark.offset}</span>}
          </span>
        ))}
    </div>
  )
}

function placeAt(minute: number) {
  return { top: `calc(var(--hour) * ${minute / 60})` }
}
