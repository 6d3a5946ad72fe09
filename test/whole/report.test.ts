import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Finding, OutcomeSet } from '#shared/outcomes/finding.ts';
import { buildReport } from '#shared/report/buildReport.ts';
import { renderDocx } from '#shared/report/docx/renderDocx.ts';
import type { DrawnFigure } from '#shared/report/drawnFigure.ts';
import { figureKeys } from '#shared/report/figureKeys.ts';
import { renderHtml } from '#shared/report/html/renderHtml.ts';
import type { Study } from '#shared/study/model.ts';
import { measureName } from '#shared/words/measures.ts';
import { sixSchools } from '#test/support/outcomes.ts';
import { believableStudy, believableThemes } from '#test/support/study.ts';

const now = '2026-03-12T09:30:00.000Z';

/** The smallest PNG there is: one pixel. */
const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

function figuresFor(outcomes = sixSchools()): Readonly<Record<string, DrawnFigure>> {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="560" height="300"><rect width="560" height="300" fill="#fff"/></svg>';
  return Object.fromEntries(figureKeys(outcomes).map(({ key }) => [key, { svg, png: pixel, width: 560, height: 300 }]));
}

function report(audience: Study['settings']['audience'] = 'outside', comparison = true) {
  return buildReport({ study: believableStudy(audience), outcomes: sixSchools({ comparison }), themes: believableThemes(), now });
}

async function docxText(model = report()): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await renderDocx(model, figuresFor()));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, /\.(xml|rels)$/.test(path) ? strFromU8(bytes) : '']));
}

