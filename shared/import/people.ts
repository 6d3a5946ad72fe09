import type { Mentor, MentorKey, School, SchoolKey } from '#shared/study/model.ts';
import type { KeyMaker, MatchKeyTable } from './matchKeys.ts';
import { plainName, plainWords } from './names.ts';

/** Schools of the study by name; a name not met before becomes the next school. */
export class SchoolRegister {
  readonly #schools: School[];
  readonly added: School[] = [];

  constructor(schools: readonly School[]) {
    this.#schools = [...schools];
  }

  find(name: string): SchoolKey | null {
    const plain = plainSchool(name);
    return plain === '' ? null : (this.#schools.find((school) => plainSchool(school.name) === plain)?.key ?? null);
  }

  /** Plain names of those with that key; of all, where it is null. */
  plainNames(key: SchoolKey | null): readonly string[] {
    return this.#schools.filter((school) => key === null || school.key === key).map(({ name }) => plainSchool(name));
  }

  findOrAdd(name: string): SchoolKey | null {
    const found = this.find(name);
    const plain = name.trim().replaceAll(/\s+/g, ' ');
    if (found !== null || plain === '') return found;
    const school = { key: this.#schools.reduce((most, held) => Math.max(most, held.key), 0) + 1, name: plain, phase: phaseOf(plain) };
    this.#schools.push(school);
    this.added.push(school);
    return school.key;
  }

  /** Settle the phase of schools added by this import whose name does not tell it, from the year groups of their pupils. */
  settlePhases(yearsBySchool: ReadonlyMap<SchoolKey, readonly number[]>): void {
    this.added.forEach((school, place) => {
      const years = yearsBySchool.get(school.key) ?? [];
      if (school.phase !== 'unknown' || years.length === 0) return;
      const primary = years.filter((year) => year <= 6).length;
      this.added[place] = { ...school, phase: primary * 2 > years.length ? 'primary' : 'secondary' };
    });
  }
}

/** `The Northfield High School` is `northfield high`. */
export function plainSchool(name: string): string {
  return plainWords(name)
    .replace(/^the /, '')
    .replace(/ school$/, '');
}

function phaseOf(name: string): School['phase'] {
  if (/\b(primary|infants?|junior|first)\b/i.test(name)) return 'primary';
  if (/\b(special|pupil referral|alternative provision)\b/i.test(name)) return 'special';
  return /\b(high|secondary|grammar|upper|comprehensive|sixth form)\b/i.test(name) ? 'secondary' : 'unknown';
}

/** Mentors and raters by keyed name: they become numbers, and their names go no further. */
export class StaffRegister {
  readonly #table: MatchKeyTable;
  readonly #keys: KeyMaker;
  readonly #mentors: Mentor[];
  readonly added: Mentor[] = [];

  constructor(table: MatchKeyTable, keys: KeyMaker, mentors: readonly Mentor[]) {
    this.#table = table;
    this.#keys = keys;
    this.#mentors = [...mentors];
  }

  /** The mentor of that name at that school; the next number when not met before. */
  async mentor(name: string, school: SchoolKey | null): Promise<MentorKey | null> {
    const { full, initial, short } = staffName(name);
    if (full === '') return null;
    const here = school === null ? 'any' : String(school);
    const mine = short
      ? [`mentor|${full}|${here}`, `mentorFull|${initial}|${here}`]
      : [`mentor|${full}|${here}`, `mentorShort|${initial}|${here}`];
    const filed = [
      `mentor|${full}|${here}`,
      `mentor|${full}|any`,
      `${short ? 'mentorShort' : 'mentorFull'}|${initial}|${here}`,
      `${short ? 'mentorShort' : 'mentorFull'}|${initial}|any`,
    ];
    await this.#keys.prepare([...mine, ...filed]);
    for (const text of mine) {
      const found = this.#table.mentors.get(this.#keys.of(text));
      if (found !== undefined) return this.#withSchool(found, school);
    }
    const atLarge = this.#table.mentors.get(this.#keys.of(`mentor|${full}|any`));
    const placed = this.#mentors.find((held) => held.key === atLarge)?.school ?? null;
    if (atLarge !== undefined && (placed === null || school === null)) return this.#withSchool(atLarge, school);
    const key = this.#mentors.reduce((most, held) => Math.max(most, held.key), 0) + 1;
    const mentor = { key, school, label: `Mentor ${key}` };
    this.#mentors.push(mentor);
    this.added.push(mentor);
    for (const text of filed) if (!this.#table.mentors.has(this.#keys.of(text))) this.#table.mentors.set(this.#keys.of(text), key);
    return key;
  }

  /** The school that a mentor of that number works at; null where it is not known. */
  schoolOf(mentor: string): SchoolKey | null {
    return this.#mentors.find(({ key }) => String(key) === mentor)?.school ?? null;
  }

  async rater(name: string, school: string): Promise<string> {
    const { full } = staffName(name);
    if (full === '') return '';
    const text = `rater|${full}|${school}`;
    await this.#keys.prepare([text]);
    const code = this.#keys.of(text);
    const held = this.#table.raters.get(code);
    const number = held ?? this.#table.raters.size + 1;
    if (held === undefined) this.#table.raters.set(code, number);
    return `R${number}`;
  }

  #withSchool(key: MentorKey, school: SchoolKey | null): MentorKey {
    const place = this.added.findIndex((mentor) => mentor.key === key);
    const mentor = this.added[place];
    if (mentor !== undefined && mentor.school === null && school !== null) {
      const known = { ...mentor, school };
      this.added[place] = known;
      const all = this.#mentors.findIndex((each) => each.key === key);
      this.#mentors[all] = known;
    }
    return key;
  }
}

function staffName(name: string): { full: string; initial: string; short: boolean } {
  const full = plainName(name).ordered;
  const words = full.split(' ');
  const surname = words.at(-1) ?? '';
  const first = words.length > 1 ? (words[0] ?? '') : '';
  return { full, initial: `${first.slice(0, 1)} ${surname}`.trim(), short: first.length <= 1 };
}
