import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import classes from './overview.module.css'
import { useWords } from './use-words.ts'

type Template = 'case-1' | 'case-2'

type PlanStartProps = {
  readonly templates: readonly Template[]
  /** Whether a choice replaces lines that are there. */
  readonly hasLines: boolean
  readonly onTemplate: (template: Template) => void
  readonly onOwn: () => void
}

/** The ways to begin a plan: the samples that the programme prints, or own lines. */
export function PlanStart({ templates, hasLines, onTemplate, onOwn }: PlanStartProps) {
  const { t } = useTranslation('engagements')
  const words = useWords()
  const [asked, setAsked] = useState<Template | null>(null)
  const size = hasLines ? 'compact-sm' : 'md'
  return (
    <Group gap="xs" className={classes.start} role="group" aria-label={t('plan.choose')}>
      {hasLines && templates.length > 0 && <span className={classes.label}>{t('plan.samples')}</span>}
      {templates.map((template) => (
        <Button
          key={template}
          variant="default"
          size={size}
          onClick={() => (hasLines ? setAsked(template) : onTemplate(template))}
        >
          {words.planTemplate(template)}
        </Button>
      ))}
      {!hasLines && (
        <Button variant="default" size={size} onClick={onOwn}>
          {t('plan.own')}
        </Button>
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        title={t('plan.replace.title')}
        confirmLabel={t('plan.replace.confirm')}
        isDestructive
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked !== null) onTemplate(asked)
          setAsked(null)
        }}
      >
        {asked && t('plan.replace.text', { name: words.planTemplate(asked) })}
      </ConfirmDialog>
    </Group>
  )
}
