import { AlignmentType, convertMillimetersToTwip, type IPropertiesOptions, LevelFormat, LineRuleType } from 'docx';

/** Lengths in twips (1440 to the inch), text sizes in half points, as Word counts. */
export const page = {
  width: convertMillimetersToTwip(210),
  height: convertMillimetersToTwip(297),
  margin: convertMillimetersToTwip(22),
} as const;

export const textWidth = page.width - 2 * page.margin;

/** The light values of the window's tokens, for paper. */
export const ink = { text: '23211D', quiet: '5E594F', accent: '0F6466', line: 'D6D1C7', sunken: 'F5F3EF' } as const;

export const bullets = 'bullets';

export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 340, hanging: 227 } }, run: { color: ink.accent } },
        },
      ],
    },
  ],
};

const heading = (size: number, before: number, after: number, colour: string) => ({
  run: { font: 'Arial', size, bold: true, color: colour },
  paragraph: { spacing: { before, after, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true },
});

/** Word's own style names, so that its navigation pane, a table of contents and a screen reader find their way. */
export const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: 'Arial', size: 20, color: ink.text, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 288, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: 'Arial', size: 44, bold: true, color: ink.text },
      paragraph: { spacing: { before: 60, after: 60, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    heading1: heading(30, 0, 160, ink.accent),
    heading2: heading(22, 300, 80, ink.text),
    listParagraph: { paragraph: { spacing: { after: 80, line: 276, lineRule: LineRuleType.AUTO } } },
  },
  paragraphStyles: [
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 22 },
      paragraph: { spacing: { after: 180, line: 300, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 19, color: ink.quiet },
      paragraph: {
        spacing: { before: 160, after: 160, line: 264, lineRule: LineRuleType.AUTO },
        indent: { left: 170 },
        keepLines: true,
        border: { left: { style: 'single', size: 18, space: 8, color: ink.accent } },
      },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 19, color: ink.text },
      paragraph: { spacing: { before: 200, after: 60, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true },
    },
    {
      id: 'Small',
      name: 'Small',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 17, color: ink.quiet },
      paragraph: { spacing: { before: 40, after: 160, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      next: 'Attribution',
      run: { font: 'Georgia', size: 21 },
      paragraph: {
        spacing: { before: 120, after: 20, line: 288, lineRule: LineRuleType.AUTO },
        indent: { left: 340, right: 340 },
        keepNext: true,
        keepLines: true,
      },
    },
    {
      id: 'Attribution',
      name: 'Attribution',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 17, color: ink.quiet },
      paragraph: { spacing: { after: 160, line: 240, lineRule: LineRuleType.AUTO }, indent: { left: 340, right: 340 } },
    },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
};
