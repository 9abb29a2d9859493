import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import classes from './merge.module.css'

type ShowMoreProps = { readonly left: number; readonly onMore: () => void }

/** Shows the next page of a long list; nothing where all of it is shown. */
export function ShowMore({ left, onMore }: ShowMoreProps) {
  const { t } = useTranslation('merge')
  const language = useLanguage()
  if (left === 0) return null
  return (
    <Button variant="subtle" className={classes.more} onClick={onMore}>
      {t('changes.next', { number: formatNumber(left, language) })}
    </Button>
  )
}
