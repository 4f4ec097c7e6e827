import type { QueuedCaseView } from './workspace-types.js';

/** What a case is and what it is about; who follows without the words is told only what it is. */
export function QueueSubject({ item: { kindLabel, title } }: { item: Pick<QueuedCaseView, 'kindLabel' | 'title'> }) {
  return title === kindLabel ? kindLabel : <>{kindLabel} · <bdi>{title}</bdi></>;
}
