import type { Finding } from '#shared/outcomes/finding.ts';
import { stripPlaces } from './stripScale.ts';
import './strip.css';

/** The estimate as a dot with its interval as a line, beside no change and what chance alone predicts. Words beside it say the same. */
export function EstimateStrip({ finding }: { readonly finding: Finding }) {
  const places = stripPlaces(finding);
  if (places === null) return null;
  const { none, dot, low, high, chance } = places;
  const at = (place: number) => ({ left: `${place}%` });
  return (
    <div className="strip" aria-hidden="true">
      <span className="strip-axis" />
      <span className="strip-none" style={at(none)} />
      <span className="strip-none-label" style={at(none)}>
        no change
      </span>
      {chance === null ? null : (
        <>
          <span className="strip-chance" style={at(chance)} />
          <span className="strip-chance-label" style={at(chance)}>
            chance alone
          </span>
        </>
      )}
      {low === null || high === null ? null : <span className="strip-interval" style={{ left: `${low}%`, width: `${high - low}%` }} />}
      <span className="strip-dot" style={at(dot)} />
    </div>
  );
}
