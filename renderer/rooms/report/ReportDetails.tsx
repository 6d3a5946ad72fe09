import { useEffect, useState } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Study, StudySettings } from '#shared/study/model.ts';
import { audienceNames } from '#shared/words/settings.ts';

const audiences: readonly StudySettings['audience'][] = ['school', 'outside', 'dfe'];

/** Title, author and who it is for. What is typed is kept when its field is left. */
export function ReportDetails({ study }: { readonly study: Study }) {
  const run = useStrand((strand) => strand.run);
  const { report, settings } = study;
  const [title, setTitle] = useState(report.title);
  const [author, setAuthor] = useState(report.author);
  // Undo and redo change what is kept; the fields follow.
  useEffect(() => setTitle(report.title), [report.title]);
  useEffect(() => setAuthor(report.author), [report.author]);
  const keep = () => {
    const typed = {
      ...(title.trim() === report.title ? {} : { title: title.trim() }),
      ...(author.trim() === report.author ? {} : { author: author.trim() }),
    };
    if (Object.keys(typed).length > 0) void run('report.describe', typed);
  };
  return (
    <Card title="Title page and reader">
      <TextField
        label="Title"
        hint="Left empty, it is the title that the preview shows."
        value={title}
        onChange={setTitle}
        onLeave={keep}
        onEnter={keep}
      />
      <TextField
        label="Author"
        hint="As it should stand under the title."
        value={author}
        onChange={setAuthor}
        onLeave={keep}
        onEnter={keep}
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
