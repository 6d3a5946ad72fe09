import type { Recipe, Study } from '#shared/study/model.ts';
import type { GridColumn } from './grid.ts';
import { type IdentityGroups, identityGroups, type PupilIdentity } from './identity.ts';
import { KeyMaker, type MatchKeyTable, readMatchKeys } from './matchKeys.ts';
import { mentorTitle } from './mentorTitle.ts';
import { plainSchool, SchoolRegister, StaffRegister } from './people.ts';
import { filingKeys, type Match, PupilIndex } from './pupilIndex.ts';
import type { ReadTable } from './readTable.ts';
import { columnOfField } from './redact.ts';
import { schoolTitle } from './schoolTitle.ts';
import { shapeById } from './shapes/registry.ts';

/** What matching came to for one table. */
export interface Matched {
  /** Pupil integer, or `!` and a reason, for every row. */
  readonly pupil: GridColumn;
  readonly doubtful: { readonly pupils: number; readonly rows: number };
  /** Groups of rows whose pupil is not sure, with whom it could be. */
  readonly doubts: readonly Doubt[];
  readonly madePupils: readonly (readonly [number, number])[];
}

/** Rows that say the same of their pupil, who may be any of some. */
export interface Doubt {
  /** 1-based row of the file where it stands first. */
  readonly row: number;
  readonly rows: number;
  readonly why: 'nameOnly' | 'several';
  readonly who: PupilIdentity;
  readonly pupils: readonly number[];
}

/** Everybody an import knows so far: grows from table to table, the list of pupils first. */
export class Admission {
  readonly keyTable: MatchKeyTable;
  readonly schools: SchoolRegister;
  readonly staff: StaffRegister;
  pupils: number;
  /** What this import's own lists say of the pupils they listed, and files without a list of those they brought. */
  readonly said = new Map<number, PupilIdentity>();
  readonly #keys: KeyMaker;
  readonly #index: PupilIndex;
  /** Without any list of pupils, a pupil met in another file is taken on. */
  readonly #mayTakeOn: boolean;
  /** Pupils taken on, by file and by all that a row of it said of them: another table of the same file means the same pupil. */
  readonly #takenOn = new Map<string, number>();

