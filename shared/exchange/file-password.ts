import { z } from 'zod'

const minCharacters = 8

/** A password for a file that is written; Office takes up to 255 characters. It is used in its composed form (NFC). */
export const newFilePassword = z
  .string()
  .max(255)
  .transform((text) => text.normalize('NFC'))
  .refine((text) => [...text].length >= minCharacters, 'not-a-file-password')

/** A password that is only tried on a file that someone else may have written. */
export const triedFilePassword = z.string().min(1).max(255)
