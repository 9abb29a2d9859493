import { Button, Table } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../shared/vault/contract.ts'
import { formatBytes, formatInstant, formatNumber } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './backup-table.module.css'

type BackupTableProps = {
  readonly backups: readonly Backup[]
  readonly onRestore: (backup: Backup) => void
}

/** The backups, the newest first. */
export function BackupTable({ backups, onRestore }: BackupTableProps) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const sorted = backups.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  return (
    <div className={classes.frame}>
      <Table className={classes.table} verticalSpacing="xs" aria-label={t('backups.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('backups.createdAt')}</Table.Th>
            <Table.Th>{t('backups.verified')}</Table.Th>
            <Table.Th className={classes.number}>{t('backups.records')}</Table.Th>
            <Table.Th className={classes.number}>{t('backups.photos')}</Table.Th>
            <Table.Th className={classes.number}>{t('backups.size')}</Table.Th>
            <Table.Th>
              <span className="k-visually-hidden">{t('backups.actions')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map((backup) => {
            const date = formatInstant(backup.createdAt, language)
            return (
              <Table.Tr key={backup.id}>
                <Table.Td>{date}</Table.Td>
                <Table.Td>
                  <span className={classes.state}>
                    {backup.verifiedAt === null ? (
                      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
                    ) : (
                      <IconCheck size={16} stroke={1.75} aria-hidden />
                    )}
                    {backup.verifiedAt === null ? t('backups.notVerified') : t('backups.isVerified')}
                  </span>
                </Table.Td>
                <Table.Td className={classes.number}>{formatNumber(backup.rows, language)}</Table.Td>
                <Table.Td className={classes.number}>
                  {formatNumber(backup.photos, language)}
                  {backup.damagedPhotos > 0 && (
                    <span className={classes.damage}>
                      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
                      {t('backups.damagedPhotos', { photos: formatNumber(backup.damagedPhotos, language) })}
                    </span>
                  )}
                </Table.Td>
                <Table.Td className={classes.number}>{formatBytes(backup.bytes, language)}</Table.Td>
                <Table.Td>
                  <Button
                    size="sm"
                    variant="default"
                    aria-label={t('backups.restoreLabel', { date })}
                    onClick={() => onRestore(backup)}
                  >
                    {t('backups.restore')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}
