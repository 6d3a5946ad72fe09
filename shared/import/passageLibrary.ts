import { type FoundPassage, type PassageFinder, passageFinder } from '#shared/coding/findPassage.ts';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import type { DocumentId, TranscriptDocument } from '#shared/study/model.ts';

/** Every transcript that passages can be found in, by the names that other programs call it by. */
export class PassageLibrary {
  readonly #books: { readonly id: DocumentId; readonly names: readonly string[]; readonly finder: PassageFinder }[] = [];

  add({ id, fileName, title }: Pick<TranscriptDocument, 'id' | 'fileName' | 'title'>, { text }: TranscriptText): void {
    const file = lastPart(plainName(fileName));
    this.#books.push({ id, names: [file, withoutEnding(file), plainName(title)], finder: passageFinder(text) });
  }

  /** Null where no transcript has that name. Of several (one title twice) the first that has the words. */
  find(name: string, quote: string): { readonly document: DocumentId; readonly passage: FoundPassage | null } | null {
    const called = this.#called(name);
    for (const { id, finder } of called) {
      const passage = finder.find(quote);
      if (passage !== null) return { document: id, passage };
    }
    const first = called[0];
    return first === undefined ? null : { document: first.id, passage: null };
  }

  at(document: DocumentId, start: number, end: number): string {
    return this.#books.find(({ id }) => id === document)?.finder.slice(start, end) ?? '';
  }

  /** By the name as it stands; else without its folder; else without the ending that says what kind of file it is. */
  #called(name: string): readonly { readonly id: DocumentId; readonly finder: PassageFinder }[] {
    const whole = plainName(name);
    for (const said of [whole, lastPart(whole), withoutEnding(lastPart(whole))]) {
      const called = said === '' ? [] : this.#books.filter(({ names }) => names.includes(said));
      if (called.length > 0) return called;
    }
    return [];
  }
}

function plainName(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function withoutEnding(file: string): string {
  return file.replace(/\.(docx?|txt|vtt|srt|rtf|odt|pdf)$/u, '');
}
