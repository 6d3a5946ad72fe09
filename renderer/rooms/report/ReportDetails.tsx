import { useCanChange } from '#renderer/state/canChange.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { useTyped } from '#renderer/state/useTyped.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Study, StudySettings } from '#shared/study/model.ts';
import { audienceNames } from '#shared/words/settings.ts';

const audiences: readonly StudySettings['audience'][] = ['school', 'outside', 'dfe'];

/** Title, author and who it is for. What is typed is kept while it is typed. */
export function ReportDetails({ study }: { readonly study: Study }) {
  const { run, type } = useStrand(({ run, type }) => ({ run, type }));
  const isChangeable = useCanChange();
  const { report, settings } = study;
  const title = useTyped(report.title, { keep: (text) => type('report.describe', { title: text }), tidy: trimmed });
  const author = useTyped(report.author, { keep: (text) => type('report.describe', { author: text }), tidy: trimmed });
  return (
    <Card title="Title page and reader">
      <TextField {...title} label="Title" hint="Left empty, it is the title that the preview shows." isReadOnly={!isChangeable} />
      <TextField {...author} label="Author" hint="As it should stand under the title." isReadOnly={!isChangeable} />
      <Select
        label="For"
        isDisabled={!isChangeable}
        value={settings.audience}
        options={audiences.map((id) => ({ id, name: audienceNames[id].name, hint: audienceNames[id].rule }))}
        onChange={(audience) => void run('settings.audience', { audience })}
      />
      <p className="field-hint">{audienceNames[settings.audience].rule}</p>
    </Card>
  );
}

function trimmed(text: string): string {
  return text.trim();
}
