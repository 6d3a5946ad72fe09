import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { questionOptions } from '#shared/import/questions.ts';
import type { TableReview } from '#shared/import/types.ts';
import type { Recipe } from '#shared/study/model.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { countOf } from '#shared/words/plural.ts';
import { describeOption } from '#shared/words/questions.ts';
import { answerCode, codeCounted } from './answers.ts';

const code = 'code.counts';

export interface FileCodesProps {
  readonly table: TableReview;
  readonly recipe: Recipe;
  readonly onDecide: (recipe: Recipe) => void;
}

/** The codes of a register that the list holds. A school may mean something else by one of them: then it is said here, for this file alone. */
export function FileCodes({ table, recipe, onDecide }: FileCodesProps) {
  const own = table.codes.filter((one) => codeCounted(one.code, recipe) !== 'keep').length;
  return (
    <Disclosure
      title={`${countOf(table.codes.length, 'register code')}, ${own === 0 ? 'all counted as in the list' : `${formatNumber(own, 0)} counted otherwise in this file`}`}
    >
      <Table
        caption={`Register codes of ${table.path}`}
        rows={table.codes}
        rowKey={(one) => one.code}
        height={320}
        columns={[
          { id: 'code', header: 'Code', cell: (one) => one.code, sortBy: (one) => one.code },
          { id: 'marks', header: 'Marks', kind: 'number', cell: (one) => formatNumber(one.marks, 0), sortBy: (one) => one.marks },
          {
            id: 'counts',
            header: 'Counts as',
            cell: (one) => (
              <div className="doubts-choice">
                <Select
                  label={`What ${one.code} counts as in ${table.path}`}
                  labelHidden
                  quiet
                  value={codeCounted(one.code, recipe)}
                  options={(questionOptions[code] ?? []).map((option) => ({ id: option, name: describeOption({ code }, option) }))}
                  onChange={(answer) => onDecide(answerCode(one.code, answer, recipe))}
                />
              </div>
            ),
          },
        ]}
      />
    </Disclosure>
  );
}
