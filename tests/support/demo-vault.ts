import { join } from 'node:path'
import { readFieldDay } from '../../main/demo/field-day.ts'
import { type RecordedDay, recordFieldDay } from '../../main/demo/record-field-day.ts'
import type { TestApp } from './open-app.ts'

const fixtures = join(import.meta.dirname, '../fixtures/field-day')

/** Enters the field day of the demonstration into a vault. */
export async function enterFieldDay({ call }: Pick<TestApp, 'call'>): Promise<RecordedDay> {
  return recordFieldDay(call, await readFieldDay(fixtures), fixtures)
}
