import { type RoomName, rooms, routeTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import type { StrandData } from '#renderer/state/strandState.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { roomWords } from '#shared/words/interface.ts';
import { keptWords } from '#shared/words/studyModes.ts';
import { AppearanceMenu } from './AppearanceMenu.tsx';
import { BackupNote } from './backups/BackupNote.tsx';
import { CopyLine } from './CopyLine.tsx';
import { timeOf } from './clock.ts';
import { EngineNote } from './EngineNote.tsx';
import { StudyMenu } from './StudyMenu.tsx';

/** The study, when it was last kept, the five rooms in the order of the work, and the history. */
export function Rail({ room, onHistory }: { readonly room: RoomName; readonly onHistory: () => void }) {
  const { opened, isKeeping } = useStrand(({ opened, isKeeping }) => ({ opened, isKeeping }));
  return (
    <header className="rail">
      <div className="rail-study">
        <StudyMenu />
        <p className="rail-kept" role="status">
          {keptLine(opened, isKeeping)}
        </p>
        <CopyLine />
      </div>
      <nav aria-label="Rooms">
        <ul className="rail-rooms">
          {rooms.map((name) => (
            <li key={name}>
              <a href={routeTo(name)} className="rail-room" {...(name === room ? { 'aria-current': 'page' } : {})}>
                <Icon name={name} />
                {roomWords[name].name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="rail-foot">
        <BackupNote />
        <EngineNote />
        <button type="button" className="rail-room" onClick={onHistory}>
          <Icon name="history" />
          History
        </button>
        <AppearanceMenu />
      </div>
    </header>
  );
}

function keptLine(opened: StrandData['opened'], isKeeping: boolean): string {
  if (opened === null) return '';
  const time = timeOf(opened.keptAt);
  if (isKeeping) return keptWords.keeping;
  if (opened.stopped !== null) return keptWords.lastChangeNot(time);
  return opened.readOnly === null ? keptWords.kept(time) : keptWords.onlyRead(time);
}
