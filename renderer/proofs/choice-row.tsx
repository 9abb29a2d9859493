import { Button } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './proofs.module.css'

type ChoiceRowProps = {
  readonly name: string
  /** What tells it from others of that name. */
  readonly remark: string
  readonly isLinked: boolean
  readonly onLink: () => void
}

/** Something that can be linked, in a row that is one button. */
export function ChoiceRow({ name, remark, isLinked, onLink }: ChoiceRowProps) {
  const { t } = useTranslation('proofs')
  return (
    <li>
      <Button
        className={classes.choice}
        variant="subtle"
        color="gray"
        justify="space-between"
        fullWidth
        disabled={isLinked}
        aria-label={isLinked ? undefined : [t('link', { name }), remark].filter(Boolean).join(', ')}
        rightSection={
          isLinked ? (
            <span className={classes.linked}>
              <IconCheck size={18} stroke={1.75} aria-hidden />
              {t('linked')}
            </span>
          ) : (
            <IconPlus size={18} stroke={1.75} aria-hidden />
          )
        }
        onClick={onLink}
      >
        <span>
          {name}
          <span className={classes.soft}>{remark}</span>
        </span>
      </Button>
    </li>
  )
}
