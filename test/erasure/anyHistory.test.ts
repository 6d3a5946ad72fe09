import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nodeSqliteOf, openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { codePointsOf } from '#shared/coding/codePoints.ts';
import { writeTranscript } from '#shared/coding/storedTranscript.ts';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import { commandById } from '#shared/commands/commands.ts';
import { erasePerson } from '#shared/erasure/erasePerson.ts';
import { personOf } from '#shared/erasure/person.ts';
import { unwrap } from '#shared/failure/result.ts';
import { plainBytes, sha256 } from '#shared/study/hash.ts';
import type { Excerpt, Study } from '#shared/study/model.ts';
import { openStudyStore, type StudyStore } from '#shared/study/store.ts';
import { studySchema } from '#shared/study/studySchema.ts';
import { contextOf, emptyStore } from '#test/support/changes.ts';
import { rounds } from '#test/support/rounds.ts';
import { stringsIn } from './support/lookFor.ts';

/** What nobody may find afterwards: how she is called, and words of what she says. */
const secrets = ['Zuleika', 'orchardway', 'marmalade sandwiches', 'twenty-two blue kites'];

const turns = [
  ['Zuleika', 'I ate marmalade sandwiches 🦆 on every bus to school.'],
  ['Pia', 'We said nothing 🦆 to Zuleika of Orchardway, not that day.'],
  ['Zuleika', 'There were twenty-two blue kites over the field that day.'],
  ['Pia', 'It was windy.'],
] as const;
const transcript: TranscriptText = turns.reduce<TranscriptText>(
  ({ text, turns: before }, [speaker, words]) => {
    const start = [...`${text}${speaker}: `].length;
    const turn = { speaker, start, end: start + [...words].length, seconds: null };
    return { text: `${text}${speaker}: ${words}\n`, turns: [...before, turn] };
  },
  { text: 'About the bus\n', turns: [] },
);
const length = [...transcript.text].length;

const texts = fc.constantFrom(
  'Windy',
  'zuleika again',
  'Orchardway',
  'She had marmalade sandwiches 🦆 on every bus to school',
  'On ORCHARDWAY\nZuleika',
  '',
);
const deeds = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('code' as const),
        from: fc.nat(length - 1),
        size: fc.integer({ min: 1, max: 60 }),
        theme: fc.nat(3),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constantFrom('memo' as const, 'theme' as const, 'title' as const, 'rename' as const),
        text: texts,
        which: fc.nat(5),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constantFrom('uncode' as const, 'quote' as const, 'drop' as const, 'tie' as const), which: fc.nat(5) }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const, 'restore' as const) }) },
  ),
  { minLength: 3, maxLength: 30 },
);
type Deed = (typeof deeds extends fc.Arbitrary<infer All> ? All : never)[number];

it('leaves any history one that can be replayed, without the person, with everything else in its place', async () => {
  const bytes = writeTranscript(transcript);
  const hash = await sha256(plainBytes(bytes));
  await fc.assert(
    fc.asyncProperty(deeds, async (all) => {
      const store = await emptyStore(openNodeSqlite(':memory:'));
      const context = contextOf();
      await take(store, 'sources.import', importOf(hash), context, new Map([[hash, bytes]]));
      await take(store, 'code.add', { name: 'Weather', description: '', colour: 1, parent: null }, context);
      for (const deed of all) await perform(store, deed, context);
      const states = await statesOf(store);
      const isThere = store.study.documents.length > 0;
      const speakers = isThere ? [{ document: 'talk', label: 'Zuleika' }] : [];
      const choice = { pupil: null, speakers, words: isThere ? ['Orchardway'] : ['Orchardway', 'zuleika'] };
      const { proof } = await erasePerson(store.file, await personOf(store.file, store.study, choice), { at: context.now, coder: 'me' });
      expect(proof.hits).toEqual([]);

      const file = await store.file.sqlite.bytes();
      const again = await openStudyStore(nodeSqliteOf(file));
      expect((await again.check()).filter(({ severity }) => severity !== 'ok')).toEqual([]);
      const after = (await statesOf(again)).slice(0, -1);
      expect(after).toHaveLength(states.length);
      const everything = JSON.stringify([after, await again.history(1000), await payloads(again)]);
      const caseless = [...secrets, ...secrets.map((secret) => secret.toUpperCase())];
      expect(stringsIn(Buffer.from(everything), caseless)).toEqual([]);
      expect(stringsIn(Buffer.from(file), secrets.slice(2))).toEqual([]);
      for (const [index, study] of after.entries()) await compare(states[index] ?? study, study, again);
      expect([again.canUndo, again.canRedo]).toEqual([false, false]);
      const left = states
        .at(-1)
        ?.excerpts.filter((excerpt) => !isHers(excerpt))
        .map(({ id }) => id);
      expect(again.study.excerpts.map(({ id }) => id).sort()).toEqual(left?.sort());
      await again.close();
      await store.close();
    }),
    rounds(30),
  );
});

function importOf(text: string) {
  const speaker = { role: 'mentee' as const, school: null, pupil: null };
  const speakers = ['Zuleika', 'Pia'].map((label) => ({ ...speaker, label, pseudonym: label }));
  const about = { kind: 'interview' as const, day: null, school: null, interpreted: false, turnCount: 4, importedAt: contextOf().now };
  const document = { id: 'talk', title: 'Zuleika and Pia', fileName: 'zuleika.txt', originalHash: text, text, speakers, ...about };
  return { sources: [], documents: [document], schools: [], mentors: [], register: { pupils: 0, matchKeys: null } };
}

