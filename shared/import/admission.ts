import type { Recipe } from '#shared/study/model.ts';
import type { ImportContext } from './context.ts';
import { CutNames, type CutScope, isCutShort } from './cutNames.ts';
import { type Doubt, DoubtBook, type DoubtCount } from './doubtBook.ts';
import type { GridColumn } from './grid.ts';
import { identitiesOf } from './identities.ts';
import type { IdentityGroups, PupilIdentity } from './identity.ts';
import { type KeyMaker, type MatchKeyTable, readMatchKeys, SwiftKeyMaker, writeMatchKeys } from './matchKeys.ts';
import { Mentees } from './mentees.ts';
import { mentorColumn } from './mentorColumn.ts';
import { plainSchool, SchoolRegister, StaffRegister } from './people.ts';
import { filingKeys, type Match, PupilIndex } from './pupilIndex.ts';
import type { ReadTable } from './readTable.ts';
import { schoolColumn } from './schoolColumn.ts';
import { shapeById } from './shapes/registry.ts';

/** What matching came to for one table. */
export interface Matched {
  /** Pupil integer, or `!` and a reason, for every row. */
  readonly pupil: GridColumn;
  /** Mentor integer of every row; null where the table has no mentors. */
  readonly mentor: GridColumn | null;
  /** School integer of every row of a list of pupils; null elsewhere. */
  readonly school: GridColumn | null;
  readonly doubtful: DoubtCount;
  readonly cutShort: DoubtCount;
  /** Groups of rows whose pupil is not sure, with whom it could be. */
  readonly doubts: readonly Doubt[];
  readonly madePupils: readonly (readonly [number, number])[];
}

type Tied = Pick<Matched, 'pupil' | 'madePupils'>;
type Context = Pick<ImportContext, 'study' | 'matchKeys' | 'key' | 'keys' | 'grid'>;
type Scopes = ReadonlyMap<PupilIdentity, CutScope>;

/** Everybody an import knows so far: grows from table to table, the list of pupils first. */
export class Admission {
  readonly #keyTable: MatchKeyTable;
  readonly schools: SchoolRegister;
  readonly staff: StaffRegister;
  readonly mentees: Mentees;
  pupils: number;
  /** What this import's own lists say of the pupils they listed, and files without a list of those they brought. */
  readonly said = new Map<number, PupilIdentity>();
  /** Whole names, as this import's other files write them, of pupils found by a number. */
  readonly heard = new Map<number, string>();
  readonly #keys: KeyMaker;
  readonly #index: PupilIndex;
  readonly #cuts: CutNames;
  /** Without any list of pupils, a pupil met in another file is taken on. */
  readonly #mayTakeOn: boolean;
  /** Pupils taken on, by file and by all that a row of it said of them: another table of the same file means the same pupil. */
  readonly #takenOn = new Map<string, number>();

  static async of(context: Context, listInImport: boolean): Promise<Admission> {
    return new Admission(context, listInImport, await SwiftKeyMaker.from(context.key));
  }

