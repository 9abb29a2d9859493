import { UnstyledButton } from '@mantine/core'
import type { Checklist, Severity } from '../../shared/inspections/contract.ts'
import classes from './answer-bar.module.css'
import { SeverityIcon } from './answer-mark.tsx'
import { severities, wordPair } from './card-words.ts'
import { Word } from './word.tsx'

type SeverityBarProps = {
  readonly checklist: Checklist
  readonly severity: Severity | null
  readonly onSeverity: (severity: Severity | null) => void
}

/** How bad a gap is; choosing the chosen one again takes it back. */
export function SeverityBar({ checklist, severity, onSeverity }: SeverityBarProps) {
  const { language } = checklist
  const legend = wordPair(checklist, 'card', 'severity')
  return (
    <div className={classes.bar}>
      <div className={classes.legend}>
        <Word text={legend} language={language} />
      </div>
      <fieldset className={classes.severities} aria-label={legend.ja}>
        {severities.map((one, index) => (
          <UnstyledButton
            key={one}
            className={classes.choice}
            data-severity={one}
            aria-pressed={one === severity}
            aria-keyshortcuts={String(index + 7)}
            title={wordPair(checklist, 'severityHints', one).ja}
            onClick={() => onSeverity(one === severity ? null : one)}
          >
            <SeverityIcon severity={one} />
            <Word text={wordPair(checklist, 'severities', one)} language={language} />
            <kbd className={classes.key} aria-hidden>
              {index + 7}
            </kbd>
          </UnstyledButton>
        ))}
      </fieldset>
    </div>
  )
}
