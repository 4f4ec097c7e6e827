import type { ReactNode } from 'react';
import './facts.css';

export interface Fact {
  key: string;
  term: ReactNode;
  detail: ReactNode;
  /** A link to change this answer, on a check-answers page. */
  action?: ReactNode;
}

/** Names and values side by side: a person's data, the answers before sending. */
export function Facts({ facts, ruled = false }: { facts: readonly Fact[]; ruled?: boolean }) {
  return (
    <dl className={ruled ? 'facts facts-ruled' : 'facts'}>
      {facts.map(({ key, term, detail, action }) => (
        <div key={key}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
          {action && <dd className="facts-action">{action}</dd>}
        </div>
      ))}
    </dl>
  );
}
