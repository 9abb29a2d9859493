import { v7 } from 'uuid'

/** A new record's key: a UUIDv7, sortable by the moment it was made. */
export function newId(): string {
  return v7()
}
