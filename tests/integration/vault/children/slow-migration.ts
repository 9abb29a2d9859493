import { newestVersion } from '../../../../main/vault/migrate.ts'
import { migrations } from '../../../../main/vault/migrations/index.ts'

/** A step that takes a few hundred milliseconds, so that a kill can meet it. */
export const slowMigration = {
  number: newestVersion(migrations) + 10,
  name: 'slow',
  sql: `ALTER TABLE expert ADD COLUMN phone TEXT;
        UPDATE expert SET phone = (
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)
          SELECT CAST(sum(i) AS TEXT) FROM n
        );`,
}
