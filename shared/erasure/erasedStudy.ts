import type {
  BlobHash,
  Code,
  CodeChange,
  DocumentId,
  Excerpt,
  MainArea,
  PupilKey,
  Recipe,
  ReportChoices,
  Source,
  Speaker,
  Study,
  StudySettings,
  TranscriptDocument,
} from '#shared/study/model.ts';
import { retitled } from '#shared/study/retitled.ts';
import { eraseAccount } from './erasedAccount.ts';
import type { ErasedSource } from './erasedSources.ts';
import type { ErasedText } from './erasedText.ts';
import { isDeepEqual } from './isDeepEqual.ts';
import type { Writing } from './writing.ts';

/** What a study is erased by: the person's number in it, what was made of its blobs, and how to take their names out of words. */
export interface ErasedParts {
  readonly pupil: PupilKey | null;
  readonly writing: Writing;
  isGone(document: DocumentId, label: string): boolean;
  newLabel(document: DocumentId, label: string): string;
  text(document: DocumentId, hash: BlobHash): { readonly hash: BlobHash; readonly erased: ErasedText } | null;
  grid(source: Source): ErasedSource;
  matchKeys(hash: BlobHash): BlobHash;
}

/** One step of the erasure: the same object where nothing in it changes. */
export interface StudyEraser {
  study(study: Study): Study;
  source(source: Source): Source;
  document(document: TranscriptDocument): TranscriptDocument;
  speaker(document: DocumentId, speaker: Speaker): Speaker;
  excerpt(excerpt: Excerpt, documents: readonly TranscriptDocument[]): Excerpt;
  /** Whether a passage held words of the person. */
  isGone(passage: Pick<Excerpt, 'document' | 'start' | 'end'>, documents: readonly TranscriptDocument[]): boolean;
}

/**
 * Erases somebody from a study without changing its structure: no list loses an entry, so that every earlier state stays one that the
 * next can be made from. Passages of theirs become passages of what is left of the turn, with no note.
 */
export function eraseStudies(parts: ErasedParts): StudyEraser {
  const { pupil, writing } = parts;
  const notTheirs = (key: PupilKey | null): PupilKey | null => (key === pupil ? null : key);

  const speaker = (document: DocumentId, one: Speaker): Speaker => {
    const label = parts.newLabel(document, one.label);
    if (parts.isGone(document, one.label)) return { label, pseudonym: label, role: 'unknown', school: null, pupil: null };
    return same(one, { ...one, label, pseudonym: writing.title(one.pseudonym), pupil: notTheirs(one.pupil) });
  };
  const document = once((one: TranscriptDocument): TranscriptDocument => {
    const speakers = sameList(
      one.speakers,
      one.speakers.map((each) => speaker(one.id, each)),
    );
    const text = parts.text(one.id, one.text)?.hash ?? one.text;
    return same(one, { ...one, title: writing.title(one.title), fileName: writing.title(one.fileName), text, speakers });
  });
  const source = once((one: Source): Source => {
    const { hash, rows } = parts.grid(one);
    const account = rows === null ? one.account : eraseAccount(one.account, rows);
    return same(one, {
      ...one,
      fileName: writing.title(one.fileName),
      tableName: writing.title(one.tableName),
      grid: hash,
      recipe: erasedRecipe(one.recipe, writing),
      account: sameDeeply(
        account,
        retitled(account, (heading) => writing.title(heading)),
      ),
    });
  });
  const textOf = ({ document: id }: Pick<Excerpt, 'document'>, documents: readonly TranscriptDocument[]): ErasedText | null => {
    const found = documents.find((one) => one.id === id);
    return found === undefined ? null : (parts.text(id, found.text)?.erased ?? null);
  };
  const isGone: StudyEraser['isGone'] = (passage, documents) => textOf(passage, documents)?.touches(passage) === true;
  const excerpt: StudyEraser['excerpt'] = (one, documents) => {
    const text = textOf(one, documents);
    const codings = sameList(
      one.codings,
      one.codings.map((coding) => same(coding, { ...coding, coder: writing.speech(coding.coder) })),
    );
    if (text === null) return same(one, { ...one, quote: writing.speech(one.quote), memo: writing.speech(one.memo), codings });
    const { start, end } = text.moved(one);
    const memo = text.touches(one) ? '' : writing.speech(one.memo);
    return same(one, { ...one, start, end, quote: text.slice({ start, end }), memo, codings });
  };
  const code = once(
    (one: Code): Code => same(one, { ...one, name: writing.speech(one.name), description: writing.speech(one.description) }),
  );
  const report = once(
    (one: ReportChoices): ReportChoices =>
      same(one, {
        ...one,
        title: writing.speech(one.title),
        author: writing.speech(one.author),
        positiveCase: notTheirs(one.positiveCase),
        negativeCase: notTheirs(one.negativeCase),
      }),
  );
  // A measure may be a rating that a school called after anybody.
  const settings = once((one: StudySettings): StudySettings => {
    const choice = (area: MainArea) => {
      const chosen = one.primary?.[area];
      return chosen === undefined ? {} : { [area]: same(chosen, { ...chosen, measure: writing.title(chosen.measure) }) };
    };
    if (one.primary === undefined) return one;
    return same(one, {
      ...one,
      primary: same(one.primary, { ...choice('attendance'), ...choice('exclusions'), ...choice('behaviour'), ...choice('confidence') }),
    });
  });
  const codeChanges = listOf((one: CodeChange) =>
    same(one, { ...one, row: writing.title(one.row), values: erasedEntries(one.values, writing, writing.title) }),
  );
  const schools = listOf((one: Study['schools'][number]) => same(one, { ...one, name: writing.title(one.name) }));
  const mentors = listOf((one: Study['mentors'][number]) => same(one, { ...one, label: writing.title(one.label) }));
  const [sources, documents, codes] = [listOf(source), listOf(document), listOf(code)];
  const excerpts = excerptList(excerpt);
  const register = once((one: Study['register']): Study['register'] =>
    same(one, { ...one, matchKeys: one.matchKeys === null ? null : parts.matchKeys(one.matchKeys) }),
  );

  return {
    source,
    document,
    speaker,
    excerpt,
    isGone,
    study: (study) =>
      same(study, {
        ...study,
        name: writing.title(study.name),
        schools: schools(study.schools),
        mentors: mentors(study.mentors),
        register: register(study.register),
        sources: sources(study.sources),
        documents: documents(study.documents),
        codes: codes(study.codes),
        excerpts: excerpts(study.excerpts, study.documents),
        report: report(study.report),
        settings: settings(study.settings),
        ...(study.codeChanges === undefined ? {} : { codeChanges: codeChanges(study.codeChanges) }),
      }),
  };
}

