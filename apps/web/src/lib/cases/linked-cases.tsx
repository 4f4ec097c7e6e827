import { Link } from 'react-router-dom';
import { Reference, StatusChip } from '@nafida/ui';
import type { LinkedCaseView } from './case-types.js';
import styles from './cases.module.css';

/** Cases that another one names: where each stands and who treats it, with the way there for who may open it. */
export function LinkedCases({ label, cases, pathOf }: { label: string; cases: readonly LinkedCaseView[]; pathOf: (reference: string) => string }) {
  return (
    <>
      <p>{label}</p>
      <ul className={styles.linked}>
        {cases.map(({ reference, title, tone, statusLabel, office, inSight }) => (
          <li key={reference}>
            {inSight ? <Link to={pathOf(reference)}><bdi>{title}</bdi></Link> : <span><bdi>{title}</bdi></span>}
            <span className="row small"><Reference>{reference}</Reference><StatusChip tone={tone}>{statusLabel}</StatusChip></span>
            <small className="muted"><bdi>{office.name}</bdi></small>
          </li>
        ))}
      </ul>
    </>
  );
}
