import type { Finding, Refused } from '#shared/outcomes/finding.ts';
import { measureName } from './measures.ts';
import { listOf } from './plural.ts';

/** The keys that a refused scale's answers would fit: items turned round, in one way or in two that mirror each other. */
export function keysThatFit({ turned, mirror }: Refused['values']): readonly (readonly number[])[] {
  const numbers = (text: string | number): readonly number[] =>
    String(text)
      .split(',')
      .map(Number)
      .filter((item) => item > 0);
  return [turned, mirror].flatMap((text) => (text === undefined ? [] : [numbers(text)]));
}

export const keyWords = {
  title: 'Not scored: the answers contradict the key',
  turn: (items: readonly number[]) => (items.length === 0 ? 'Turn no item round' : `Turn ${listOf(items.map(String))} round`),
  confirm: 'The key is right: score it',
  look: 'Look at the key',
} as const;

/** What the command line lists where a person would be asked; empty for a scale that is scored. */
export function keyQuestion({ measure, headline }: Finding): string {
  if (!('refused' in headline) || headline.refused !== 'keyContradicted') return '';
  const { items } = headline.values;
  const ways = keysThatFit(headline.values).map((turned) => `${turned.length === 0 ? 'none' : turned.join(', ')} turned round`);
  const fits = ways.length === 0 ? '' : ` The answers fit with ${ways.join(', or with ')}.`;
  return `asked: ${measureName(measure)}: is the key right, although items ${items} go against the others? Not scored until it is confirmed or changed in the window.${fits} (key.contradicted: refused)`;
}
