import type { IsoInstant, Study, WindowSettings } from './model.ts';

/** Twelve weeks on each side, from the day mentoring began; at least 40 possible sessions (20 school days) in each window. */
export const usualWindow: WindowSettings = { anchor: 'start', lengthDays: 84, leadInDays: 0, minimumSessions: 40 };

/** A study in which nothing has happened yet. Exports are for people outside the school until somebody says otherwise. */
export function newStudy(id: string, name: string, now: IsoInstant): Study {
  return {
    id,
    name,
    createdAt: now,
    settings: { window: usualWindow, comparison: 'register', audience: 'outside' },
    schools: [],
    mentors: [],
    register: { pupils: 0, matchKeys: null },
    sources: [],
    documents: [],
    codes: [],
    excerpts: [],
    report: { title: '', author: '', quotes: [], positiveCase: null, negativeCase: null },
  };
}
