import { IconWand } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { LintItem } from '../../shared/drafting/contract.ts'
import { PlainButton } from '../ui/plain-button.tsx'
import { useLanguage } from '../ui/use-language.ts'
import classes from './lint-list.module.css'
import { inLanguage } from './lint-words.ts'

type LintFixProps = {
  readonly ruleId: string
  readonly fix: NonNullable<LintItem['fix']>
  readonly isRunning: boolean
  readonly onFix: () => void
}

/** What a fix will do, in words and where it replaces a sentence in both texts, and the click that does it. */
export function LintFix({ ruleId, fix, isRunning, onFix }: LintFixProps) {
  const { t } = useTranslation('drafting')
  const language = useLanguage()
  const wordsId = useId()
  return (
    <div className={classes.fix}>
      <p id={wordsId}>{inLanguage(fix.words, language)}</p>
      {fix.kind === 'replace-text' &&
        (['ja', 'local'] as const).map((side) => (
          <p key={side} className={classes.replaced}>
            {fix.found[side] !== null && <del>{fix.found[side]}</del>} <ins>{fix.replacement[side]}</ins>
          </p>
        ))}
      <PlainButton
        icon={<IconWand size={18} stroke={1.75} aria-hidden />}
        aria-label={t('screen.fixNamed', { rule: ruleId })}
        aria-describedby={wordsId}
        disabled={isRunning}
        onClick={onFix}
      >
        {t('screen.fix')}
      </PlainButton>
    </div>
  )
}
