import { Button, Menu } from '@mantine/core'
import {
  IconArrowsDiff,
  IconChevronDown,
  IconFileCode,
  IconFileSpreadsheet,
  IconTrash,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './checklists.module.css'
import type { ExportKind } from './use-export.ts'

type ChecklistActsProps = {
  readonly title: string
  readonly version: string
  readonly canCompare: boolean
  readonly canRemove: boolean
  readonly onExport: (kind: ExportKind) => void
  readonly onCompare: () => void
  readonly onRemove: () => void
}

const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const

/** What can be done with one version of a checklist. */
export function ChecklistActs({ title, version, ...acts }: ChecklistActsProps) {
  const { t } = useTranslation('xlsform')
  return (
    // Mantine's placeholder of the first focus is no item, which a menu may not hold.
    <Menu position="bottom-end" width="max-content" shadow="sm" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="default"
          aria-label={t('acts.openNamed', { title, version })}
          rightSection={<IconChevronDown {...icon} />}
        >
          {t('acts.open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          className={classes.item}
          leftSection={<IconFileSpreadsheet {...icon} />}
          onClick={() => acts.onExport('xlsx')}
        >
          {t('acts.xlsform')}
        </Menu.Item>
        <Menu.Item
          className={classes.item}
          leftSection={<IconFileCode {...icon} />}
          onClick={() => acts.onExport('json')}
        >
          {t('acts.pack')}
        </Menu.Item>
        {acts.canCompare && (
          <Menu.Item
            className={classes.item}
            leftSection={<IconArrowsDiff {...icon} />}
            onClick={acts.onCompare}
          >
            {t('acts.compare')}
          </Menu.Item>
        )}
        {acts.canRemove && (
          <Menu.Item
            className={`${classes.item} ${classes.remove}`}
            leftSection={<IconTrash {...icon} />}
            onClick={acts.onRemove}
          >
            {t('acts.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