const cellsOfDocx = (xml: string) =>
  [...xml.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map((cell) => [...cell[0].matchAll(/<w:t[^>]*>([^<]*)/g)].map((text) => text[1]).join(''));
const cellsOfHtml = (html: string) => [...html.matchAll(/<t[dh][^>]*>([^<]*)<\/t[dh]>/g)].map((cell) => cell[1] ?? '');

/** A count of pupils as a cell prints it, alone or in `better / same / worse`. Values with decimals and signs are no counts. */
const smallCounts = (cells: readonly string[]) =>
  cells
    .flatMap((cell) => (/^[\d, /c]+$/.test(cell) ? cell.split('/').map((part) => Number(part.replaceAll(',', ''))) : []))
    .filter((n) => n >= 1 && n < 10);

describe('a report for readers outside the school', () => {
  it('prints no count from 1 to 9 in any cell of the Word file or the web page, and marks what is hidden', async () => {
    const xml = (await docxText())['word/document.xml'] ?? '';
    const html = renderHtml(report(), figuresFor());
    // Seven register marks without a date are not seven pupils.
    expect(smallCounts(cellsOfDocx(xml))).toEqual([7]);
    expect(smallCounts(cellsOfHtml(html))).toEqual([7]);
    for (const text of [xml, html]) expect(text).toContain('c: not shown, to protect small numbers');
    for (const text of [xml, html]) expect(text).not.toMatch(/\b(seven|[1-9]) (pupils|passages|referrals)\b/);
  });

  it('does not say how many of 217 were counted when three were not, nor anything it could be worked out from', () => {
    const outcomes = sixSchools();
    const [attendance, ...others] = outcomes.findings;
    if (attendance === undefined) throw new Error('no attendance');
    const leftOut = [{ reason: 'unknownCode' as const, pupils: [901, 902, 903] }];
    const chance = { ...attendance.chance, basisPupils: 574 };
    const finding = { ...attendance, asked: 217, leftOut, tally: { ...attendance.tally, notKnown: 3 }, chance };
    const model = buildReport({
      study: believableStudy(),
      outcomes: { ...outcomes, findings: [finding, ...others] },
      themes: believableThemes(),
      now,
    });
    const part = model.parts.find(({ id }) => id === 'outcome-attendance');
    const said = JSON.stringify(part);
    expect(said).not.toMatch(/\b(214|574)\b|"3"/);
    expect(said).toContain('At least 207 of 217 mentored pupils');
    expect(JSON.stringify(model.parts[0])).toContain('"at least 207"');
  });

  it('shows lines of a file that are about nobody, however few', () => {
    const study = believableStudy();
    const [first, ...others] = study.sources;
    if (first === undefined) throw new Error('no source');
    const setAside = [{ reason: 'row.title', rows: 2, examples: [1] }];
    const account = { rowsInFile: 602, rowsImported: 600, setAside, cellIssues: [] };
    const model = buildReport({
      study: { ...study, sources: [{ ...first, account }, ...others] },
      outcomes: sixSchools(),
      themes: believableThemes(),
      now,
    });
    expect(JSON.stringify(model.parts.at(-1))).toContain('["Pupil list","602","600","2"]');
  });

  it('names no school and no file, and rounds what is told of one pupil', () => {
    const html = renderHtml(report(), figuresFor());
    expect(html).not.toMatch(/Hill Top|Riverside|pupil-list\.csv|mentoring-tracker/);
    expect(html).toMatch(/about \d+(0|5)&?[^.]*%/);
    expect(renderHtml(report('school'), figuresFor())).toContain('Hill Top Academy');
  });
});

describe('a single pupil', () => {
  const worse = (outcomes: OutcomeSet, pupils: number): OutcomeSet => {
    const [first, ...others] = outcomes.findings;
    if (first === undefined) throw new Error('no attendance');
    const told = first.pupils.map((pupil, place) => ({ ...pupil, verdict: place < pupils ? ('worse' as const) : ('better' as const) }));
    const tally = { ...first.tally, better: first.counted - pupils, same: 0, worse: pupils };
    return { ...outcomes, findings: [{ ...first, pupils: told, tally }, ...others] };
  };
  const cases = (pupils: number, audience: Study['settings']['audience']) => {
    const outcomes = worse(sixSchools(), pupils);
    const model = buildReport({ study: believableStudy(audience), outcomes, themes: believableThemes(), now });
    return JSON.stringify(model.parts.find(({ id }) => id === 'cases'));
  };

  it('is not described beside a hidden number of pupils who went the same way', () => {
    expect(cases(4, 'outside')).toContain('No single pupil is described here');
    expect(cases(4, 'dfe')).not.toContain('No single pupil is described here');
    expect(cases(40, 'outside')).not.toContain('No single pupil is described here');
  });

  it('is not told of in an outcome where few went the same way, though the case itself may be told', () => {
    const outcomes = worse(sixSchools(), 40);
    const few = outcomes.findings.map((finding, place) =>
      place === 2 ? (worse({ ...outcomes, findings: [finding] }, 4).findings[0] ?? finding) : finding,
    );
    const rowsOf = (findings: readonly Finding[]) =>
      buildReport({ study: believableStudy(), outcomes: { ...outcomes, findings }, themes: believableThemes(), now })
        .parts.find(({ id }) => id === 'cases')
        ?.blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows.map(([name]) => name) : []));
    const name = measureName(few[2]?.measure ?? '');
    expect(rowsOf(outcomes.findings)?.filter((row) => row === name).length).toBeGreaterThan(
      rowsOf(few)?.filter((row) => row === name).length ?? 9,
    );
  });
});

