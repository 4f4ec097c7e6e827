import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showToast } from '@nafida/ui';
import { Problem } from '../../lib/problem.js';
import { type RuleView, saveRule } from './administration.api.js';

/** One setting is sent only where it differs, each on the version that was read. */
export function useSettingSaver(settings: readonly RuleView[]) {
  const { t } = useTranslation('administration');
  const queryClient = useQueryClient();
  return async (key: string, value: unknown): Promise<void> => {
    const before = settings.find(({ id }) => id === key);
    try {
      await saveRule('settings', key, { value }, before?.version);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // What is wrong stands under the service's own name, or under the setting's.
      const errors = error.errors.map((mistake) => ({ ...mistake, pointer: mistake.pointer === '/value' ? `/${key}` : mistake.pointer.replace('/value', '') }));
      throw new Problem({ ...error, errors });
    }
    await queryClient.invalidateQueries({ queryKey: ['administration'] });
    showToast(t('rule.saved'));
  };
}

/** What a setting is now; nothing where the province has not said. */
export function valueOf(settings: readonly RuleView[], key: string): unknown {
  return settings.find(({ id }) => id === key)?.rule['value'];
}
