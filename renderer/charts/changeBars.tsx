import type { PupilChange } from '#shared/outcomes/finding.ts';
import { figureLabels } from '#shared/words/figures.ts';
import type { ChangeBin } from './changeBins.ts';
import { colour } from './figure.ts';
import { type Place, tidy, VerdictMark, verdictColour, Words } from './marks.tsx';

/**
 * How high the plot must reach. Where nearly everybody stayed the same, that bar would flatten all others: it is cut off a little above them, and says
 * its number itself.
 */
export function tallest(bins: readonly ChangeBin[]): { readonly most: number; readonly capped: ChangeBin | null } {
  const size = (bin: ChangeBin) => bin.better + bin.same + bin.worse;
  const others = Math.max(0, ...bins.filter(({ middle }) => middle !== 0).map(size));
  const none = bins.find(({ middle }) => middle === 0);
  if (none === undefined || others === 0 || size(none) <= 4 * others) return { most: Math.max(1, ...bins.map(size)), capped: null };
  return { most: Math.max(2, Math.ceil(1.5 * others)), capped: none };
}

/** Bars no wider than this, or a handful of whole numbers would stand as one block. */
const widest = 40;

interface BarsProps {
  readonly bins: readonly ChangeBin[];
  readonly width: number;
  readonly x: Place;
  readonly y: Place;
  readonly top: number;
  readonly capped: ChangeBin | null;
}

export function Bars({ bins, width, x, y, top, capped }: BarsProps) {
  const wide = Math.min(widest, Math.max(1, x(width) - x(0) - 1.5));
  const cut = y(0.86 * top);
  return [
    ...bins.flatMap((bin) => (bin === capped ? [] : barsOf(bin, wide, x, y))),
    capped === null ? null : (
      <g key="capped">
        <rect
          x={tidy(x(0) - wide / 2)}
          y={y(top)}
          width={tidy(wide)}
          height={tidy(y(0) - y(top))}
          fill={verdictColour.same}
          fillOpacity={0.8}
        />
        <path d={`M${tidy(x(0) - wide / 2 - 4)},${tidy(cut + 4)}l${tidy(wide + 8)},-8`} stroke={colour.paper} strokeWidth={5} />
        <Words x={x(0) + wide / 2 + 6} y={cut} fill={verdictColour.same} rim>
          {figureLabels.cutOff(capped.same + capped.better + capped.worse)}
        </Words>
      </g>
    ),
  ];
}

function barsOf(bin: ChangeBin, wide: number, x: Place, y: Place) {
  return stack(bin)
    .filter((part) => part.to > part.from)
    .map((part) => (
      <rect
        key={`${bin.middle} ${part.verdict}`}
        x={tidy(x(bin.middle) - wide / 2)}
        y={y(part.to)}
        width={tidy(wide)}
        height={tidy(y(part.from) - y(part.to))}
        fill={verdictColour[part.verdict]}
        fillOpacity={0.8}
      />
    ));
}

export function Dots({ bins, width, x, y, up }: { bins: readonly ChangeBin[]; width: number; x: Place; y: Place; up: boolean }) {
  const size = Math.max(2, Math.min(5, (x(width) - x(0)) / 2.4, (y(0) - y(1)) / 2.4));
  return bins.flatMap((bin) =>
    stack(bin).flatMap((part) =>
      Array.from({ length: part.to - part.from }, (_, place) => part.from + place + 0.5).map((level) => (
        <VerdictMark
          key={`${bin.middle} ${level}`}
          x={x(bin.middle)}
          y={y(level)}
          way={part.verdict === 'same' ? 'none' : (part.verdict === 'better') === up ? 'up' : 'down'}
          fill={verdictColour[part.verdict]}
          size={size}
        />
      )),
    ),
  );
}

function stack(bin: ChangeBin): readonly { verdict: PupilChange['verdict']; from: number; to: number }[] {
  return [
    { verdict: 'same', from: 0, to: bin.same },
    { verdict: 'worse', from: bin.same, to: bin.same + bin.worse },
    { verdict: 'better', from: bin.same + bin.worse, to: bin.same + bin.worse + bin.better },
  ];
}
