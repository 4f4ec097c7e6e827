import { useTranslation } from 'react-i18next';
import { Notice } from '@nafida/ui';
import { ServiceTimes } from '../../lib/offered-services/service-times.js';
import { useOfferedServices } from '../../lib/offered-services/offered-services.js';

/** Said before anything is asked: whoever holds a valid identity card need not produce this certificate (law 04.20, art. 11). */
export function ExemptionStep() {
  const { t } = useTranslation('certificates');
  const service = useOfferedServices().find(({ id }) => id === 'certificates');
  return (
    <>
      <Notice tone="info" title={t('pages.exemption.title')}>
        <p>{t('pages.exemption.detail')}</p>
        <p className="small">{t('pages.exemption.law')}</p>
      </Notice>
      <p>{t('pages.exemption.needed')}</p>
      {service && <ServiceTimes service={service} />}
    </>
  );
}
