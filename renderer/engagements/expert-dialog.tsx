import { Button, Modal, MultiSelect, Stack, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { onEnter } from '../ui/on-enter.ts'
import { useChange } from '../ui/use-change.ts'
import { useFailureText } from '../ui/use-failure-text.ts'
import { useLanguage } from '../ui/use-language.ts'
import { languages } from './choices.ts'
import classes from './expert-dialog.module.css'
import { ExpertList } from './expert-list.tsx'

type ExpertDialogProps = {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Hears the id of an expert that was just registered. */
  readonly onCreated?: (expertId: string) => void
}

/** Registers experts and lists those there are. */
export function ExpertDialog({ isOpen, onClose, onCreated }: ExpertDialogProps) {
  const { t } = useTranslation(['engagements', 'common'])
  const language = useLanguage()
  const create = useChange('experts.create')
  const [name, setName] = useState('')
  const [spoken, setSpoken] = useState<string[]>(['ja'])
  const choices = useMemo(() => languages(language), [language])
  const problems = useFailureText(create.failure)

  const add = async () => {
    const result = await create.run({ name, languages: spoken })
    if (!result.ok) return
    setName('')
    onCreated?.(result.value.id)
  }

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('experts.title')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <Stack gap="lg">
        <ExpertList />
        <div className={classes.form}>
          <TextInput
            label={t('experts.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={onEnter(() => void add())}
            error={problems.of('name')}
            data-autofocus
          />
          <MultiSelect
            label={t('experts.languages')}
            data={choices}
            value={spoken}
            onChange={setSpoken}
            searchable
            openOnFocus={false}
            size="md"
            nothingFoundMessage={t('site.none')}
          />
          <FailureNotice failure={create.failure?.code === 'INVALID_INPUT' ? null : create.failure} />
          <Button onClick={() => void add()} loading={create.isRunning}>
            {t('experts.add')}
          </Button>
        </div>
      </Stack>
    </Modal>
  )
}
