import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { categoryOf, exampleKinds, type Kind } from '../../shared/assets/index.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PlainButton } from '../ui/plain-button.tsx'
import classes from './assets.module.css'

type EmptyListProps = { readonly onBegin: (kind: Kind | null) => void }

/** Stands where no asset is yet: the examples of the programme's material begin one of their kind. */
export function EmptyList({ onBegin }: EmptyListProps) {
  const { t } = useTranslation('assets')
  return (
    <EmptyState
      title={t('screen.emptyTitle')}
      hint={t('screen.emptyHint')}
      action={
        <div className={classes.begin}>
          <PlainButton
            isPrimary
            icon={<IconPlus size={20} stroke={1.75} aria-hidden />}
            onClick={() => onBegin(null)}
          >
            {t('screen.add')}
          </PlainButton>
          {(['technical', 'business'] as const).map((category) => (
            <section key={category} className={classes.examples}>
              <h3 className={classes.exampleTitle}>
                {t(`categories.${category}`)}
                <span className={classes.soft}>{t('screen.examples')}</span>
              </h3>
              {exampleKinds
                .filter((kind) => categoryOf(kind) === category)
                .map((kind) => (
                  <PlainButton key={kind} onClick={() => onBegin(kind)}>
                    {t(`kinds.${kind}`)}
                  </PlainButton>
                ))}
            </section>
          ))}
        </div>
      }
    />
  )
}
