import { z } from 'zod'
import { MOST_BYTES, type FileRefusal } from './csv-file'
import { importKinds } from './import-columns'

/** The form that gives a file, shared by browser and server. Nothing chosen arrives as an empty file without a name. */
export const importForm = z.object({
  what: z.enum(importKinds),
  file: z
    .preprocess((value) => (value instanceof File && (value.size > 0 || value.name) ? value : undefined), z.instanceof(File).optional())
    .refine((file) => file !== undefined, { error: 'file-needed' })
    .refine((file) => !file || file.size <= MOST_BYTES, { error: 'file-too-large' }),
})

/** What is said at the field when a file cannot be read; a line's number follows the colon. */
export const fileErrors: Record<FileRefusal, string> = {
  empty: 'file-empty',
  'too-large': 'file-too-large',
  spreadsheet: 'file-spreadsheet',
  binary: 'file-binary',
  'open-quote': 'file-open-quote:',
  'no-columns': 'file-no-columns',
  'no-rows': 'file-no-rows',
  'too-many-rows': 'file-too-many-rows',
  'too-many-columns': 'file-too-many-columns',
}
