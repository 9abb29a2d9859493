import { Button } from '@mantine/core'
import { IconListDetails, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { noActs } from '../walk/inspection-keys.ts'
import { useInspectionKeys } from '../walk/use-inspection-keys.ts'
import classes from './item-card.module.css'
import type { WalkActs } from './item-card.tsx'

type EmptyStopProps = { readonly acts: WalkActs; readonly onShowList: () => void }

/** A zone in which nothing is asked for: any item can be looked at there all the same. */
export function EmptyStop({ acts, onShowList }: EmptyStopProps) {
  const { t } = useTranslation('inspections')
  useInspectionKeys({ ...noActs, ...acts })
  return (
    <article className={classes.card} aria-label={t('stop.emptyTitle')}>
      <div className={classes.empty}>
        <EmptyState
          title={t('stop.emptyTitle')}
          hint={t('stop.emptyHint')}
          action={
            <div className={classes.emptyActs}>
              <Button leftSection={<IconSearch size={20} stroke={1.75} aria-hidden />} onClick={acts.search}>
                {t('screen.search')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconListDetails size={20} stroke={1.75} aria-hidden />}
                onClick={onShowList}
              >
                {t('screen.showList')}
              </Button>
            </div>
          }
        />
      </div>
    </article>
  )
}
