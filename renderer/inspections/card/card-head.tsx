import { IconListDetails, IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChecklistItem } from '../../../shared/inspections/contract.ts'
import { appliesAt } from '../../../shared/inspections/rules.ts'
import type { SaveProgress } from '../../ui/autosaver.ts'
import { PlainButton } from '../../ui/plain-button.tsx'
import { SaveState } from '../../ui/save-state.tsx'
import type { OpenInspection } from '../data/use-opened.ts'
import { itemsAt } from '../walk/steps.ts'
import type { Place, Stop } from '../walk/walk.ts'
import { ZoneName } from '../walk/zone-name.tsx'
import classes from './card-head.module.css'
import { FallbackMark } from './fallback-mark.tsx'
import { OtherZones } from './other-zones.tsx'

type CardHeadProps = {
  readonly opened: OpenInspection
  readonly item: ChecklistItem
  readonly stop: Stop
  readonly progress: SaveProgress
  readonly onPlace: (place: Place) => void
  /** Shows the card to the counterpart. */
  readonly onShow: () => void
  readonly onShowList: () => void
  readonly help: ReactNode
}

/** Which item this is, where on the walk, and what can be done with its card. */
export function CardHead({ opened, item, stop, progress, onPlace, ...acts }: CardHeadProps) {
  const { t } = useTranslation('inspections')
  const { outline, walk, checklist, words } = opened
  const items = itemsAt(stop, item.id, checklist.items)
  const remark = remarkOf()
  return (
    <header className={classes.head}>
      <div className={classes.place}>
        <span className={classes.id}>{item.id}</span>
        <span className={classes.zone}>
          <ZoneName zone={stop.zone} language={outline.language} />
        </span>
        <span className={classes.position}>
          {t('screen.position', { number: items.indexOf(item) + 1, all: items.length })}
        </span>
        {item.isRequired && <span className={classes.required}>{t('value.required')}</span>}
        {remark !== null && <span className={classes.remark}>{remark}</span>}
        <FallbackMark checklist={checklist} />
        <span className={classes.saved}>
          <SaveState progress={progress} />
        </span>
      </div>
      <div className={classes.acts}>
        <PlainButton
          icon={<IconUsers size={20} stroke={1.75} aria-hidden />}
          aria-keyshortcuts="C"
          onClick={acts.onShow}
        >
          {t('counterpart.open')}
        </PlainButton>
        <OtherZones
          opened={opened}
          item={item}
          zoneId={stop.zone?.id ?? null}
          className={classes.folds ?? ''}
          onPlace={onPlace}
        />
        <PlainButton
          className={classes.folds ?? ''}
          aria-label={t('screen.showList')}
          title={t('screen.showList')}
          icon={<IconListDetails size={20} stroke={1.75} aria-hidden />}
          aria-keyshortcuts="L"
          onClick={acts.onShowList}
        >
          {t('screen.showList')}
        </PlainButton>
        {acts.help}
      </div>
    </header>
  )

  function remarkOf(): string | null {
    if (!appliesAt(item, outline.siteKind)) {
      return t('screen.otherSite', { kind: words.siteKinds?.[item.siteKind] })
    }
    return walk.isAskedAt(item, stop.zone) ? null : t('screen.besides')
  }
}
