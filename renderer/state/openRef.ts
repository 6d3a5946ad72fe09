const place = 'strand.openStudy';

/** The study open in this tab. A page loaded anew opens it again; another tab, which could not, does not know of it. */
export function readOpenRef(): string | null {
  return inTab((tab) => tab.getItem(place));
}

export function writeOpenRef(ref: string | null): void {
  inTab((tab) => {
    if (ref === null) tab.removeItem(place);
    else tab.setItem(place, ref);
    return null;
  });
}

/** Where a page may not keep anything, nothing is remembered. */
function inTab(use: (tab: Storage) => string | null): string | null {
  try {
    return typeof sessionStorage === 'undefined' ? null : use(sessionStorage);
  } catch {
    return null;
  }
}