  private constructor(context: Context, listInImport: boolean, swift: SwiftKeyMaker) {
    const { study, matchKeys, keys } = context;
    this.mentees = new Mentees(context);
    this.#keyTable = readMatchKeys(matchKeys);
    this.#keys = keys;
    this.#index = new PupilIndex(this.#keyTable, this.#keys);
    this.#cuts = new CutNames(this.#keyTable, swift);
    this.schools = new SchoolRegister(study.schools);
    this.staff = new StaffRegister(this.#keyTable, this.#keys, study.mentors);
    this.pupils = study.register.pupils;
    const listBefore = study.sources.some((source) => source.recipe.shape === 'pupils');
    this.#mayTakeOn = !listInImport && !listBefore;
  }

  /** Tie each row of a table to a pupil. A list of pupils adds those not met before. */
  async match(table: ReadTable, recipe: Recipe): Promise<Matched> {
    if (shapeById(recipe.shape)?.about === 'figures') return nobody(table.rowCount);
    const found = identitiesOf(table, recipe);
    const mentor = await mentorColumn(table, recipe, this);
    const school = schoolColumn(table, recipe, this);
    const groups = mentor !== null && found.identities.some(isCutShort) ? identitiesOf(table, recipe, mentor) : found;
    const scopes = await this.#scopesOf(groups);
    await this.#keys.prepare(groups.identities.flatMap(filingKeys));
    const book = new DoubtBook(recipe, groups, table.rowNumbers);
    const tied = recipe.shape === 'pupils' ? this.#admit(groups, scopes, book) : this.#find(groups, scopes, book, table);
    this.mentees.note(mentor, { ...tied.pupil, words: tied.pupil.words.map((word, group) => (book.isInDoubt(group) ? '' : word)) });
    return { ...tied, mentor, school, doubts: book.doubts, doubtful: book.count('nameOnly'), cutShort: book.count('cutShort') };
  }

  /** What a study stores to find its people again. */
  storedKeys(): Uint8Array {
    this.#cuts.settle();
    return writeMatchKeys(this.#keyTable);
  }

  /** Where each name cut short may lead: to the school that the row says, else to its mentor's, else to any; and first to the mentor's mentees. */
  async #scopesOf(groups: IdentityGroups): Promise<Scopes> {
    const scopes = new Map<PupilIdentity, CutScope>();
    for (const who of groups.identities.filter(isCutShort)) {
      const schools = who.school === '' ? this.schools.plainNames(this.staff.schoolOf(who.mentor)) : [who.school];
      scopes.set(who, { schools, mentees: await this.mentees.of(who.mentor) });
    }
    return scopes;
  }

  /** The pupil of an admission number (or another school number), as a transcript's header gives it; null when not found. */
  async pupilByNumber(number: string, school: string): Promise<number | null> {
    const text = number
      .trim()
      .toUpperCase()
      .replace(/^0+(?=\d)/, '');
    const place = plainSchool(school);
    const none = { ordered: '', anyOrder: '', className: '' };
    const who: PupilIdentity = {
      upn: /^[A-Z]\d{11}[\dA-Z]$/.test(text) ? text : '',
      adno: text,
      external: text,
      name: none,
      birth: '',
      className: '',
      school: place,
      schoolName: school,
      cohort: '',
      year: null,
      mentor: '',
      written: { name: '', className: '' },
    };
    await this.#keys.prepare(filingKeys(who));
    const match = this.#index.find(who);
    return match.found === 'one' ? match.pupil : null;
  }

  /** Pupils on the register by plain full name; names that nobody has are missing. */
  async pupilsNamed(plainNames: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>> {
    await this.#keys.prepare(plainNames.map((name) => `name|${name}`));
    return new Map(
      plainNames.flatMap((name): [string, readonly number[]][] => {
        const pupils = this.#keyTable.pupils.get(this.#keys.of(`name|${name}`)) ?? [];
        return pupils.length === 0 ? [] : [[name, pupils]];
      }),
    );
  }

  #admit(groups: IdentityGroups, scopes: Scopes, book: DoubtBook): Tied {
    const seen = new Set<number>();
    const words: string[] = groups.identities.map((who, group) => {
      if (filingKeys(who).length === 0) return '!pupil.noKey';
      const known = this.#index.listed(who) ?? this.#knownByName(who, seen);
      const cut = known === null && !hasId(who) ? this.#settleCut(who, group, scopes, book) : null;
      if (cut !== null && cut.pupil === null) return '!pupil.cutShort';
      const pupil = known ?? cut?.pupil ?? this.#nextPupil();
      if (seen.has(pupil)) return '!pupil.listedTwice';
      seen.add(pupil);
      if (cut === null) {
        this.#index.file(who, pupil);
        this.#cuts.file(who, pupil);
        this.said.set(pupil, who);
      }
      return String(pupil);
    });
    return { pupil: repeatedOnce(words, groups), madePupils: [] };
  }

  /** What becomes of a name cut short that pupils have; null where nobody has it. Whoever was confirmed is found the next time. */
  #settleCut(who: PupilIdentity, group: number, scopes: Scopes, book: DoubtBook): { readonly pupil: number | null } | null {
    const scope = scopes.get(who);
    if (scope === undefined) return null;
    const told = this.#cuts.toldBefore(who);
    const { pupils, fits } = this.#cuts.find(who, scope);
    if (told !== null) return book.settle(group, 'nameOnly', [...new Set([told, ...pupils])]);
    if (pupils.length === 0) return null;
    const settled = book.settle(group, fits ? 'cutShort' : 'several', pupils);
    const saysMore = `${who.school}${who.className}${who.mentor}` !== '';
    if (settled.chosen && settled.pupil !== null && saysMore) this.#cuts.told(who, settled.pupil);
    return settled;
  }

