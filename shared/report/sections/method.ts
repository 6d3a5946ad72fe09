import { smallNumberRule } from '#shared/disclosure/thresholds.ts';
import { isRefused } from '#shared/outcomes/finding.ts';
import { designName, designNote } from '#shared/words/designs.ts';
import { methodName, methodNote } from '#shared/words/methods.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { describePrimary } from '#shared/words/primary.ts';
import { windowLength } from '#shared/words/settings.ts';
import type { Block } from '../model.ts';
import { speakersNote } from '../sentences.ts';
import type { Section } from './section.ts';

function mainOutcomes(text: string): readonly Block[] {
  if (text === '') return [];
  return [
    { kind: 'heading', text: 'Which outcomes are the main ones' },
    { kind: 'paragraph', text },
  ];
}

/** How it was done, for a reader who has never computed an interval. */
export const method: Section = ({ study, outcomes, audience }) => {
  const { window } = study.settings;
  const anchor = window.anchor === 'start' ? 'the day mentoring started' : 'the day of referral';
  const rule = smallNumberRule(audience);
  const compared = outcomes.findings.some((finding) => finding.comparison !== null && !isRefused(finding.comparison));
  const lead = window.leadInDays > 0 ? ` The first ${formatNumber(window.leadInDays, 0)} days after it are left out.` : '';
  const codes = outcomes.findings.flatMap(({ headline, comparison }) => [
    ...(isRefused(headline) ? [] : [headline.method]),
    ...(comparison === null || isRefused(comparison)
      ? []
      : [comparison.design, ...(isRefused(comparison.headline) ? [] : [comparison.headline.method])]),
  ]);
  const notes = [...new Set(codes)].flatMap((code) => (methodNote(code) === '' ? [] : [`${methodName(code)}. ${methodNote(code)}`]));
  const designs = new Set(outcomes.findings.flatMap((finding) => finding.designs.map(({ design }) => design)));
  const ways = [...designs].map((design) => `${designName(design)}: ${designNote(design)}`);
  const blocks: Block[] = [
    { kind: 'heading', text: 'Each pupil’s own clock' },
    {
      kind: 'paragraph',
      text: `Every pupil has a clock of their own: it starts on ${anchor}. The ${windowLength(window)} before that day stand against the ${windowLength(window)} after it.${lead} A pupil counts for attendance only with at least ${formatNumber(window.minimumSessions, 0)} possible sessions (half days) on each side, so that a few days cannot decide.`,
    },
    { kind: 'heading', text: 'What chance alone would have done' },
    {
      kind: 'paragraph',
      text: 'Pupils are referred when something is at its worst. Whoever is at their worst today is likely to be nearer their usual level next term, with or without mentoring. This is called regression to the mean, and a report that leaves it out claims too much. So beside every change stands the change that would be expected with no mentoring at all.',
    },
    { kind: 'heading', text: 'How sure anyone can be' },
    {
      kind: 'paragraph',
      text: 'A 95 % interval says which values are compatible with the pupils who were counted. A wide interval means that little is known. The interval of a change treats all pupils as one group; the interval of a comparison with other pupils allows for schools, where there are four or more.',
    },
    ...mainOutcomes(describePrimary(outcomes.findings, study.settings.primary)),
    { kind: 'heading', text: 'Better, the same, worse' },
    {
      kind: 'paragraph',
      text: 'A pupil did better when the value after lies on the better side of the value before, by however little; the same when the two are equal. Pupils without both values are counted as not known and are never filled in.',
    },
    {
      kind: 'paragraph',
      text: compared
        ? 'Where other pupils of the same schools stand beside the mentored ones, both groups are compared over the same weeks, allowing for where each pupil began. They were not chosen by lot, so the difference describes two groups; it does not prove what made it.'
        : 'No other pupils stand beside the mentored ones. The report therefore says what changed and makes no claim about why.',
    },
    ...(notes.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: 'How each number was computed' },
          { kind: 'list' as const, items: notes },
        ]),
    ...(ways.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: 'Other ways to find out' },
          { kind: 'list' as const, items: ways },
        ]),
    { kind: 'heading', text: 'What people said' },
    {
      kind: 'paragraph',
      text: `Transcripts are kept as they were brought in. Passages were marked with the themes they speak of, and quotations are word for word. ${speakersNote} Under a quotation a school is a number.`,
    },
    { kind: 'heading', text: 'Small numbers' },
    {
      kind: 'paragraph',
      text: `So that no child can be recognised, numbers of pupils from 1 to ${rule.hideBelow - 1} are replaced by c, and so is any number from which they could be worked out. Means and percentages need at least ${rule.base} pupils.`,
    },
  ];
  return [{ id: 'method', title: 'How this was done', newPage: true, blocks }];
};
