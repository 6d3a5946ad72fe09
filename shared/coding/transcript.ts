/** A transcript's immutable text: NFC left untouched, LF only, no BOM. Positions are Unicode code points, end exclusive. */
export interface TranscriptText {
  readonly text: string;
  readonly turns: readonly SpeakerTurn[];
}

export interface SpeakerTurn {
  /** Speaker label as it stands in the transcript; empty for text before the first speaker (headings, notes). */
  readonly speaker: string;
  /** Of the words spoken, without the label. */
  readonly start: number;
  readonly end: number;
  /** Seconds from the start of the recording, where the file says. */
  readonly seconds: number | null;
}
