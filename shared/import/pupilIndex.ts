import type { PupilIdentity } from './identity.ts';
import type { KeyMaker, MatchKeyTable } from './matchKeys.ts';

/** How a pupil was found: by an id, by name with birth date, class or cohort, or only by name and school, which is doubtful. */
type MatchStrength = 'sure' | 'doubtful';

export type Match =
  | { readonly found: 'one'; readonly pupil: number; readonly strength: MatchStrength; readonly byId: boolean }
  | { readonly found: 'several'; readonly pupils: readonly number[] }
  | { readonly found: 'none' | 'noKey' };

/** Texts under which a pupil is filed, from the surest to the loosest. */
export function filingKeys(who: PupilIdentity): readonly string[] {
  const keys = [...idKeys(who)];
  const { ordered, anyOrder } = who.name;
  if (ordered === '') return keys;
  if (who.birth !== '') keys.push(`birth|${ordered}|${who.birth}`);
  if (who.cohort !== '' && who.school !== '') keys.push(`cohort|${ordered}|${who.cohort}|${who.school}`, streamKey(who));
  if (who.className !== '') {
    keys.push(`class|${ordered}|${who.className}`);
    if (who.school !== '') keys.push(`class|${ordered}|${who.className}|${who.school}`);
  }
  if (who.school !== '') keys.push(`school|${ordered}|${who.school}`, `any|${anyOrder}|${who.school}`);
  keys.push(`name|${ordered}`);
  return keys;
}

/** Classes keep their letter from year to year: 7C becomes 8C. */
function streamKey(who: PupilIdentity): string {
  return `stream|${who.name.ordered}|${who.cohort}|${who.className.replace(/^\d+/, '')}|${who.school}`;
}

function idKeys(who: PupilIdentity): readonly string[] {
  const keys: string[] = [];
  if (who.upn !== '') keys.push(`upn|${who.upn}`);
  if (who.external !== '') keys.push(`external|${who.external}`);
  if (who.adno !== '' && who.school !== '') keys.push(`adno|${who.adno}|${who.school}`);
  if (who.adno !== '') keys.push(`adno|${who.adno}`);
  return keys;
}

/** Finds pupils by what a row says of them. Every text looked up or filed must have been prepared with the key maker. */
export class PupilIndex {
  readonly #pupils: Map<string, number[]>;
  readonly #keys: KeyMaker;
  /** Of the pupils filed by this import. */
  readonly #upns = new Map<number, string>();

  constructor(table: MatchKeyTable, keys: KeyMaker) {
    this.#pupils = table.pupils;
    this.#keys = keys;
  }

  /** `named`: not under the name alone, nor under name and school. */
  file(who: PupilIdentity, pupil: number, how: 'loosely' | 'named' = 'loosely'): void {
    if (who.upn !== '') this.#upns.set(pupil, who.upn);
    for (const text of filingKeys(who)) {
      if (how === 'named' && /^(school|any|name)\|/.test(text)) continue;
      const code = this.#keys.of(text);
      const held = this.#pupils.get(code);
      if (held === undefined) this.#pupils.set(code, [pupil]);
      else if (!held.includes(pupil)) held.push(pupil);
    }
  }

