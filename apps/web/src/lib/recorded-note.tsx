import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';

/** Reminds staff that each look is recorded, and leads to what was promised to the person (law 09-08, article 5). */
export function RecordedNote() {
  const { t } = useTranslation(['accounts', 'common']);
  return (
    <p className="muted small">
      {t('accounts:pages.desk.recorded')} <Link to="/data-protection">{t('common:footer.dataProtection')}</Link>
    </p>
  );
}
