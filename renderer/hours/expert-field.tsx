import { Button, Select } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/contract.ts'
import { ExpertDialog } from '../engagements/index.ts'
import classes from './entry-form.module.css'

type ExpertFieldProps = {
  readonly expertId: string | null
  readonly experts: Output<'experts.list'>['items']
  readonly error: string | undefined
  readonly onChange: (expertId: string) => void
}

/** Who worked; without any expert the way to register one. */
export function ExpertField({ expertId, experts, error, onChange }: ExpertFieldProps) {
  const { t } = useTranslation('hours')
  const [isOpen, dialog] = useDisclosure(false)
  return (
    <>
      {experts.length > 0 ? (
        <Select
          className={classes.expert}
          size="sm"
          label={t('form.expert')}
          data={experts.map((each) => ({ value: each.id, label: each.name }))}
          value={expertId}
          onChange={(value) => value && onChange(value)}
          error={error}
          searchable
          openOnFocus={false}
          autoSelectOnBlur
        />
      ) : (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}
          onClick={dialog.open}
        >
          {t('form.addExpert')}
        </Button>
      )}
      <ExpertDialog
        isOpen={isOpen}
        onClose={dialog.close}
        onCreated={(id) => {
          onChange(id)
          dialog.close()
        }}
      />
    </>
  )
}
