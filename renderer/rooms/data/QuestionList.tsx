import { Select } from '#renderer/ui/Select.tsx';
import type { ImportQuestion, TableReview } from '#shared/import/types.ts';
import type { Recipe } from '#shared/study/model.ts';
import { describeOption, describeQuestion } from '#shared/words/questions.ts';
import { answerQuestion, answerTo, isOpen } from './answers.ts';
import { ItemsField } from './ItemsField.tsx';

export interface QuestionListProps {
  readonly questions: readonly ImportQuestion[];
  readonly doubts: TableReview['doubts'];
  readonly recipe: Recipe;
  readonly onDecide: (recipe: Recipe) => void;
}

/** What only a person can settle, each with the answer that was proposed already in place, but for what nobody may guess. */
export function QuestionList({ questions, doubts, recipe, onDecide }: QuestionListProps) {
  return (
    <ul className="questions">
      {questions.map((question) => (
        <li key={`${question.code} ${question.column ?? ''}`} className="question">
          <p>{describeQuestion(question)}</p>
          {question.code === 'items.reversed' && question.options.length === 0 ? (
            <ItemsField value={answerTo(question, recipe)} onChange={(items) => onDecide(answerQuestion(question, items, recipe))} />
          ) : question.options.length < 2 ? null : (
            <Select
              label={describeQuestion(question)}
              labelHidden
              value={isOpen(question, recipe, doubts) ? null : answerTo(question, recipe)}
              placeholder="To be decided"
              options={question.options.map((option) => ({ id: option, name: describeOption(question, option) }))}
              onChange={(option) => onDecide(answerQuestion(question, option, recipe))}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