type Context = ReturnType<typeof contextOf>;

async function take(
  store: StudyStore,
  id: string,
  parameters: unknown,
  context: Context,
  blobs = new Map<string, Uint8Array>(),
): Promise<void> {
  const prepared = commandById(id)?.prepare(store.study, parameters, context);
  if (prepared === undefined || !prepared.ok || prepared.value.patches.length === 0) return;
  await store.keep({ ...unwrap(prepared), at: context.now, coder: context.coder, blobs });
}

async function perform(store: StudyStore, deed: Deed, context: Context): Promise<void> {
  const { codes, excerpts } = store.study;
  const run = (id: string, parameters: unknown) => take(store, id, parameters, context);
  const excerpt = 'which' in deed ? excerpts[deed.which % Math.max(1, excerpts.length)] : undefined;
  const code = codes[('which' in deed ? deed.which : 0) % Math.max(1, codes.length)]?.id;
  const say = (sentence: string) => `Turned: ${sentence}`;
  switch (deed.do) {
    case 'code': {
      const end = Math.min(length, deed.from + deed.size);
      const quote = codePointsOf(transcript.text).slice(deed.from, end);
      return run('excerpt.code', {
        document: 'talk',
        start: deed.from,
        end,
        quote,
        code: codes[deed.theme % Math.max(1, codes.length)]?.id,
      });
    }
    case 'memo':
      return run('excerpt.memo', { excerpt: excerpt?.id, memo: deed.text });
    case 'theme':
      return run('code.add', { name: deed.text, description: deed.text, colour: 2, parent: null });
    case 'title':
      return run('report.describe', { title: deed.text });
    case 'rename':
      return run('study.rename', { name: deed.text });
    case 'uncode':
      return run('excerpt.uncode', { excerpt: excerpt?.id, code: excerpt?.codings[0]?.code });
    case 'quote':
      return run('report.quote', { excerpt: excerpt?.id, chosen: deed.which % 2 === 0 });
    case 'drop':
      return run('code.remove', { code });
    case 'tie':
      return run('speaker.tie', {
        document: 'talk',
        label: 'Zuleika',
        pseudonym: `Zuleika ${deed.which}`,
        role: 'mentee',
        school: null,
        pupil: null,
      });
    case 'undo':
      if (store.canUndo) await store.undo({ at: context.now, coder: 'me' }, say);
      return;
    case 'redo':
      if (store.canRedo) await store.redo({ at: context.now, coder: 'me' }, say);
      return;
    case 'restore': {
      const sequence = Math.ceil(store.head.sequence / 2);
      const past = { sequence, at: context.now, study: await store.at(sequence) };
      await take(store, 'study.restore', { sequence, sentence: 'then' }, { ...context, past });
    }
  }
}

async function statesOf(store: StudyStore): Promise<readonly Study[]> {
  const states: Study[] = [];
  for (let line = 1; line <= store.head.sequence; line += 1) states.push(await store.at(line));
  return states;
}

async function payloads({ file }: StudyStore): Promise<unknown> {
  return (await file.sqlite.all('SELECT coder, sentence, payload FROM event')).map((row) => ({ ...row }));
}

/** Passages of others keep their words but for names; passages of hers are what is left of her turn; nothing else is gone or moved. */
async function compare(before: Study, after: Study, store: StudyStore): Promise<void> {
  expect(studySchema.safeParse(after).success).toBe(true);
  expect(after.excerpts.map(({ id }) => id)).toEqual(before.excerpts.map(({ id }) => id));
  expect(after.codes.map(({ id, colour }) => [id, colour])).toEqual(before.codes.map(({ id, colour }) => [id, colour]));
  expect(after.report.quotes).toEqual(before.report.quotes);
  const [document] = after.documents;
  if (document === undefined) return;
  const text = codePointsOf(JSON.parse(new TextDecoder().decode(await store.blob(document.text))).text);
  for (const [place, excerpt] of after.excerpts.entries()) {
    const was = before.excerpts[place] ?? excerpt;
    expect(text.slice(excerpt.start, excerpt.end)).toBe(excerpt.quote);
    expect(excerpt.codings).toEqual(was.codings);
    if (isHers(was)) expect([excerpt.quote, excerpt.memo]).toEqual(['[erased]', '']);
    else if (!holdsName(was)) expect(excerpt.quote).toBe(was.quote);
  }
}

function isHers(passage: Pick<Excerpt, 'start' | 'end'>): boolean {
  return transcript.turns.some(({ speaker, start, end }) => speaker === 'Zuleika' && start < passage.end && passage.start < end);
}

/** Whether any of a name is in a passage: the name goes as a whole. */
function holdsName({ start, end }: Pick<Excerpt, 'start' | 'end'>): boolean {
  const points = codePointsOf(transcript.text);
  return [...transcript.text.matchAll(/Zuleika|Orchardway/g)].some((match) => {
    const [from, to] = [points.fromUtf16(match.index), points.fromUtf16(match.index + match[0].length)];
    return start < to && from < end;
  });
}