  /** A list without numbers (a tracker of names and classes) beside one that was there before: the same name in the same class is the same pupil. */
  #knownByName(who: PupilIdentity, listedHere: ReadonlySet<number>): number | null {
    if (hasId(who)) return null;
    const match = this.#index.find(who);
    return match.found === 'one' && match.strength === 'sure' && !listedHere.has(match.pupil) ? match.pupil : null;
  }

  #find(groups: IdentityGroups, scopes: Scopes, book: DoubtBook, { path }: ReadTable): Tied {
    const matches: Match[] = groups.identities.map((who) => this.#index.find(who));
    const idsAreKnown = matches.some((match) => match.found === 'one' && match.byId);
    const madePupils: [number, number][] = [];
    const words = groups.identities.map((who, group) => {
      const said = `${path}\n${JSON.stringify({ ...who, cohort: '' })}`;
      const taken = this.#takenOn.get(said);
      if (taken !== undefined) return String(taken);
      const match = this.#mayTakeOn ? this.#index.find(who) : (matches[group] ?? { found: 'none' });
      const settle = (why: 'nameOnly' | 'several', pupils: readonly number[], otherwise: string): string => {
        const { pupil, chosen } = book.settle(group, why, pupils);
        // Whoever was confirmed once is found for sure the next time.
        if (pupil !== null && chosen) this.#index.file(who, pupil);
        return pupil === null ? otherwise : String(pupil);
      };
      const isOtherNumber = idsAreKnown && hasId(who);
      if (match.found === 'one' && match.byId && match.strength === 'sure' && who.written.name !== '' && !isCutShort(who))
        this.heard.set(match.pupil, who.written.name);
      if (match.found === 'one' && !(isOtherNumber && !match.byId && match.strength === 'doubtful'))
        return match.strength === 'sure' ? String(match.pupil) : settle('nameOnly', [match.pupil], '!pupil.doubtful');
      if (match.found === 'noKey') return '!pupil.noKey';
      if (match.found === 'several') return settle('several', match.pupils, '!pupil.ambiguous');
      const cut = isOtherNumber ? null : this.#settleCut(who, group, scopes, book);
      if (cut !== null) return cut.pupil === null ? '!pupil.cutShort' : String(cut.pupil);
      if (!this.#mayTakeOn) return '!pupil.notFound';
      const pupil = this.#nextPupil();
      this.#index.file(who, pupil, isCutShort(who) ? 'named' : 'loosely');
      if (isCutShort(who)) this.#cuts.told(who, pupil);
      else this.#cuts.file(who, pupil);
      this.#takenOn.set(said, pupil);
      this.said.set(pupil, who);
      madePupils.push([pupil, this.schools.findOrAdd(who.schoolName) ?? 0]);
      return String(pupil);
    });
    return { pupil: { words, codes: groups.groupOf }, madePupils };
  }

  #nextPupil(): number {
    this.pupils++;
    return this.pupils;
  }
}

/** Rows that are of no pupil. */
function nobody(rowCount: number): Matched {
  const none = { pupils: 0, rows: 0 };
  const pupil = { words: [''], codes: new Int32Array(rowCount) };
  return { pupil, mentor: null, school: null, doubtful: none, cutShort: none, doubts: [], madePupils: [] };
}

function hasId(who: PupilIdentity): boolean {
  return who.upn !== '' || who.external !== '' || who.adno !== '';
}

/** In a list of pupils a second row that says exactly the same is that pupil listed twice, too. */
function repeatedOnce(words: readonly string[], groups: IdentityGroups): GridColumn {
  const out = [...words, '!pupil.listedTwice'];
  const twice = words.length;
  const seen = new Uint8Array(words.length);
  const codes = groups.groupOf.map((group) => {
    if (seen[group] === 1) return twice;
    seen[group] = 1;
    return group;
  });
  return { words: out, codes };
}
