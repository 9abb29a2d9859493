import { expect, test } from 'vitest'
import { expiredBackups } from '../../../main/vault/rotation.ts'
import type { Backup } from '../../../shared/vault/contract.ts'

const dayMs = 24 * 60 * 60 * 1000
const today = Date.parse('2024-09-04T03:00:00.000Z')

function backupAt(daysAgo: number, isVerified = true): Backup {
  const createdAt = new Date(today - daysAgo * dayMs).toISOString()
  return {
    id: createdAt,
    createdAt,
    verifiedAt: isVerified ? createdAt : null,
    bytes: 1,
    rows: 1,
    photos: 0,
    damagedPhotos: 0,
  }
}

function kept(backups: Backup[]): Backup[] {
  const expired = new Set(expiredBackups(backups))
  return backups.filter((backup) => !expired.has(backup))
}

test('the last seven stay, and one of each of the last eight weeks', () => {
  const daily = Array.from({ length: 200 }, (_, day) => backupAt(day))
  const stay = kept(daily)
  expect(stay.slice(0, 7)).toEqual(daily.slice(0, 7))
  expect(stay).toHaveLength(7 + 7)
  const oldest = today - Date.parse(stay.at(-1)?.createdAt ?? '')
  expect(oldest).toBeGreaterThanOrEqual(49 * dayMs)
  expect(oldest).toBeLessThan(56 * dayMs)
})

test('many backups of one day leave the last seven', () => {
  const busy = Array.from({ length: 30 }, (_, index) => backupAt(index / 100))
  expect(kept(busy)).toEqual(busy.slice(0, 7))
})

test('the last one that was verified never goes, however old', () => {
  const unverified = Array.from({ length: 20 }, (_, day) => backupAt(day, false))
  const good = backupAt(300)
  expect(kept([...unverified, good, backupAt(301)])).toContain(good)
  expect(expiredBackups([...unverified, good, backupAt(301)]).length).toBeGreaterThan(10)
})

test('repeating the rotation every day settles', () => {
  let backups: Backup[] = []
  for (let day = 120; day >= 0; day -= 1) backups = kept([backupAt(day), ...backups])
  expect(backups.length).toBeGreaterThanOrEqual(12)
  expect(backups.length).toBeLessThanOrEqual(15)
  expect(expiredBackups([])).toEqual([])
})
