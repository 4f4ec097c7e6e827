import './line-plot.css';

export interface Line {
  name: string;
  values: readonly number[];
}

const height = 100;
const steps = 4;

/** The next round number above, so that the lines of the grid stand at numbers one can say. */
function roof(most: number): number {
  const rough = Math.max(1, most / steps);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
  return Math.ceil(step) * steps;
}

/** How numbers went from day to day, in reading direction; whoever does not see it is given the table beside it. */
export function LinePlot({ label, lines, positions, format }: {
  label: string;
  lines: readonly Line[];
  /** Names of the first, the middle and the last position. */
  positions: readonly string[];
  format: (value: number) => string;
}) {
  const top = roof(Math.max(0, ...lines.flatMap(({ values }) => values)));
  const width = Math.max(1, (lines[0]?.values.length ?? 1) - 1);
  const grid = Array.from({ length: steps + 1 }, (_, index) => (top / steps) * (steps - index));
  return (
    <figure className="line-plot" role="img" aria-label={label}>
      <div className="line-plot-scale" aria-hidden="true">{grid.map((value) => <span key={value}>{format(value)}</span>)}</div>
      {/* Drawn from left to right; the style turns it round where people read from the right. */}
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {grid.map((value) => <line key={value} className="line-plot-grid" x1="0" x2={width} y1={height - (value / top) * height} y2={height - (value / top) * height} />)}
        {lines.map(({ name, values }) => (
          <polyline key={name} className="line-plot-line" points={values.map((value, index) => `${index},${(height - (value / top) * height).toFixed(2)}`).join(' ')} />
        ))}
      </svg>
      <div className="line-plot-positions" aria-hidden="true">{positions.map((name) => <span key={name}>{name}</span>)}</div>
      <figcaption aria-hidden="true">{lines.map(({ name }) => <span key={name}>{name}</span>)}</figcaption>
    </figure>
  );
}
