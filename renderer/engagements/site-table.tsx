import { Button, Table } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Engagement } from '../../shared/engagements/contract.ts'
import { useLanguage } from '../ui/use-language.ts'
import { AddSiteDialog } from './add-site-dialog.tsx'
import { countryName, languageName } from './choices.ts'
import classes from './overview.module.css'
import { useWords } from './use-words.ts'

type SiteTableProps = { readonly engagement: Engagement }

/** The sites of an engagement and the way to one more. */
export function SiteTable({ engagement }: SiteTableProps) {
  const { t } = useTranslation('engagements')
  const words = useWords()
  const language = useLanguage()
  const [isAdding, adding] = useDisclosure(false)
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('overview.sites')}</h2>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}
          onClick={adding.open}
        >
          {t('site.add')}
        </Button>
      </div>
      {engagement.sites.length === 0 ? (
        <p className={classes.hint}>{t('site.empty')}</p>
      ) : (
        <Table className={classes.table} aria-label={t('site.table')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('overview.sites')}</Table.Th>
              <Table.Th>{t('site.kind')}</Table.Th>
              <Table.Th>{t('site.country')}</Table.Th>
              <Table.Th>{t('site.timeZone')}</Table.Th>
              <Table.Th>{t('site.language')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {engagement.sites.map((site) => (
              <Table.Tr key={site.id}>
                <Table.Td>
                  <div className={classes.name} lang="ja">
                    {site.name}
                  </div>
                  {site.nameLocal && (
                    <div className={classes.second} lang={site.language}>
                      {site.nameLocal}
                    </div>
                  )}
                </Table.Td>
                <Table.Td>{words.siteKind(site.kind)}</Table.Td>
                <Table.Td>{site.country === null ? '' : countryName(site.country, language)}</Table.Td>
                <Table.Td>{site.timeZone}</Table.Td>
                <Table.Td>{languageName(site.language, language)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <AddSiteDialog
        key={String(isAdding)}
        engagement={engagement}
        isOpen={isAdding}
        onClose={adding.close}
      />
    </section>
  )
}
