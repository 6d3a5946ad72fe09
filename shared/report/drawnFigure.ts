/** A figure as a face drew it: SVG with literal colours, and the PNG that Word shows where it cannot draw SVG. Sizes in CSS pixels. */
export interface DrawnFigure {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}
