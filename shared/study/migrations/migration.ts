/** One step of the file format: from version - 1 to version. Never edited once released. */
export interface Migration {
  readonly version: number;
  readonly statements: readonly string[];
  /** The texts of all tables after this step, in order, word for word as SQLite keeps them: nothing else may stand in a file's schema. */
  readonly schema: readonly string[];
}
