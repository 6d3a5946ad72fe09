import { z } from 'zod';
import { mainAreas, type Study } from './model.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const blob = z.string().regex(/^[0-9a-f]{64}$/);
const key = z.int().min(0);
const count = z.int().min(0);
/** Ids become names of files (the keyring's), so they hold nothing that a path could mean. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const id = idSchema;

export const windowSchema = z.strictObject({
  anchor: z.enum(['start', 'referral']),
  lengthDays: z.int().min(7).max(730),
  leadInDays: z.int().min(0).max(365),
  minimumSessions: z.int().min(0).max(400),
  counting: z.enum(['calendar', 'schoolWeeks']).optional(),
});
export const comparisonSchema = z.enum(['register', 'none']);
export const mainAreaSchema = z.enum(mainAreas);
const primaryChoice = z.strictObject({ measure: z.string(), beforeData: z.boolean() });
const primaryChoices = z.partialRecord(mainAreaSchema, primaryChoice);
export const audienceSchema = z.enum(['school', 'outside', 'dfe']);

export const schoolSchema = z.strictObject({ key, name: z.string(), phase: z.enum(['primary', 'secondary', 'special', 'unknown']) });
export const mentorSchema = z.strictObject({ key, school: key.nullable(), label: z.string() });
export const registerSchema = z.strictObject({ pupils: count, matchKeys: blob.nullable(), keyThrownAwayAt: instant.optional() });

export const recipeSchema = z.strictObject({
  shape: z.string(),
  table: z.string(),
  fields: z.record(z.string(), z.string().nullable()),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
  answers: z.record(z.string(), z.string()),
});

const account = z.strictObject({
  rowsInFile: count,
  rowsImported: count,
  setAside: z.array(
    z.strictObject({
      reason: z.string(),
      rows: count,
      examples: z.array(z.int()),
      runs: z.array(z.strictObject({ from: z.int(), rows: count })).optional(),
    }),
  ),
  cells: z
    .strictObject({
      inFile: count,
      imported: count,
      replaced: count,
      setAside: z.array(z.strictObject({ reason: z.string(), column: z.string().nullable(), cells: count })),
    })
    .optional(),
  onDisk: z
    .strictObject({
      rows: count,
      cells: count,
      headings: count,
      aroundRows: count,
      aroundCells: count,
      whole: count,
      part: count,
      none: count,
      columns: z.array(z.strictObject({ way: z.enum(['parted', 'kept', 'elsewhere', 'left']), columns: count, cells: count })),
    })
    .optional(),
  cellIssues: z.array(z.strictObject({ column: z.string(), reason: z.string(), cells: count, examples: z.array(z.int()) })),
  personal: z
    .array(
      z.strictObject({
        column: z.string(),
        kind: z.string(),
        way: z.enum(['kept', 'dropped', 'keyed', 'coarsened']),
        reason: z.string().nullable(),
      }),
    )
    .optional(),
  totals: z.array(z.strictObject({ column: z.string(), row: z.int(), said: z.number(), sum: z.number() })).optional(),
});

export const sourceSchema = z.strictObject({
  id,
  number: count,
  fileName: z.string(),
  tableName: z.string(),
  originalHash: blob,
  grid: blob,
  recipe: recipeSchema,
  account,
  importedAt: instant,
});

const speakerRoleSchema = z.enum(['mentee', 'mentor', 'coordinator', 'teacher', 'parent', 'interviewer', 'interpreter', 'unknown']);
export const speakerSchema = z.strictObject({
  label: z.string(),
  pseudonym: z.string(),
  role: speakerRoleSchema,
  school: key.nullable(),
  pupil: key.nullable(),
});

export const documentSchema = z.strictObject({
  id,
  title: z.string(),
  kind: z.enum(['interview', 'focusGroup', 'unknown']),
  fileName: z.string(),
  originalHash: blob,
  text: blob,
  day: day.nullable(),
  school: key.nullable(),
  interpreted: z.boolean(),
  speakers: z.array(speakerSchema),
  turnCount: count,
  importedAt: instant,
});

export const codeColourSchema = z.int().min(0).max(11);
const code = z.strictObject({ id, name: z.string(), description: z.string(), colour: codeColourSchema, parent: id.nullable() });

const excerpt = z.strictObject({
  id,
  document: id,
  start: count,
  end: count,
  quote: z.string(),
  codings: z.array(z.strictObject({ code: id, coder: z.string(), at: instant })),
  memo: z.string(),
});

/** A study as it may stand in a file from anybody: checked once, when it is read; trusted from there on. */
export const studySchema: z.ZodType<Study> = z.strictObject({
  id,
  name: z.string(),
  createdAt: instant,
  settings: z.strictObject({
    window: windowSchema,
    comparison: comparisonSchema,
    audience: audienceSchema,
    primary: primaryChoices.optional(),
  }),
  schools: z.array(schoolSchema),
  mentors: z.array(mentorSchema),
  register: registerSchema,
  sources: z.array(sourceSchema),
  documents: z.array(documentSchema),
  codes: z.array(code),
  excerpts: z.array(excerpt),
  report: z.strictObject({
    title: z.string(),
    author: z.string(),
    quotes: z.array(id),
    positiveCase: key.nullable(),
    negativeCase: key.nullable(),
  }),
  codeChanges: z.array(z.strictObject({ set: z.string(), row: z.string(), values: z.record(z.string(), z.string()) })).optional(),
});
