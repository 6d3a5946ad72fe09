import type { Audience } from '#shared/disclosure/thresholds.ts';
import type { IsoInstant } from '#shared/study/model.ts';
import type { DataTable } from './dataTable.ts';

/** One piece of a report. Whatever is in here may be printed: disclosure has already been through. */
export type Block =
  | { readonly kind: 'lead'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: DataTable }
  | { readonly kind: 'figure'; readonly key: string; readonly title: string; readonly subtitle: string; readonly sentence: string }
  | { readonly kind: 'quote'; readonly text: string; readonly attribution: string };

export interface ReportPart {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Whether it begins on a page of its own in print. */
  readonly newPage: boolean;
}

/** A report before it is a file: the same for the web page and for Word. */
export interface ReportModel {
  readonly title: string;
  readonly author: string;
  /** When it was made, by the clock of whoever asked. */
  readonly now: IsoInstant;
  readonly audience: Audience;
  /** Who may read it, and what is hidden for that. */
  readonly audienceLine: string;
  readonly parts: readonly ReportPart[];
}
