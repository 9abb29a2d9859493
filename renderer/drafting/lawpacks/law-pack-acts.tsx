import { Button, Menu } from '@mantine/core'
import { IconArrowBackUp, IconChevronDown, IconFileCode } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './law-packs.module.css'

type LawPackActsProps = {
  readonly place: string
  readonly pack: string
  readonly onExport: (() => void) | null
  readonly onRemove: (() => void) | null
}

const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const

/** What can be done with the law of a place: write the one in force, give up an imported one. */
export function LawPackActs({ place, pack, onExport, onRemove }: LawPackActsProps) {
  const { t } = useTranslation('lawpacks')
  if (onExport === null && onRemove === null) return null
  return (
    // Mantine's placeholder of the first focus is no item, which a menu may not hold.
    <Menu position="bottom-end" width="max-content" shadow="sm" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="default" aria-label={t('acts.openNamed', { place, pack })}>
          <span className={classes.word}>{t('acts.open')}</span>
          <IconChevronDown {...icon} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {onExport && (
          <Menu.Item className={classes.item} leftSection={<IconFileCode {...icon} />} onClick={onExport}>
            {t('acts.export')}
          </Menu.Item>
        )}
        {onRemove && (
          <Menu.Item
            className={`${classes.item} ${classes.remove}`}
            leftSection={<IconArrowBackUp {...icon} />}
            onClick={onRemove}
          >
            {t('acts.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
