import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImprovementAction } from '../../../shared/inspections/contract.ts'
import classes from './action-list.module.css'
import { ActionSides } from './action-sides.tsx'

type RemovedActionsProps = {
  readonly actions: readonly ImprovementAction[]
  readonly language: string
  readonly onRestore: (actionId: string) => void
}

/** The actions taken out of a finding, each to be put back. */
export function RemovedActions({ actions, language, onRestore }: RemovedActionsProps) {
  const { t } = useTranslation('findings')
  if (actions.length === 0) return null
  return (
    <details className={classes.removed}>
      <summary>{t('actions.removed', { number: actions.length })}</summary>
      <ul>
        {actions.map(({ id, text }) => (
          <li key={id}>
            <ActionSides text={text} language={language} />
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={20} stroke={1.75} aria-hidden />}
              onClick={() => id !== null && onRestore(id)}
            >
              {t('actions.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
