import { Slider as AriaSlider, Label, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import './slider.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly step?: number;
  readonly describe: (value: number) => string;
  /** While it moves. */
  readonly onMove: (value: number) => void;
  /** When it is let go. */
  readonly onSettle: (value: number) => void;
}

/** A number on a line: arrows and Page keys move it, Home and End go to the ends. */
export function Slider({ label, value, from, to, step = 1, describe, onMove, onSettle }: SliderProps) {
  return (
    <AriaSlider
      className="slider"
      value={value}
      minValue={from}
      maxValue={to}
      step={step}
      onChange={(next) => onMove(Array.isArray(next) ? (next[0] ?? value) : next)}
      onChangeEnd={(next) => onSettle(Array.isArray(next) ? (next[0] ?? value) : next)}
    >
      <Label className="slider-label">{label}</Label>
      <SliderOutput className="slider-output">{() => describe(value)}</SliderOutput>
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </AriaSlider>
  );
}
