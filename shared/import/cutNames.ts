import type { PupilIdentity } from './identity.ts';
import type { MatchKeyTable, SwiftKeyMaker } from './matchKeys.ts';

/** Pupils whom a name cut short may mean. `fits` = just one, and nothing that the row says besides speaks against it. */
export interface CutMatch {
  readonly pupils: readonly number[];
  readonly fits: boolean;
}

/** Where a row with a name cut short may look: the schools its pupil may be in (plain names), and the mentees of its mentor where known. */
export interface CutScope {
  readonly schools: readonly string[];
  readonly mentees: ReadonlySet<number>;
}

/** Whether a name stands there cut short: `Amy`, `Amy M`, `Amy M.`, `A. Mason`, `AM`. */
export function isCutShort({ name }: PupilIdentity): boolean {
  const words = name.ordered.split(' ');
  return name.ordered !== '' && (words.length === 1 || words[0]?.length === 1 || words.at(-1)?.length === 1);
}

/** The forms under which a row with a name cut short is looked for. */
function formsOf({ name, written }: PupilIdentity): readonly string[] {
  const words = name.ordered.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length > 1) return [`${first} ${last}`];
  const initials = /^\p{Lu}{2}$/u.test(written.name.trim()) ? [[...first].join(' ')] : [];
  return [first, ...initials];
}

/** The ways in which mentors cut a full name short: forename alone, with an initial, initial and surname, initials. */
function formsWhole({ name }: PupilIdentity): readonly string[] {
  const words = name.ordered.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const initials = words.slice(1).map((word) => word.slice(0, 1));
  const letter = first.slice(0, 1);
  return [...new Set([first, `${letter} ${last}`, ...initials.flatMap((one) => [`${first} ${one}`, `${letter} ${one}`])])];
}

/** Texts under which a pupil with a full name is filed besides, so that names cut short lead to them, too. */
function filingTexts(who: PupilIdentity): readonly string[] {
  if (who.name.ordered === '' || isCutShort(who)) return [];
  return [...formsWhole(who).map((form) => `cut|${form}|${who.school}`), ...groupKeys(who, who.school)];
}

/** All that a row with such a name says of its pupil: whoever was confirmed under it once is proposed under it again. */
function toldText({ name, school, className, mentor }: PupilIdentity): string {
  return `told|${name.ordered}|${school}|${className}|${mentor}`;
}

function groupKeys({ className, cohort }: PupilIdentity, school: string): readonly string[] {
  return [...(className === '' ? [] : [`in|${className}|${school}`]), ...(cohort === '' ? [] : [`born|${cohort}|${school}`])];
}

/** Files pupils under the ways their names may be cut short, and looks for them. */
export class CutNames {
  readonly #pupils: Map<string, number[]>;
  readonly #codes: SwiftKeyMaker;
  /** Pupils to be filed: most imports look for no name that is cut short, and a review stores nothing. */
  #waiting: { readonly who: PupilIdentity; readonly pupil: number }[] = [];

  constructor(table: MatchKeyTable, codes: SwiftKeyMaker) {
    this.#pupils = table.pupils;
    this.#codes = codes;
  }

  file(who: PupilIdentity, pupil: number): void {
    this.#waiting.push({ who, pupil });
  }

  /** Puts those who wait into the table: before anybody is looked for, and before it is stored. */
  settle(): void {
    for (const { who, pupil } of this.#waiting) for (const text of filingTexts(who)) this.#add(text, pupil);
    this.#waiting = [];
  }

  /** Somebody said (or only this file says) who is meant by all that the row says. */
  told(who: PupilIdentity, pupil: number): void {
    this.#add(toldText(who), pupil);
  }

  /** The one pupil who was meant before by a row that said just the same. */
  toldBefore(who: PupilIdentity): number | null {
    const found = this.#at(toldText(who));
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /**
   * The pupils of those schools whose names may be cut short so, narrowed by class, cohort and mentor. A class that none of them was
   * ever in leaves them all in view, but proposes none.
   */
  find(who: PupilIdentity, { schools, mentees }: CutScope): CutMatch {
    this.settle();
    const places = ['', ...schools];
    const all = this.#union(places.flatMap((school) => formsOf(who).map((form) => `cut|${form}|${school}`)));
    const mine = mentees.size === 0 ? [] : all.filter((pupil) => mentees.has(pupil));
    const near = mine.length === 0 ? all : mine;
    const groups = [who.className === '' ? '' : `in|${who.className}`, who.cohort === '' ? '' : `born|${who.cohort}`];
    let pupils = near;
    let agrees = true;
    for (const group of groups.filter((text) => text !== '')) {
      const members = new Set(this.#union(places.map((school) => `${group}|${school}`)));
      const left = pupils.filter((pupil) => members.has(pupil));
      if (left.length === 0) agrees = false;
      else pupils = left;
    }
    return { pupils, fits: agrees && pupils.length === 1 };
  }

  #union(texts: readonly string[]): readonly number[] {
    return [...new Set(texts.flatMap((text) => this.#at(text)))];
  }

  #at(text: string): readonly number[] {
    return this.#pupils.get(this.#codes.of(text)) ?? [];
  }

  #add(text: string, pupil: number): void {
    const code = this.#codes.of(text);
    const held = this.#pupils.get(code);
    if (held === undefined) this.#pupils.set(code, [pupil]);
    else if (held.at(-1) !== pupil && !held.includes(pupil)) held.push(pupil);
  }
}
