import { StatusChip, type StatusTone } from '@nafida/ui';
import type { AppointmentStatus, AppointmentSummary } from './appointment-types.js';

const tones: Record<AppointmentStatus, StatusTone> = { held: 'wait', offered: 'wait', booked: 'info', checked_in: 'wait', served: 'ok', no_show: 'stop', cancelled: 'stop' };

/** Where an appointment stands. */
export function AppointmentStatusChip({ appointment: { status, statusLabel } }: { appointment: Pick<AppointmentSummary, 'status' | 'statusLabel'> }) {
  return <StatusChip tone={tones[status]}>{statusLabel}</StatusChip>;
}
