import { unwrap } from '#shared/failure/result.ts';
import type { InputFile } from '#shared/import/types.ts';
import type { Study } from '#shared/study/model.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { csv, pupilHeader } from '#test/import/support.ts';
import { canaries } from './canaries.ts';

/** Two hundred strings that tell of Tamsin Orrelwyn, each somewhere in her study. */
export const planted = {
  /** Kinds of her events and topics of her sessions; two of rows that could be hers. */
  cells: canaries('cel', 30),
  doubtful: canaries('dou', 4),
  /** In what she says. */
  said: canaries('sai', 60),
  /** In notes on what she says, some written over since. */
  notes: canaries('not', 24),
  /** What she is called: in transcripts, themes, notes, titles, file names, the history. The person erasing types them. */
  words: canaries('Wor', 60),
  /** What the transcript calls her, and the pseudonyms she had. */
  labels: ['Tamsin', 'Ottilie', 'Marisol'],
  /** In an import that was taken back. */
  takenBack: canaries('bak', 19),
} as const;

export const everyCanary: readonly string[] = Object.values(planted).flat();

const others = ['Okafor,Ben', 'Wray,Kit', 'Haddow,Imre', 'Solano,Pia', 'Tarn,Una', 'Vance,Odo', 'Marsh,Ada', 'Marsh,Ada'];

function pupilList(order: readonly string[]): InputFile {
  const rows = order.map((name, index) => {
    const number = name === 'Orrelwyn,Tamsin' ? 99 : others.indexOf(name) + 1 + (order.indexOf(name) === index ? 0 : 50);
    return `B8012000050${String(number).padStart(2, '0')},${4100 + number},${name},${1 + (number % 28)}/3/2012,F,Northfield High,8,8C,1/9/2023,Y,N,N,N`;
  });
  return csv('pupil-list.csv', pupilHeader, ...rows);
}

function behaviour(): InputFile {
  const rows = planted.cells.map((cell, index) => `Tamsin,Orrelwyn,Northfield High,${cell},1,${1 + (index % 28)}/9/2024`);
  const kept = others.slice(0, 6).flatMap((name) => {
    const [surname, forename] = name.split(',');
    return [1, 2, 3].map((day) => `${forename},${surname},Northfield High,Kindness,2,${day}/10/2024`);
  });
  const doubtful = planted.doubtful.map((cell) => `Ada,Marsh,Northfield High,${cell},-1,4/10/2024`);
  return csv('behaviour-log.csv', 'firstName,lastName,School,eventType,points,whenDate', ...kept, ...rows, ...doubtful);
}

const words = (from: number, count: number): string => planted.words.slice(from, from + count).join(' and ');

/** An interview with her, in which the interviewer says what she is called. */
function interview(path: string, said: readonly string[]): InputFile {
  const lines = said.map((canary, index) => `Tamsin: I told them about ${canary} on day ${index} and nobody minded 🦆.`);
  const asked = planted.words
    .slice(0, 10)
    .map((name) => `Interviewer: They call you ${name.toUpperCase()}, or ${name}. Is that all right?`);
  const turns = lines.flatMap((line, index) => [asked[index] ?? `Interviewer: And what came of number ${index}, Tamsin?`, line]);
  const header = [`Title: Talking with ${planted.words[10]}`, 'Participants: Tamsin (mentee, ref 4199); Interviewer', ''];
  return { path, bytes: new TextEncoder().encode(`${[...header, ...turns].join('\n')}\n`) };
}

/** Another pupil's interview, in which she is spoken of. */
function another(): InputFile {
  const lines = [
    'Title: Talking with Pia',
    'Participants: Pia (mentee, ref 4104); Interviewer',
    '',
    'Interviewer: Who else comes?',
    `Pia: Mostly ${words(11, 5)}. Not the others next door.`,
    'Pia: We will see 🦆 who comes. It was good to have somebody who waits.',
  ];
  return { path: 'interview-02-pia.txt', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) };
}

const asProposed = { recipes: {}, transcriptsLeftOut: [] };
const quoteOf = (text: string, start: number, end: number) => [...text].slice(start, end).join('');

