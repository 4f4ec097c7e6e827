import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Icon } from '@nafida/ui';
import { ProblemNotice } from '../problem-notice.js';
import { downloadCalendar } from './appointment-queries.js';

/** Brings the appointment into one's own calendar. */
export function CalendarButton({ reference }: { reference: string }) {
  const { t } = useTranslation('appointments');
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setFailure(null);
    setBusy(true);
    await downloadCalendar(reference).catch(setFailure);
    setBusy(false);
  };
  return (
    <>
      <Button variant="ghost" busy={busy} onClick={() => void download()}><Icon name="calendar" size={20} />{t('pages.calendar')}</Button>
      {failure !== null && <ProblemNotice error={failure} />}
    </>
  );
}
