import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useOfferedServices } from '../../lib/offered-services/offered-services.js';
import { useMay } from '../../lib/session.js';
import { rulesQuery } from './administration.api.js';

export interface Option {
  value: string;
  label: string;
}

/** The name of a rule in the language of the reader. */
export function nameOfRule(rule: Record<string, unknown>, language: string): string {
  const names = (rule['names'] ?? {}) as Record<string, string | undefined>;
  return names[language] ?? names['fr'] ?? '';
}

/** What can be chosen for a rule that names others: offices, places, services and their words. */
export function useChoices(): Record<string, Option[]> & { actionsOf: (service: string) => Option[]; statusesOf: (service: string) => Option[] } {
  const { t, i18n } = useTranslation(['complaints', 'certificates', 'passport-requests']);
  const services = useOfferedServices();
  // Who writes the answers of one office chooses among none of these.
  const enabled = useMay()('rules.manage');
  const rules = (list: string) => ({ ...rulesQuery(list), enabled });
  const lists = { offices: useQuery(rules('offices')).data, communes: useQuery(rules('communes')).data, quarters: useQuery(rules('quarters')).data, sectors: useQuery(rules('sectors')).data };
  const words = (service: string, family: string): Option[] => {
    const found: unknown = services.some(({ id }) => id === service) ? t(`${service}:${family}`, { returnObjects: true }) : {};
    return Object.entries(typeof found === 'object' && found !== null ? found : {}).flatMap(([value, label]) => (typeof label === 'string' ? [{ value, label }] : []));
  };
  const chosen = Object.fromEntries(
    Object.entries(lists).map(([list, known = []]) => [
      list,
      known.filter(({ rule }) => rule['closed'] !== true).map(({ id, rule }) => ({ value: id, label: nameOfRule(rule, i18n.language) || id })),
    ]),
  );
  return Object.assign(chosen, {
    service: services.map(({ id, name }) => ({ value: id, label: name })),
    actionsOf: (service: string) => words(service, 'actions'),
    statusesOf: (service: string) => words(service, 'statuses'),
  }) as ReturnType<typeof useChoices>;
}
