import { useState } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { copyWords } from '#shared/words/studyModes.ts';
import './copyLine.css';

const today = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const earlier = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** In a browser a study lives in the browser's storage: what the person's own disk has of it. Pressing it saves a copy. */
export function CopyLine() {
  const { host, copy, total, isStorageSafe, saveCopy } = useStrand(({ host, copy, history, isStorageSafe, saveCopy }) => ({
    host,
    copy,
    total: history.value?.total ?? null,
    isStorageSafe,
    saveCopy,
  }));
  const [isSaving, setSaving] = useState(false);
  if (host.edition !== 'browser') return null;
  const since = copy === null || total === null ? null : Math.max(0, total - copy.line);
  const save = async () => {
    setSaving(true);
    await saveCopy();
    setSaving(false);
  };
  return (
    <div className="copy-line">
      <button type="button" className="copy-button" disabled={isSaving} title={copyWords.press} onClick={save}>
        {isSaving ? copyWords.saving : copy === null ? copyWords.none : copyWords.some(whenOf(copy.at), since)}
      </button>
      {isStorageSafe === false && since !== 0 ? <p className="copy-warning">{copyWords.unsafe}</p> : null}
    </div>
  );
}

/** "10:30" of today, "2 Mar, 10:30" of another day. */
function whenOf(instant: string): string {
  const then = new Date(instant);
  return (then.toDateString() === new Date().toDateString() ? today : earlier).format(then);
}
