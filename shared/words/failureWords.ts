/** What happened and what a person can do about it. `todo` may be empty. */
export interface FailureSentence {
  readonly what: string;
  readonly todo: string;
}

/** The values a sentence asks for, as text; one that the failure lacks is empty. */
type FailureValues = Readonly<Record<FailureValueName, string>>;

type FailureValueName =
  | 'file'
  | 'folder'
  | 'kind'
  | 'reason'
  | 'rowsInFile'
  | 'rowsImported'
  | 'setAside'
  | 'part'
  | 'line'
  | 'name'
  | 'format'
  | 'known'
  | 'label'
  | 'command'
  | 'where'
  | 'problem'
  | 'message'
  | 'least'
  | 'since'
  | 'computer';

export type FailureWords = (values: FailureValues) => FailureSentence;
