/** One step of the file format: from version - 1 to version. Never edited once released. */
export interface Migration {
  readonly version: number;
  readonly statements: readonly string[];
}