/** Headings are the keys of a recipe, so they lose names as well; what they mean is Strand's own word. */
function erasedRecipe(recipe: Recipe, writing: Writing): Recipe {
  const fields = erasedEntries(recipe.fields, writing, (field) => field);
  return same(recipe, {
    ...recipe,
    table: writing.title(recipe.table),
    fields,
    answers: erasedEntries(recipe.answers, writing, writing.title),
  });
}

function erasedEntries<Value>(
  given: Readonly<Record<string, Value>>,
  writing: Writing,
  change: (value: Value) => Value,
): Readonly<Record<string, Value>> {
  const entries = Object.entries(given).map(([key, value]): [string, Value] => [writing.title(key), change(value)]);
  return entries.every(([key, value]) => key in given && given[key] === value) ? given : Object.fromEntries(entries);
}

/** Passages by list: of a list that grew by one, only that one is looked at. */
function excerptList(
  erase: StudyEraser['excerpt'],
): (list: readonly Excerpt[], documents: readonly TranscriptDocument[]) => readonly Excerpt[] {
  let under: readonly TranscriptDocument[] = [];
  let each = listOf((one: Excerpt) => erase(one, under));
  return (list, documents) => {
    if (documents !== under) {
      under = documents;
      each = listOf((one: Excerpt) => erase(one, documents));
    }
    return each(list);
  };
}

/** The list with each entry changed; entries that stand where they stood the last time are not looked at again. */
function listOf<Entry>(change: (entry: Entry) => Entry): (list: readonly Entry[]) => readonly Entry[] {
  let last: readonly Entry[] = [];
  let made: readonly Entry[] = [];
  return (list) => {
    if (list === last) return made;
    const next = list.map((entry, place) => (place < last.length && entry === last[place] ? (made[place] ?? entry) : change(entry)));
    made = sameList(list, next);
    last = list;
    return made;
  };
}

/** A change made once for each object. */
function once<Value extends object>(change: (value: Value) => Value): (value: Value) => Value {
  const known = new WeakMap<Value, Value>();
  return (value) => {
    const held = known.get(value);
    if (held !== undefined) return held;
    const made = change(value);
    known.set(value, made);
    return made;
  };
}

/** The object before where the one after holds the very same. */
/** The same where nothing in it differs, however deep. */
function sameDeeply<Value>(before: Value, after: Value): Value {
  return isDeepEqual(before, after) ? before : after;
}

export function same<Value extends object>(before: Value, after: Value): Value {
  return Object.entries(after).every(([name, value]) => Reflect.get(before, name) === value) ? before : after;
}

function sameList<Entry>(before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
  return after.every((entry, place) => entry === before[place]) ? before : after;
}