/** Makes the open study: an import taken back, one that stands, themes, passages, notes and a report, with everything planted. */
export async function plant(workbench: Workbench, hourPasses: () => Promise<void> = async () => undefined): Promise<Study> {
  const importing = async (...files: readonly InputFile[]): Promise<void> => {
    unwrap(await workbench.review(files));
    unwrap(await workbench.importReviewed(asProposed));
  };
  const run = async (command: string, parameters: unknown) => unwrap(await workbench.run(command, parameters));
  const study = async () => unwrap(await workbench.lookBack(null)).study;

  await run('study.rename', { name: `Notes on ${words(16, 2)}` });
  await run('study.rename', { name: 'Northfield' });
  await importing(pupilList(['Orrelwyn,Tamsin', ...others.slice(0, 3)]), interview(`talk-${planted.words[18]}.txt`, planted.takenBack));
  await hourPasses();
  unwrap(await workbench.undo());
  await importing(pupilList([...others.slice(0, 4), 'Orrelwyn,Tamsin', ...others.slice(4)]), behaviour());
  await importing(interview(`interview-${planted.words[19]}-01.txt`, planted.said), another());

  await run('code.add', {
    name: 'Being waited for',
    description: `As ${words(20, 3)} and ${words(48, 12)} put it`,
    colour: 1,
    parent: null,
  });
  await run('code.add', { name: `The ${planted.words[23]} way`, description: '', colour: 2, parent: null });
  await run('code.edit', { code: (await study()).codes[1]?.id, name: `The ${planted.words[24]} road` });
  await run('code.add', { name: `Gone ${planted.words[25]}`, description: '', colour: 3, parent: null });
  await run('code.remove', { code: (await study()).codes[2]?.id });

  const { documents, codes } = await study();
  for (const [index, document] of documents.entries()) {
    const { text, turns } = unwrap(await workbench.transcript(document.id));
    const spoken = turns.filter(({ speaker }) => speaker === (index === 0 ? 'Tamsin' : 'Pia'));
    for (const [place, { start, end }] of spoken.slice(0, 14).entries()) {
      const from = place % 2 === 0 ? start : start + 2;
      await run('excerpt.code', { document: document.id, start: from, end, quote: quoteOf(text, from, end), code: codes[place % 2]?.id });
    }
  }
  const { excerpts } = await study();
  const [tamsin, pia] = documents.map(({ id }) => excerpts.filter(({ document }) => document === id));
  for (const [index, note] of planted.notes.entries()) {
    const excerpt = tamsin?.[index % tamsin.length]?.id;
    await run('excerpt.memo', { excerpt, memo: `She means her ${note} here, which nobody in the group had asked about.` });
  }
  await run('excerpt.memo', {
    excerpt: pia?.[0]?.id,
    memo: `Compare ${words(26, 4)}: “told them about ${planted.said[3]} on day 3 and nobody minded”. Strong.`,
  });
  await run('excerpt.memo', { excerpt: pia?.[1]?.id, memo: 'Waiting, as P0005 does, and P0001 does not.' });
  await hourPasses();
  await run('report.quote', { excerpt: tamsin?.[0]?.id, chosen: true });
  await run('report.quote', { excerpt: pia?.[0]?.id, chosen: true });
  await run('report.describe', { title: `What ${words(30, 10)} say` });
  await run('report.describe', { author: `The friends of ${words(40, 8)}` });

  const at = await study();
  const { document, speaker } = speakerIn(at, 'Tamsin');
  await hourPasses();
  await run('speaker.tie', { document, ...speaker, pseudonym: 'Marisol' });
  await run('speaker.tie', { document, ...speaker, pseudonym: 'Ottilie' });
  await run('report.case', { which: 'positive', pupil: speaker.pupil });
  await run('code.add', { name: 'One more', description: '', colour: 4, parent: null });
  unwrap(await workbench.undo());
  return await study();
}

/** The speaker of that label and where they speak. */
export function speakerIn({ documents }: Study, label: string) {
  for (const { id, speakers } of documents) {
    const speaker = speakers.find((one) => one.label === label);
    if (speaker !== undefined) return { document: id, speaker };
  }
  throw new Error(`Nobody is called ${label}`);
}
