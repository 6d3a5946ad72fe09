import { Button } from '#renderer/ui/Button.tsx';
import type { RowPage } from '#shared/dataRoom/dataRoom.ts';
import { describePage } from '#shared/words/dataChecks.ts';

/** Which rows are shown of how many, and the way to the others. */
export function TurnPages({ page, onTurn }: { readonly page: RowPage; readonly onTurn: (from: number) => void }) {
  const { total, from, size } = page;
  return (
    <>
      {total <= size ? null : (
        <>
          <Button isDisabled={from === 0} onPress={() => onTurn(Math.max(0, from - size))}>
            Earlier rows
          </Button>
          <Button isDisabled={from + size >= total} onPress={() => onTurn(from + size)}>
            Further rows
          </Button>
        </>
      )}
      <span className="quiet" aria-live="polite">
        {describePage(page)}
      </span>
    </>
  );
}
