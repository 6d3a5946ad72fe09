import type { Draft } from 'immer';
import type { z } from 'zod';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { fail, failureFrom, ok, type Result } from '#shared/failure/result.ts';
import type { IsoInstant, Study } from './model.ts';
import { type Step, stepFrom } from './patches.ts';

/** What a command may know of the world. */
export interface CommandContext {
  readonly now: IsoInstant;
  readonly coder: string;
  newId(): string;
  /** The study as it was, while somebody looks back: what a restoring command brings back. */
  readonly past: { readonly sequence: number; readonly at: IsoInstant; readonly study: Study } | null;
}

/**
 * One thing a person can do to a study. `apply` edits the draft or calls `refuse`; `describe` says it in the past tense for the history,
 * from the study as it was before. Labels and sentences never hold a child's name.
 */
export interface CommandDefinition<Schema extends z.ZodType> {
  readonly id: string;
  readonly label: string;
  readonly parameters: Schema;
  apply(draft: Draft<Study>, parameters: z.output<Schema>, context: CommandContext): void;
  describe(parameters: z.output<Schema>, study: Study): string;
  /** Where the command is typing: what is typed into, else null. A stretch of it is one step for undo. */
  typing?(parameters: z.output<Schema>): string | null;
}

/** What a command would do to a study: nothing is kept yet. */
interface Prepared extends Step {
  readonly command: string;
  readonly parameters: unknown;
  readonly sentence: string;
  readonly typing: string | null;
}

/** A command with its parameters' type put away, so that all of them stand in one registry. */
export interface Command {
  readonly id: string;
  readonly label: string;
  prepare(study: Study, parameters: unknown, context: CommandContext): Result<Prepared>;
}

export function defineCommand<Schema extends z.ZodType>(definition: CommandDefinition<Schema>): Command {
  const { id, label } = definition;
  return {
    id,
    label,
    prepare(study, given, context) {
      const parsed = definition.parameters.safeParse(given);
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        return fail('command.badParameters', { command: id, label, where: issue?.path.join('.') ?? '', message: issue?.message ?? '' });
      }
      try {
        const step = stepFrom(study, (draft) => definition.apply(draft, parsed.data, context));
        const typing = definition.typing?.(parsed.data) ?? null;
        return ok({ ...step, command: id, parameters: parsed.data, sentence: definition.describe(parsed.data, study), typing });
      } catch (thrown) {
        const refused = failureFrom(thrown);
        return { ok: false, failure: { ...refused, values: { ...refused.values, command: id, label } } };
      }
    },
  };
}

/** Why a command could not be done: said by words/failures.ts. */
export type Refusal =
  | 'code.gone'
  | 'code.circle'
  | 'code.sameName'
  | 'excerpt.gone'
  | 'excerpt.range'
  | 'check.unknown'
  | 'document.gone'
  | 'speaker.gone'
  | 'school.gone'
  | 'pupil.gone'
  | 'source.gone'
  | 'source.twice'
  | 'history.notLooking'
  | 'codeSet.gone'
  | 'codeSet.badValue'
  | 'codeSet.badDates'
  | 'study.protected'
  | 'study.plain';

export function refuse(reason: Refusal): never {
  throw new FailureError(failure('command.refused', { reason }));
}

/** What was looked for, or the refusal that it is gone. */
export function found<Value>(value: Value | undefined, reason: Refusal): Value {
  return value === undefined ? refuse(reason) : value;
}
