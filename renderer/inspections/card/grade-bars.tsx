import { useTranslation } from 'react-i18next'
import type { AssetLevel, Finding, Severity } from '../../../shared/inspections/contract.ts'
import { SeverityIcon } from '../answer-mark.tsx'
import { assetLevels, severities, wordPair } from '../card-words.ts'
import type { OpenInspection } from '../data/use-opened.ts'
import classes from './answer-bar.module.css'
import { GradeBar } from './grade-bar.tsx'

type GradeBarsProps = {
  readonly opened: OpenInspection
  readonly finding: Finding | undefined
  readonly onLevel: (level: AssetLevel) => void
  readonly onSeverity: (severity: Severity) => void
}

const levelKeys = ['E', 'R', 'T']

/** What a gap touches and how bad it is; choosing the chosen one again takes it back. */
export function GradeBars({ opened, finding, onLevel, onSeverity }: GradeBarsProps) {
  const { t } = useTranslation('inspections')
  const { checklist, words } = opened
  const suggested = finding?.suggestedSeverity ?? null
  return (
    <div className={classes.gradeBars}>
      <GradeBar
        checklist={checklist}
        words={words}
        name="assetLevel"
        chosen={finding?.assetLevel ?? null}
        onChoose={(id) => onLevel(id as AssetLevel)}
        grades={assetLevels.map((level, index) => ({
          id: level,
          word: wordPair(checklist, 'assetLevels', level),
          hint: words.assetLevelHints?.[level],
          key: levelKeys[index] ?? '',
        }))}
      />
      <GradeBar
        checklist={checklist}
        words={words}
        name="severity"
        chosen={finding?.severity ?? null}
        onChoose={(id) => onSeverity(id as Severity)}
        grades={severities.map((severity, index) => ({
          id: severity,
          word: wordPair(checklist, 'severities', severity),
          hint: words.severityHints?.[severity],
          key: String(index + 7),
          icon: <SeverityIcon severity={severity} />,
          remark: severity === suggested ? t('severity.suggested') : undefined,
        }))}
      />
    </div>
  )
}
