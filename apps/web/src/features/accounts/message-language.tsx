import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card, SegmentedChoice, showToast } from '@nafida/ui';
import { type Language, languages } from '../../lib/language.js';
import { languageNames } from '../../lib/language-names.js';
import { getMyAccount, type MyAccount } from '../../lib/my-account.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { updateMyAccount } from './accounts.api.js';

/** The language in which e-mails and SMS come; the page itself has its own switch. */
export function MessageLanguage({ account }: { account: MyAccount }) {
  const { t } = useTranslation('accounts');
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: (locale: Language) => updateMyAccount({ locale }),
    onSuccess: (answer) => {
      queryClient.setQueryData(getMyAccount().queryKey, answer);
      showToast(t('pages.account.languageDone'));
    },
  });
  const choose = (value: string) => {
    const language = languages.find((known) => known === value);
    if (language) change.mutate(language);
  };
  return (
    <Card as="section" aria-labelledby="language-title" className="stack">
      <h2 id="language-title">{t('pages.account.language')}</h2>
      <SegmentedChoice
        id="message-language"
        label={t('pages.register.locale')}
        hint={t('pages.register.localeHint')}
        choices={languageNames}
        value={change.isPending ? change.variables : account.locale}
        onChange={choose}
      />
      {change.error && <ProblemNotice error={change.error} />}
    </Card>
  );
}
