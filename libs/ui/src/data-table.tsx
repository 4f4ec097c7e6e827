import type { ReactNode } from 'react';
import './data-table.css';

export interface DataColumn {
  key: string;
  name: ReactNode;
  /** Numbers stand at the end of their column, so that they can be compared. */
  numeric?: boolean;
}

/** What can be moved sideways is reached by the keyboard (WCAG 2.1.1). */
const movable = { tabIndex: 0 } as const;

/** Figures in rows and columns; on a narrow screen it is moved sideways, never the page. */
export function DataTable({ caption, captionHidden = false, columns, rows }: {
  caption: string;
  captionHidden?: boolean;
  columns: readonly DataColumn[];
  rows: ReadonlyArray<{ key: string; cells: readonly ReactNode[]; total?: boolean }>;
}) {
  return (
    <div className="data-table" role="region" aria-label={caption} {...movable}>
      <table>
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>{columns.map(({ key, name, numeric }) => <th key={key} scope="col" className={numeric ? 'numeric' : undefined}>{name}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, total }) => (
            <tr key={key} className={total ? 'total' : undefined}>
              {columns.map((column, index) => (index === 0
                ? <th key={column.key} scope="row">{cells[index]}</th>
                : <td key={column.key} className={column.numeric ? 'numeric' : undefined}>{cells[index]}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
