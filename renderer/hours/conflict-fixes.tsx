import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HoursConflict } from '../../shared/hours/contract.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useChange } from '../ui/use-change.ts'
import { clockSpan } from './clock.ts'
import { changeableOf, conflictFixes } from './conflict-choices.ts'
import classes from './conflicts.module.css'
import { draftOf } from './entry-draft.ts'
import { OverlapFixes } from './overlap-fixes.tsx'
import type { ChosenFix } from './use-entry-form.ts'

type ConflictFixesProps = { readonly conflict: HoursConflict }

/** The ways out of an overlap that is in the ledger already; nothing where both entries are settled. */
export function ConflictFixes({ conflict }: ConflictFixesProps) {
  const { t } = useTranslation('ledger')
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const update = useChange('hours.update')
  const pair = changeableOf(conflict)
  if (pair === null) return null
  const choose = (onOverlap: ChosenFix) => void update.run({ id: pair.entry.id, onOverlap })
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        className={classes.fix}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t('conflicts.fix')}
      </Button>
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a row of its list item
        <div
          id={id}
          role="group"
          className={classes.fixes}
          aria-label={t('conflicts.fixes', { time: clockSpan(pair.entry) })}
        >
          <OverlapFixes
            entry={pair.other}
            draft={draftOf(pair.entry)}
            fixes={conflictFixes(pair)}
            onChoose={choose}
          />
          <FailureNotice failure={update.failure} />
        </div>
      )}
    </>
  )
}
