import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@nafida/api-client';
import { request } from '../http.js';

/** What the province offers, with the time it really takes. */
export type OfferedService = Schemas['OfferedServiceView'];

/** The figures of the services; their cards stand without them, so a failure stays silent. */
export function useOfferedServices(): readonly OfferedService[] {
  const { i18n } = useTranslation();
  const [services, setServices] = useState<readonly OfferedService[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    request<Schemas['OfferedServiceList']>('/services', { signal: leaving.signal })
      .then(({ items }) => setServices(items))
      .catch(() => undefined);
    return () => leaving.abort();
  }, [i18n.language]);
  return services;
}
