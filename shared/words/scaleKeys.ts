import type { Finding } from '#shared/outcomes/finding.ts';
import { measureName } from './measures.ts';
import { listOf } from './plural.ts';

/** Items turned round when those that contradict the key are turned as well, or turned back where they were: 3, 8 and 3 make 8. */
export function turnedWith(reversed: string, contradicted: string): readonly number[] {
  const numbers = (text: string): readonly number[] =>
    text
      .split(',')
      .map(Number)
      .filter((item) => item > 0);
  const [held, against] = [numbers(reversed), numbers(contradicted)];
  return [...held.filter((item) => !against.includes(item)), ...against.filter((item) => !held.includes(item))].sort((a, b) => a - b);
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
  return `asked: ${measureName(measure)}: is the key right, although items ${items} go against the others? Not scored until it is confirmed or changed in the window (key.contradicted: refused)`;
}
