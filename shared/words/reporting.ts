/** What the report's room says beside the report. */
export const reportWords = {
  deepening: 'The other ways to find out are still being worked out: they come into the preview as soon as they are there.',
} as const;
