import type Database from 'better-sqlite3'

declare const readable: unique symbol
declare const writable: unique symbol

/** A handle for queries. */
export type ReadableDatabase = Database.Database & { readonly [readable]: true }

/** A handle for queries and changes. */
export type WritableDatabase = ReadableDatabase & { readonly [writable]: true }
