import { z } from 'zod';
import type { ZipLimits } from '#shared/import/zipEntries.ts';

/** The number of the archive's layout. A reader refuses a higher one politely. */
export const archiveFormat = 1;

/** What is needed to make the study again; everything else in the archive is for people and other programs. */
export const entryNames = { manifest: 'manifest.json', state: 'study.json', journal: 'journal.jsonl', readme: 'README.txt' } as const;

/** Where a stored blob lies: under the SHA-256 of its content. */
export const storedFolder = 'stored/';

/** What an archive may hold: larger ones are neither written nor read. */
export const archiveLimits: ZipLimits = { entries: 50_000, inflatedBytes: 2 ** 31, ratio: 500, smallIsFine: 64 << 20 };

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Said before anything else is looked at: that this is one of our archives, and of which format. */
export const markSchema = z.object({ archive: z.literal('strand'), format: z.int().min(1) });

/** `manifest.json`: everything in the archive but itself, each with its size and SHA-256. */
export const manifestSchema = z.strictObject({
  archive: z.literal('strand'),
  format: z.literal(archiveFormat),
  madeWith: z.string().max(200),
  madeAt: z.string().max(40),
  study: z.strictObject({
    /** Which Strand made the study's file. */
    madeWith: z.string().max(200),
    wasProtected: z.boolean(),
  }),
  /** Blobs that the study names and does not have any more, since a damaged file was salvaged. */
  lost: z.array(hash),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int().min(0), sha256: hash })),
});

export type Manifest = z.infer<typeof manifestSchema>;
