import { useTranslation } from 'react-i18next';
import { PrivacyNote } from '../../lib/privacy-note.js';

/** What becomes of what is written to open an account and to come in. */
export function DataNotice() {
  const { t } = useTranslation('accounts');
  return <PrivacyNote detail={t('pages.notice.line')} more={t('pages.notice.more')} />;
}
