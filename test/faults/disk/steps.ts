import { z } from 'zod';

/** What a deed does, in this order, whether or not the step before succeeded: somebody at the window tries again. */
export const deeds = {
  rename: ['open', 'rename', 'again', 'close'],
  import: ['open', 'import', 'again', 'close'],
} as const;

export type Deed = keyof typeof deeds;
export const deedNames: readonly Deed[] = ['rename', 'import'];

/** What the person at the window was told of one step: null = it succeeded. */
export const toldSchema = z.strictObject({
  step: z.enum(['open', 'rename', 'import', 'again', 'close']),
  failed: z.strictObject({ code: z.string(), sentence: z.string() }).nullable(),
});

export type Told = z.infer<typeof toldSchema>;
