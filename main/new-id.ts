import { v5, v7 } from 'uuid'

/** A new record's key: a UUIDv7, sortable by the moment it was made. */
export function newId(): string {
  return v7()
}

/** The key of a record that can be there but once in another: a UUIDv5, the same on every laptop. */
export function idWithin(ownerId: string, name: string): string {
  return v5(name, ownerId)
}
