import { z } from 'zod';
import { accountParts } from '#shared/dataRoom/accountRows.ts';
import { partings } from '#shared/outcomes/design.ts';
import { outcomeAreas } from '#shared/outcomes/finding.ts';
import { idSchema, recipeSchema, windowSchema } from '#shared/study/studySchema.ts';
import type { Workbench } from './workbench.ts';

const bytes = z.instanceof(Uint8Array);
const ref = z.string().min(1).max(4096);
const name = z.string().trim().min(1).max(4096);
const nothing = z.tuple([]);
const secret = z.string().min(1).max(4096);
const figures = z.record(z.string(), z.strictObject({ svg: z.string(), png: bytes, width: z.number(), height: z.number() }));
const person = z.strictObject({
  pupil: z.int().min(0).nullable(),
  speakers: z.array(z.strictObject({ document: z.string(), label: z.string() })).max(10_000),
  words: z.array(z.string().min(1).max(200)).max(1000),
});

const argumentSchemas: { readonly [Method in keyof Workbench]: z.ZodType<Parameters<Workbench[Method]>> } = {
  studies: nothing,
  createStudy: z.tuple([name, secret.nullable().optional()]),
  openStudy: z.tuple([ref, secret.nullable().optional()]),
  openAgain: nothing,
  protectStudy: z.tuple([secret]),
  changePassphrase: z.tuple([secret, secret]),
  renewRecoveryKey: z.tuple([secret]),
  unprotectStudy: z.tuple([secret]),
  closeStudy: nothing,
  letGo: nothing,
  reviewRemoval: z.tuple([ref, idSchema.nullable().optional()]),
  removeStudy: z.tuple([ref, idSchema.nullable().optional()]),
  copyOfStudy: nothing,
  adoptStudy: z.tuple([name, bytes]),
  sampleFiles: z.tuple([z.strictObject({ pupils: z.int().min(1).max(100_000), seed: z.int() })]),
  openSample: nothing,
  review: z.tuple([z.array(z.strictObject({ path: z.string(), bytes }))]),
  importReviewed: z.tuple([
    z.strictObject({ recipes: z.record(z.string(), recipeSchema.nullable()), transcriptsLeftOut: z.array(z.string()) }),
  ]),
  run: z.tuple([z.string(), z.unknown()]),
  throwKeyAway: nothing,
  undo: nothing,
  redo: nothing,
  history: z.tuple([z.int().min(1)]),
  lookBack: z.tuple([z.int().min(1).nullable()]),
  backups: z.tuple([idSchema.nullable()]),
  adoptBackup: z.tuple([idSchema.nullable(), ref, name]),
  archive: z.tuple([figures.nullable()]),
  eraseReview: z.tuple([person]),
  erase: z.tuple([person]),
  salvage: z.tuple([
    z.union([z.strictObject({ ref }), z.strictObject({ name, bytes })]),
    secret.nullable().optional(),
    name.nullable().optional(),
  ]),
  outcomes: z.tuple([windowSchema.nullable(), z.enum(outcomeAreas).nullable().optional()]),
  dataRoom: nothing,
  dataRows: z.tuple([z.string().max(64), z.int().min(0)]),
  accountRows: z.tuple([
    idSchema,
    z.strictObject({ kind: z.enum(accountParts), reason: z.string().max(64), column: z.string().nullable() }),
    z.int().min(0),
  ]),
  inDepth: z.tuple([
    windowSchema.nullable(),
    z.strictObject({ measures: z.array(z.string()).max(100).nullable(), partings: z.array(z.enum(partings)).nullable() }),
  ]),
  accountFile: z.tuple([z.enum(['csv', 'json']), idSchema.nullable()]),
  transcript: z.tuple([z.string()]),
  themes: nothing,
  reportOutcomes: nothing,
  report: z.tuple([z.enum(['docx', 'html']), figures]),
  check: nothing,
  cancel: nothing,
};

export type WorkbenchMethod = keyof Workbench;

/** Everything that may be asked of a workbench from another thread or process. */
export const workbenchMethods = methodsOf(argumentSchemas);

/** The arguments of a call from elsewhere, or a ZodError: whoever calls wrongly is not one of our faces. */
export function parseArguments(method: WorkbenchMethod, given: unknown): readonly unknown[] {
  return argumentSchemas[method].parse(given);
}

/** A face asks. */
export const callSchema = z.strictObject({
  call: z.int(),
  method: z.custom<WorkbenchMethod>((given) => workbenchMethods.some((method) => method === given)),
  given: z.array(z.unknown()),
});

const progress = z.strictObject({ step: z.string(), done: z.number(), total: z.number().nullable() });

/** The workbench answers, or tells something unasked. */
export const toldSchema = z.union([
  z.strictObject({ answer: z.int(), result: z.unknown() }),
  z.strictObject({ event: z.literal('progress'), progress: progress.nullable() }),
  z.strictObject({ event: z.literal('engine'), state: z.enum(['starting', 'ready', 'failed']), failure: z.unknown() }),
  z.strictObject({ event: z.literal('backup'), failure: z.unknown() }),
]);

type Call = z.infer<typeof callSchema>;
type Told = z.infer<typeof toldSchema>;

/** One end of a line between two threads: a browser's worker or a thread of Node. */
export interface Channel {
  post(message: Call | Told, transfer: readonly ArrayBuffer[]): void;
  listen(hear: (message: unknown) => void): void;
  /** The other end is gone. */
  listenBroken(hear: (message: string) => void): void;
}

function methodsOf<Methods extends object>(schemas: Methods): readonly (keyof Methods)[] {
  const isMethod = (name: string): name is Extract<keyof Methods, string> => name in schemas;
  return Object.keys(schemas).filter(isMethod);
}
