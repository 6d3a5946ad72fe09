import { z } from 'zod';

const whole = z.number().int();

/** What a school's file of expected numbers must hold for Strand to run its files; the numbers themselves are compared as they stand. */
export const schoolFile = z.looseObject({
  schema: z.literal('strand-stats-oracle/1:school'),
  stem: z.string(),
  rules: z.looseObject({
    window_days: whole,
    min_possible_each_window: whole,
    scale_items: whole,
    reversed_items: z.array(whole),
    tolerance: z.string(),
  }),
  attendance: z.record(z.string(), z.unknown()),
  suspensions: z.record(z.string(), z.unknown()),
  scale: z.record(z.string(), z.unknown()),
  ratings: z.record(z.string(), z.unknown()),
  reasons: z.record(z.string(), whole),
  per_pupil: z.array(z.looseObject({ pupil_id: z.string() })),
});

export type SchoolFile = z.infer<typeof schoolFile>;
