import type { ReviewedReplay } from '#shared/import/types.ts';
import { describeChange } from '#shared/words/recipes.ts';
import './data.css';
import { formatDay } from '#shared/words/dates.ts';

/** A file of a kind that came before is read as it was then; what is otherwise now is listed. */
export function ReplayNote({ replay }: { readonly replay: ReviewedReplay }) {
  const { fileName, importedAt, changes } = replay;
  return (
    <div className="replay">
      <p className="quiet">
        Read as {fileName} was on {formatDay(importedAt.slice(0, 10))}
        {changes.length === 0 ? ', and nothing has changed since.' : '. What has changed since:'}
      </p>
      {changes.length === 0 ? null : (
        <ul className="replay-changes">
          {changes.map((change) => (
            <li key={describeChange(change)}>{describeChange(change)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
