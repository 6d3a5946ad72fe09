import type { CodeId, DocumentId, ExcerptId, SpeakerRole } from '#shared/study/model.ts';

/** A passage with everything a reader needs to trust it: who said it, where, and the words. */
export interface Quote {
  readonly excerpt: ExcerptId;
  readonly document: DocumentId;
  readonly codes: readonly CodeId[];
  readonly text: string;
  readonly pseudonym: string;
  readonly role: SpeakerRole;
  /** School number as shown, 1-based; null when not known. */
  readonly school: number | null;
  readonly pupil: number | null;
  /** `[pseudonym, role, school N]`. */
  readonly attribution: string;
}

/** Excerpts counted by theme (rows) and by who or where (columns). Row and column order is the order to show. */
export interface ThemeMatrix {
  readonly by: 'role' | 'school';
  readonly rows: readonly { readonly code: CodeId; readonly name: string; readonly colour: number }[];
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  /** cells[row][column]. */
  readonly cells: readonly (readonly { readonly excerpts: number; readonly speakers: number; readonly documents: number }[])[];
}

/** Everything the Interviews room and the report show of the words. */
export interface ThemeSet {
  readonly version: 1;
  readonly documents: number;
  readonly speakers: number;
  readonly excerpts: number;
  readonly codes: readonly {
    readonly code: CodeId;
    readonly name: string;
    readonly description: string;
    readonly excerpts: number;
    readonly speakers: number;
    readonly documents: number;
  }[];
  readonly byRole: ThemeMatrix;
  readonly bySchool: ThemeMatrix;
  readonly quotes: readonly Quote[];
}