describe('what a reader is told', () => {
  const partOf = (id: string, model = report()) => model.parts.find((part) => part.id === id);

  it('says at the top and under every table with c that larger numbers are hidden too', () => {
    const model = report();
    expect(model.audienceLine).toContain('Some larger numbers are not shown either');
    const tables = model.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])));
    const withHidden = tables.filter(({ rows }) => rows.some((row) => row.slice(1).includes('c')));
    expect(withHidden.length).toBeGreaterThan(0);
    for (const { note } of withHidden) expect(note).toContain('because a small number could be worked out from it');
  });

  it('has no column of schools in which everything is hidden, and says that it was left out', () => {
    const outcomes = sixSchools();
    const bySchool = outcomes.flow.bySchool.map((row) => ({ ...row, referred: row.started + 3 }));
    const flow = { ...outcomes.flow, bySchool };
    const model = buildReport({ study: believableStudy(), outcomes: { ...outcomes, flow }, themes: believableThemes(), now });
    const said = JSON.stringify(partOf('cohort', model));
    expect(said).toContain('how many were referred is left out');
    expect(said).not.toContain('"heading":"Referred"');
  });

  it('gives the comparison of every outcome in the summary', () => {
    const lists = partOf('summary')?.blocks.flatMap((block) => (block.kind === 'list' ? [block.items] : []));
    expect(lists?.at(-1)?.map((line) => line.split('.')[0])).toEqual(
      sixSchools()
        .findings.filter(({ asked, comparison }) => asked > 0 && comparison !== null)
        .map(({ measure }) => measureName(measure)),
    );
  });

  it('promises no pseudonyms that nobody made', () => {
    const said = JSON.stringify(report());
    expect(said).not.toMatch(/replaced by pseudonyms|: a pseudonym/);
    for (const id of ['themes', 'method']) expect(JSON.stringify(partOf(id))).toContain('Speakers are called as in the transcripts');
  });

  it('says of a case whose rounded values are alike that they are about the same', () => {
    const rows = partOf('cases')?.blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows : [])) ?? [];
    expect(rows.length).toBeGreaterThan(0);
    for (const [, before, after, way] of rows) if (before === after && before !== 'some') expect(way).toMatch(/the same$/);
  });

  it('draws no distribution where nearly nobody moved', () => {
    const outcomes = sixSchools();
    const still = (finding: Finding): Finding => ({
      ...finding,
      pupils: finding.pupils.map((pupil) => ({ ...pupil, post: pupil.pre, change: 0, verdict: 'same' })),
    });
    const model = buildReport({
      study: believableStudy(),
      outcomes: { ...outcomes, findings: outcomes.findings.map(still) },
      themes: believableThemes(),
      now,
    });
    const keys = model.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'figure' ? [block.key] : [])));
    expect(keys.filter((key) => key.endsWith('.distribution'))).toEqual([]);
    expect(JSON.stringify(model)).toContain('how far pupils moved is not drawn');
  });
});

describe('measures that are not the first of their area', () => {
  const outcomes = sixSchools();
  const [attendance] = outcomes.findings;
  if (attendance === undefined) throw new Error('no attendance');
  /** So many of the 214 pupils had it before, and so many after. */
  const share = (measure: string, before: number, after: number): Finding => {
    const pupils = attendance.pupils.map((pupil, place) => {
      const [pre, post] = [place < before ? 100 : 0, place < after ? 100 : 0];
      return { ...pupil, pre, post, change: post - pre, verdict: pre === post ? ('same' as const) : ('better' as const) };
    });
    const side = (count: number) => ({ mean: (100 * count) / 214, sd: 1, median: 0, pooled: null });
    if ('refused' in attendance.headline) throw new Error('no headline');
    const value = (100 * (after - before)) / 214;
    const headline = { ...attendance.headline, kind: 'shareChange' as const, value, low: value - 5, high: value + 5 };
    return { ...attendance, measure, better: 'down', pupils, before: side(before), after: side(after), headline };
  };
  const findings = [...outcomes.findings, share('persistentAbsence', 107, 60), share('severeAbsence', 7, 4)];
  const build = (audience: Study['settings']['audience'], of: readonly Finding[] = findings) =>
    buildReport({ study: believableStudy(audience), outcomes: { ...outcomes, findings: of }, themes: believableThemes(), now });

  it('stand in one table of their own in the Word file and on the web page', async () => {
    const model = build('outside');
    const rows = model.parts
      .find(({ id }) => id === 'further')
      ?.blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows : []));
    expect(rows?.[0]).toEqual(['Persistent absence', '50.0\u00a0%', '28.0\u00a0%', '−22.0', '−27.0 to −17.0', '214', '26']);
    const xml = (await docxText(model))['word/document.xml'] ?? '';
    for (const text of [cellsOfDocx(xml), cellsOfHtml(renderHtml(model, figuresFor()))]) expect(text).toContain('−27.0 to −17.0');
  });

  it('hide a share from which a small number of pupils could be worked out, and say who may see it', () => {
    const rowOf = (audience: Study['settings']['audience']) =>
      build(audience)
        .parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows : [])))
        .find(([name]) => name === 'Severe absence');
    expect(rowOf('outside')?.slice(1, 5)).toEqual(['c', 'c', 'c', 'c']);
    expect(rowOf('dfe')?.[1]).toBe('3.3\u00a0%');
    expect(JSON.stringify(build('outside').parts.find(({ id }) => id === 'further'))).toContain('c: not shown, to protect small numbers');
  });

  it('are no section where there are none', () => {
    expect(build('outside', outcomes.findings).parts.map(({ id }) => id)).not.toContain('further');
  });
});

