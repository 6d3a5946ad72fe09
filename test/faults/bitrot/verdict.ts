import { z } from 'zod';
import { type Everything, workingParts } from './readEverything.ts';

const findings = z.array(z.object({ severity: z.string() }));

export interface Verdict {
  /** Something was refused, or a check said what is wrong. */
  readonly found: boolean;
  /** A value that changed unseen, or something that broke instead of being refused. */
  readonly complaints: readonly string[];
}

/** Holds what was read of a damaged file against what is read of the whole one. */
export function verdict(damaged: Everything, whole: Everything): Verdict {
  const refused = [...damaged].flatMap(([name, part]) => ('failed' in part ? [{ name, failed: part.failed }] : []));
  const broken = refused.filter(({ failed }) => failed.startsWith('bug'));
  const unreadable = refused.filter(({ name }) => !workingParts.includes(name));
  const different = [...damaged].flatMap(([name, part]) =>
    'value' in part && part.value !== textOf(whole, name) ? [{ name, value: part.value }] : [],
  );
  // A file that cannot be worked on stays as it is, and so does what a check says of it.
  const stayed = (name: string, value: string) =>
    name === 'check after working' && refused.some((one) => workingParts.includes(one.name)) && value === textOf(damaged, 'check');
  const warned = different.filter(({ name, value }) => name.startsWith('check') && warns(value));
  const unseen = different.filter((one) => !warned.includes(one) && !stayed(one.name, one.value));
  const calledWhole = unreadable.length > 0 && damaged.has('check') && !warned.some(({ name }) => name === 'check');
  return {
    found: refused.length > 0 || warned.length > 0,
    complaints: [
      ...broken.map(({ name, failed }) => `${name}: ${failed}`),
      ...unseen.map(({ name, value }) => `${name} changed unseen: ${value.slice(0, 200)}`),
      ...(calledWhole
        ? [`${unreadable.map(({ name, failed }) => `${name} (${failed})`).join()} refused, and check calls the file whole`]
        : []),
    ],
  };
}

function textOf(whole: Everything, name: string): string | null {
  const part = whole.get(name);
  return part !== undefined && 'value' in part ? part.value : null;
}

function warns(check: string): boolean {
  return findings.parse(JSON.parse(check)).some(({ severity }) => severity !== 'ok');
}
