import type { ThemeMatrix } from '#shared/coding/themes.ts';
import type { CodeId, Study } from '#shared/study/model.ts';
import { describeThemeCell } from '#shared/words/coding.ts';
import { Swatch } from '../Swatch.tsx';

export type CountOf = 'excerpts' | 'speakers' | 'documents';

export interface MatrixTableProps {
  readonly study: Study;
  readonly matrix: ThemeMatrix;
  readonly count: CountOf;
  readonly chosen: { readonly code: CodeId; readonly column: string } | null;
  readonly onChoose: (code: CodeId, column: string) => void;
}

/** Themes in rows, roles or schools in columns, a number in each cell on a ground the deeper the more. A nought is a quiet dot. */
export function MatrixTable({ study, matrix, count, chosen, onChoose }: MatrixTableProps) {
  const most = Math.max(1, ...matrix.cells.flat().map((cell) => cell[count]));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling frame must be reachable by keyboard, and a table cannot scroll itself
    <div
      className="matrix-frame"
      role="region"
      aria-label={`Themes by ${matrix.by}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it once it has focus
      tabIndex={0}
    >
      <table className="matrix">
        <caption className="visually-hidden">Themes by {matrix.by}</caption>
        <thead>
          <tr>
            <th scope="col" className="matrix-corner">
              Theme
            </th>
            {matrix.columns.map((column) => (
              <th key={column.key} scope="col" className="matrix-column" title={schoolName(study, matrix, column.key)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((theme, row) => (
            <tr key={theme.code}>
              <th scope="row" className="matrix-theme">
                <span className="matrix-name">
                  <Swatch colour={theme.colour} />
                  {theme.name}
                </span>
              </th>
              {matrix.columns.map((column, index) => {
                const cell = matrix.cells[row]?.[index] ?? { excerpts: 0, speakers: 0, documents: 0 };
                const isChosen = chosen?.code === theme.code && chosen.column === column.key;
                return (
                  <td key={column.key} className="matrix-cell">
                    {cell.excerpts === 0 ? (
                      <span className="matrix-none">
                        <span aria-hidden="true">·</span>
                        <span className="visually-hidden">none</span>
                      </span>
                    ) : (
                      <button
                        type="button"
                        className={`matrix-number hue-${theme.colour} shade-${Math.max(1, Math.ceil((cell[count] / most) * 5))}`}
                        aria-pressed={isChosen}
                        aria-label={describeThemeCell(theme.name, column.label.toLowerCase(), cell)}
                        onClick={() => onChoose(theme.code, column.key)}
                      >
                        {cell[count]}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function schoolName(study: Study, matrix: ThemeMatrix, key: string): string | undefined {
  return matrix.by === 'school' ? study.schools.find((school) => String(school.key) === key)?.name : undefined;
}
