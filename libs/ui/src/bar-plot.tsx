import type { ReactNode } from 'react';
import './bar-plot.css';

export interface Bar {
  key: string;
  name: ReactNode;
  value: number;
  shown: ReactNode;
}

/** Numbers side by side as bars that grow in reading direction: a table whose numbers are also drawn. */
export function BarPlot({ caption, nameColumn, valueColumn, bars }: { caption: string; nameColumn: string; valueColumn: string; bars: readonly Bar[] }) {
  const most = Math.max(0, ...bars.map(({ value }) => value)) || 1;
  return (
    <table className="bar-plot">
      <caption className="visually-hidden">{caption}</caption>
      <thead className="visually-hidden"><tr><th scope="col">{nameColumn}</th><th scope="col">{valueColumn}</th></tr></thead>
      <tbody>
        {bars.map(({ key, name, value, shown }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td><span className="bar-plot-bar" aria-hidden="true"><i style={{ inlineSize: `${(value / most) * 100}%` }} /></span><b>{shown}</b></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
