import { useTranslation } from 'react-i18next';
import { PrivacyNote } from '../privacy-note.js';

/** What becomes of what is written in a request. */
export function DataProtectionNote() {
  const { t } = useTranslation('cases');
  return <PrivacyNote detail={t('pages.privacy.detail')} more={t('pages.privacy.more')} />;
}
