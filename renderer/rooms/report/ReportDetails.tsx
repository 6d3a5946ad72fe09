import { useState } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Study, StudySettings } from '#shared/study/model.ts';
import { audienceNames } from '#shared/words/settings.ts';

const audiences: readonly StudySettings['audience'][] = ['school', 'outside', 'dfe'];

/** Title, author and who it is for. Each is kept when the field is left. */
export function ReportDetails({ study }: { readonly study: Study }) {
  const run = useStrand((strand) => strand.run);
  const { report, settings } = study;
  return (
    <Card title="Title page and reader">
      <KeptField
        key={`title ${report.title}`}
        label="Title"
        hint="Left empty, it is the title that the preview shows."
        kept={report.title}
        onKeep={(title) => void run('report.describe', { title, author: report.author })}
      />
      <KeptField
        key={`author ${report.author}`}
        label="Author"
        hint="As it should stand under the title."
        kept={report.author}
        onKeep={(author) => void run('report.describe', { title: report.title, author })}
      />
      <Select
        label="For"
        value={settings.audience}
        options={audiences.map((id) => ({ id, name: audienceNames[id].name, hint: audienceNames[id].rule }))}
        onChange={(audience) => void run('settings.audience', { audience })}
      />
      <p className="field-hint">{audienceNames[settings.audience].rule}</p>
    </Card>
  );
}

interface KeptFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly kept: string;
  readonly onKeep: (value: string) => void;
}

function KeptField({ label, hint, kept, onKeep }: KeptFieldProps) {
  const [value, setValue] = useState(kept);
  const keep = () => {
    if (value.trim() !== kept) onKeep(value.trim());
  };
  return <TextField label={label} hint={hint} value={value} onChange={setValue} onLeave={keep} onEnter={keep} />;
}
