import { UnstyledButton } from '@mantine/core'
import type { Checklist, Severity } from '../../../shared/inspections/contract.ts'
import { SeverityIcon } from '../answer-mark.tsx'
import { severities, wordPair } from '../card-words.ts'
import type { CardWords } from '../data/use-inspection.ts'
import { Word } from '../word.tsx'
import classes from './answer-bar.module.css'

type SeverityBarProps = {
  readonly checklist: Checklist
  /** In the language of the interface. */
  readonly words: CardWords
  readonly severity: Severity | null
  readonly onSeverity: (severity: Severity | null) => void
}

/** How bad a gap is; choosing the chosen one again takes it back. */
export function SeverityBar({ checklist, words, severity, onSeverity }: SeverityBarProps) {
  const { language } = checklist
  const legend = wordPair(checklist, 'card', 'severity')
  return (
    <div className={classes.bar}>
      <div className={classes.legend}>
        <Word text={legend} language={language} />
      </div>
      <fieldset className={classes.severities} aria-label={words.card?.severity}>
        {severities.map((one, index) => (
          <UnstyledButton
            key={one}
            className={classes.choice}
            data-severity={one}
            aria-pressed={one === severity}
            aria-keyshortcuts={String(index + 7)}
            title={words.severityHints?.[one]}
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
