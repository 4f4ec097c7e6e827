import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Reference, StatusChip } from '@nafida/ui';
import { formatDate } from '../../lib/format.js';
import { DueChip } from './due-chip.js';
import { listServices } from './workspace.api.js';
import type { QueuedCaseView } from './workspace-types.js';

/** What a list can show of a case beside its subject, in the order in which it stands there. */
export const queueColumns = ['reference', 'service', 'citizen', 'sector', 'status', 'office', 'assignee', 'received', 'due', 'changed'] as const;
export type QueueColumn = (typeof queueColumns)[number];

/** Those of an address that there are. */
export function columnsOf(columns: string): QueueColumn[] {
  const chosen = columns.split(',');
  return queueColumns.filter((column) => chosen.includes(column));
}

/** How a case fills each column. */
export function useColumns(): Record<QueueColumn, (item: QueuedCaseView) => ReactNode> {
  const { t } = useTranslation('workspace');
  const { data } = useQuery(listServices());
  const services = new Map(data?.items.map(({ id, name }) => [id, name]));
  return {
    reference: ({ reference }) => <Reference>{reference}</Reference>,
    service: ({ service }) => services.get(service),
    citizen: ({ applicantName }) => <bdi>{applicantName}</bdi>,
    sector: ({ sector }) => sector,
    status: ({ tone, statusLabel }) => <StatusChip tone={tone}>{statusLabel}</StatusChip>,
    office: ({ office }) => <bdi>{office.name}</bdi>,
    assignee: ({ assignee }) => (assignee ? <bdi>{assignee.name}</bdi> : t('queue.nobody')),
    received: ({ submittedDate }) => formatDate(submittedDate, 'medium'),
    due: (item) => <DueChip item={item} />,
    changed: ({ changedDate }) => changedDate && formatDate(changedDate, 'medium'),
  };
}
