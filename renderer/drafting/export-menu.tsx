import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './draft-workspace.module.css'
import type { DraftFormat } from './use-render-draft.ts'

type ExportMenuProps = {
  readonly isInStep: boolean
  readonly onExport: (format: DraftFormat, isDraft: boolean) => Promise<unknown>
}

const icon = { size: 20, stroke: 1.75, 'aria-hidden': true } as const
const files = [
  { format: 'docx', Icon: IconFileTypeDocx },
  { format: 'pdf', Icon: IconFileTypePdf },
] as const

/** Word or PDF, marked as a draft 案; without the mark only while both sides are in step. */
export function ExportMenu({ isInStep, onExport }: ExportMenuProps) {
  const { t } = useTranslation('drafting')
  return (
    // Mantine's placeholder of the first focus is no item, which a menu may not hold.
    <Menu position="bottom-end" width="max-content" shadow="sm" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button rightSection={<IconChevronDown {...icon} />}>{t('screen.export')}</Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {files.map(({ format, Icon }) => (
          <Menu.Item
            key={format}
            className={classes.menuItem}
            leftSection={<Icon {...icon} />}
            onClick={() => void onExport(format, true)}
          >
            {t(`screen.asDraft.${format}`)}
          </Menu.Item>
        ))}
        {files.map(({ format, Icon }) => (
          <Menu.Item
            key={`final ${format}`}
            className={classes.menuItem}
            leftSection={<Icon {...icon} />}
            disabled={!isInStep}
            onClick={() => void onExport(format, false)}
          >
            {t(`screen.asFinal.${format}`)}
            {!isInStep && <span className={classes.reason}>{t('screen.notInStep')}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