  /** A pupil already listed under the same id, or the same name and birth date. */
  listed(who: PupilIdentity): number | null {
    for (const text of idKeys(who)) {
      if (text.startsWith('adno|') && who.school !== '' && !text.endsWith(`|${who.school}`)) continue;
      const found = this.#at(text);
      if (found.length === 1 && found[0] !== undefined && !this.#hasOtherUpn(found[0], who)) return found[0];
    }
    if (who.birth === '' || who.name.ordered === '') return null;
    const born = this.#at(`birth|${who.name.ordered}|${who.birth}`);
    return born.length === 1 && idKeys(who).length === 0 ? (born[0] ?? null) : null;
  }

  find(who: PupilIdentity): Match {
    const ids = idKeys(who);
    const { ordered, anyOrder } = who.name;
    if (ids.length === 0 && ordered === '') return { found: 'noKey' };
    let several: readonly number[] = [];
    for (const text of ids) {
      const found = this.#at(text);
      if (found.length === 0) continue;
      const narrowed = (found.length === 1 ? found : this.#narrow(found, who)).filter((pupil) => !this.#hasOtherUpn(pupil, who));
      if (narrowed.length === 1) return one(narrowed, this.#elsewhere(text, who, narrowed) ? 'doubtful' : 'sure', true);
      if (several.length === 0 && narrowed.length > 1) several = narrowed;
    }
    if (ordered === '') return someOf(several);
    if (who.birth !== '') {
      const born = this.#at(`birth|${ordered}|${who.birth}`);
      if (born.length === 1) return one(born, 'sure', false);
    }
    const inClass =
      who.className === ''
        ? []
        : this.#at(who.school === '' ? `class|${ordered}|${who.className}` : `class|${ordered}|${who.className}|${who.school}`);
    if (who.cohort !== '' && who.school !== '') {
      const cohort = this.#at(`cohort|${ordered}|${who.cohort}|${who.school}`);
      if (cohort.length === 1) return one(cohort, 'sure', false);
      if (cohort.length > 1) return this.#amongNamesakes(cohort, inClass, who);
    }
    if (inClass.length === 1) return one(inClass, 'sure', false);
    if (inClass.length > 1) return someOf(inClass);
    const loose = who.school === '' ? this.#at(`name|${ordered}`) : this.#at(`school|${ordered}|${who.school}`);
    const turned = loose.length === 0 && who.school !== '' ? this.#at(`any|${anyOrder}|${who.school}`) : loose;
    if (turned.length === 1) return one(turned, 'doubtful', false);
    return someOf(turned);
  }

  /** Namesakes of one year in one school: the class tells them apart, surely when it is the one listed, else by its letter. */
  #amongNamesakes(cohort: readonly number[], inClass: readonly number[], who: PupilIdentity): Match {
    const sameClass = cohort.filter((pupil) => inClass.includes(pupil));
    if (sameClass.length === 1) return one(sameClass, 'sure', false);
    const sameStream = this.#at(streamKey(who));
    return sameStream.length === 1 ? one(sameStream, 'doubtful', false) : someOf(cohort);
  }

  /** Two unique pupil numbers are two pupils, whatever other number they share. */
  #hasOtherUpn(pupil: number, who: PupilIdentity): boolean {
    const known = this.#upns.get(pupil);
    return known !== undefined && who.upn !== '' && known !== who.upn;
  }

  /** Every school counts its own admissions: a number without its school, under a name the pupil does not have, may be another school's. */
  #elsewhere(text: string, who: PupilIdentity, found: readonly number[]): boolean {
    if (!text.startsWith('adno|') || text.endsWith(`|${who.school}`) || who.name.ordered === '') return false;
    return !this.#at(`name|${who.name.ordered}`).some((pupil) => found.includes(pupil));
  }

  /** Of several pupils with one admission number, the one whose name the row gives. */
  #narrow(found: readonly number[], who: PupilIdentity): readonly number[] {
    if (who.name.ordered === '') return found;
    const named = this.#at(`name|${who.name.ordered}`);
    return found.filter((pupil) => named.includes(pupil));
  }

  #at(text: string): readonly number[] {
    const code = this.#keys.of(text);
    return code === '' ? [] : (this.#pupils.get(code) ?? []);
  }
}

function someOf(pupils: readonly number[]): Match {
  return pupils.length === 0 ? { found: 'none' } : { found: 'several', pupils };
}

function one(found: readonly number[], strength: MatchStrength, byId: boolean): Match {
  const pupil = found[0];
  return pupil === undefined ? { found: 'none' } : { found: 'one', pupil, strength, byId };
}
