const label = /^(?:(?:learning )?mentor|lm|key ?worker|pupil|student|mentee|child|school)(?:['’]s)?(?: name)?\s*:?$/i;
const labelled = /^[^:]{2,30}:\s*\S/;

/**
 * The cells of a title row as one text: `Mentor: Mrs Bell, School: Holt Primary` of four cells, of two (`Mentor: Mrs Bell` and
 * `School: Holt Primary`), or of one. Other cells are joined by a space: `From`, `1/9/2024`, `to`, `20/12/2024`.
 */
export function titleText(cells: readonly string[]): string {
  let text = '';
  let isLabel = false;
  let isComplete = false;
  for (const cell of cells.map((each) => each.trim()).filter((each) => each !== '')) {
    const isNext = text !== '' && !isLabel && (isComplete || label.test(cell) || labelled.test(cell));
    text += text === '' ? cell : isLabel && !text.endsWith(':') ? `: ${cell}` : isNext ? `, ${cell}` : ` ${cell}`;
    isComplete = (isLabel || labelled.test(cell)) && !/\d/.test(cell);
    isLabel = label.test(cell);
  }
  return text;
}