  constructor(study: Study, matchKeys: Uint8Array | null, key: CryptoKey, listInImport: boolean) {
    this.keyTable = readMatchKeys(matchKeys);
    this.#keys = new KeyMaker(key);
    this.#index = new PupilIndex(this.keyTable, this.#keys);
    this.schools = new SchoolRegister(study.schools);
    this.staff = new StaffRegister(this.keyTable, this.#keys, study.mentors);
    this.pupils = study.register.pupils;
    const listBefore = study.sources.some((source) => source.recipe.shape === 'pupils');
    this.#mayTakeOn = !listInImport && !listBefore;
  }

  /** Tie each row of a table to a pupil. A list of pupils adds those not met before. */
  async match(table: ReadTable, recipe: Recipe): Promise<Matched> {
    if (shapeById(recipe.shape)?.about === 'figures') return nobody(table.rowCount);
    const groups = identitiesOf(table, recipe);
    await this.#keys.prepare(groups.identities.flatMap(filingKeys));
    return recipe.shape === 'pupils' ? this.#admit(groups) : this.#find(groups, recipe, table);
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
        const pupils = this.keyTable.pupils.get(this.#keys.of(`name|${name}`)) ?? [];
        return pupils.length === 0 ? [] : [[name, pupils]];
      }),
    );
  }

  #admit(groups: IdentityGroups): Matched {
    const seen = new Set<number>();
    const words: string[] = groups.identities.map((who) => {
      if (filingKeys(who).length === 0) return '!pupil.noKey';
      const pupil = this.#index.listed(who) ?? this.#knownByName(who, seen) ?? this.#nextPupil();
      if (seen.has(pupil)) return '!pupil.listedTwice';
      seen.add(pupil);
      this.#index.file(who, pupil);
      this.said.set(pupil, who);
      return String(pupil);
    });
    return { pupil: repeatedOnce(words, groups), doubtful: { pupils: 0, rows: 0 }, doubts: [], madePupils: [] };
  }

  /** A list without numbers (a tracker of names and classes) beside one that was there before: the same name in the same class is the same pupil. */
  #knownByName(who: PupilIdentity, listedHere: ReadonlySet<number>): number | null {
    if (hasId(who)) return null;
    const match = this.#index.find(who);
    return match.found === 'one' && match.strength === 'sure' && !listedHere.has(match.pupil) ? match.pupil : null;
  }

  #find(groups: IdentityGroups, recipe: Recipe, { path, rowNumbers }: ReadTable): Matched {
    const matches: Match[] = groups.identities.map((who) => this.#index.find(who));
    const idsAreKnown = matches.some((match) => match.found === 'one' && match.byId);
    const keepDoubtful = recipe.answers['pupil.doubtful'] !== 'setAside';
    const doubtful = new Set<number>();
    const doubts: Doubt[] = [];
    const madePupils: [number, number][] = [];
    let rows = 0;
    const words = groups.identities.map((who, group) => {
      const said = `${path}\n${JSON.stringify({ ...who, cohort: '' })}`;
      const taken = this.#takenOn.get(said);
      if (taken !== undefined) return String(taken);
      const match = this.#mayTakeOn ? this.#index.find(who) : (matches[group] ?? { found: 'none' });
      const row = rowNumbers[groups.firstIn[group] ?? 0] ?? 0;
      const decided = recipe.answers[doubtKey(row)];
      const doubt = (why: Doubt['why'], pupils: readonly number[]): number | undefined => {
        doubts.push({ row, rows: groups.rowsIn[group] ?? 0, why, who, pupils });
        const chosen = pupils.find((pupil) => String(pupil) === decided);
        // Whoever was confirmed once is found for sure the next time.
        if (chosen !== undefined) this.#index.file(who, chosen);
        return chosen;
      };
      if (match.found === 'one' && !(idsAreKnown && hasId(who) && !match.byId && match.strength === 'doubtful')) {
        if (match.strength === 'sure') return String(match.pupil);
        doubtful.add(match.pupil);
        rows += groups.rowsIn[group] ?? 0;
        if (doubt('nameOnly', [match.pupil]) !== undefined) return String(match.pupil);
        return keepDoubtful && decided === undefined ? String(match.pupil) : '!pupil.doubtful';
      }
      if (match.found === 'noKey') return '!pupil.noKey';
      if (match.found === 'several') {
        const chosen = doubt('several', match.pupils);
        return chosen === undefined ? '!pupil.ambiguous' : String(chosen);
      }
      if (!this.#mayTakeOn) return '!pupil.notFound';
      const pupil = this.#nextPupil();
      this.#index.file(who, pupil);
      this.#takenOn.set(said, pupil);
      this.said.set(pupil, who);
      madePupils.push([pupil, this.schools.findOrAdd(who.schoolName) ?? 0]);
      return String(pupil);
    });
    return { pupil: { words, codes: groups.groupOf }, doubtful: { pupils: doubtful.size, rows }, doubts, madePupils };
  }

  #nextPupil(): number {
    this.pupils++;
    return this.pupils;
  }
}

/** Rows that are of no pupil. */
function nobody(rowCount: number): Matched {
  return { pupil: { words: [''], codes: new Int32Array(rowCount) }, doubtful: { pupils: 0, rows: 0 }, doubts: [], madePupils: [] };
}

/** Where the answer about one doubtful pupil stands in a recipe: by the row of the file, for a recipe holds no names. */
export function doubtKey(row: number): string {
  return `pupil.doubtful:${row}`;
}

function hasId(who: PupilIdentity): boolean {
  return who.upn !== '' || who.external !== '' || who.adno !== '';
}

function identitiesOf(table: ReadTable, recipe: Recipe): IdentityGroups {
  const column = (field: Parameters<typeof columnOfField>[2]): { [key: string]: GridColumn } => {
    const found = columnOfField(table, recipe, field);
    return found === undefined ? {} : { [field]: found };
  };
  const dated = recipe.shape === 'pupils' || recipe.shape === 'marks' ? undefined : (dayColumn(table, recipe) ?? undefined);
  return identityGroups(
    {
      ...column('upn'),
      ...column('adno'),
      ...column('external_id'),
      ...column('name'),
      ...column('surname'),
      ...column('forename'),
      ...column('birth'),
      ...column('class'),
      ...column('year_group'),
      ...column('school'),
      ...(dated === undefined ? {} : { day: dated }),
    },
    table.rowCount,
    recipe.dateOrder,
    mentorTitle(table.titles)?.school ?? schoolOfList(table, recipe),
  );
}

/** The school that a list of pupils names outside its rows, where no column does. */
export function schoolOfList(table: ReadTable, recipe: Recipe): string {
  return recipe.shape === 'pupils' && columnOfField(table, recipe, 'school') === undefined ? schoolTitle(table) : '';
}

/** The date a row's class belongs to: events, sessions and ratings say the class of that day. */
function dayColumn(table: ReadTable, recipe: Recipe): GridColumn | null {
  for (const field of ['day', 'start_day', 'received', 'set_day'] as const) {
    const found = columnOfField(table, recipe, field);
    if (found !== undefined) return found;
  }
  return null;
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