describe('a report without a comparison', () => {
  it('says what changed and uses no word that says why', () => {
    const html = renderHtml(report('outside', false), figuresFor()).replaceAll(/<[^>]+>/g, ' ');
    expect(html).not.toMatch(
      /\b(effects?|impacts?|because of|thanks to|caused?|led to|due to|result(ed|s) (of|in|from)|improved? by|made a difference|works?)\b/i,
    );
    expect(html).toMatch(/what changed, and not why/);
    expect(html).toContain('what chance alone predicts');
  });
});

describe('the web page', () => {
  it('is one file that runs nothing and asks for nothing', () => {
    const html = renderHtml(report(), figuresFor());
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=|javascript:/i);
    expect(
      [...html.matchAll(/https?:\/\/[^"' <]+/g)].map((found) => found[0]).filter((url) => url !== 'http://www.w3.org/2000/svg'),
    ).toEqual([]);
    expect(html).toContain(`default-src 'none'`);
  });

  it('has one first heading, no level left out, a caption and header cells in every table, and words for every figure', () => {
    const html = renderHtml(report(), figuresFor());
    const levels = [...html.matchAll(/<h([1-6])/g)].map((found) => Number(found[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1)).toEqual([]);
    const tables = html.match(/<table>.*?<\/table>/gs) ?? [];
    for (const table of tables) expect(table).toMatch(/^<table><caption>[^<]+<\/caption><thead><tr>(<td><\/td>)?<th scope="col"/);
    expect(html.match(/<svg role="img" aria-label="[^"]{20,}"/g)).toHaveLength(figureKeys(sixSchools()).length);
  });

  it('writes down what a person typed as text, whatever it holds', () => {
    const study = believableStudy();
    const model = buildReport({
      study: { ...study, report: { ...study.report, title: '<script>alert("x")</script> & co' } },
      outcomes: sixSchools(),
      themes: believableThemes(),
      now,
    });
    expect(renderHtml(model, {})).toContain('<h1>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; co</h1>');
  });
});

describe('the Word file', () => {
  it('has real headings, captions, header rows that repeat, pictures in two kinds with words, and page numbers', async () => {
    const files = await docxText();
    const xml = files['word/document.xml'] ?? '';
    expect(xml.match(/<w:pStyle w:val="Title"\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(report().parts.length);
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(xml.match(/<w:tbl>/g)?.length);
    expect(xml.match(/<wp:docPr [^>]*descr="[^"]{20,}"/g)).toHaveLength(figureKeys(sixSchools()).length);
    const media = Object.keys(files).filter((path) => path.startsWith('word/media/'));
    expect([media.some((path) => path.endsWith('.svg')), media.some((path) => path.endsWith('.png'))]).toEqual([true, true]);
    expect(Object.entries(files).find(([path]) => /footer\d\.xml$/.test(path))?.[1]).toMatch(/PAGE/);
  });

  it('says when and by whom only what the report says, and is the same bytes every time', async () => {
    const core = (await docxText())['docProps/core.xml'] ?? '';
    expect(core).toMatch(/<dcterms:created[^>]*>2026-03-12T09:30:00\.000Z</);
    expect(core).toMatch(/<dc:creator>Northfield link mentors</);
    const [once, again] = await Promise.all([renderDocx(report(), figuresFor()), renderDocx(report(), figuresFor())]);
    expect(Buffer.compare(once, again)).toBe(0);
  });
});
