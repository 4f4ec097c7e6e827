import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card, SelectField, showToast, Skeleton } from '@nafida/ui';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { type KindPreference, preferencesQuery, updatePreferences } from './accounts.api.js';

/** Silence is none of the ways: these are messages of a service, with delays that run. */
const ways = { both: { email: true, sms: true }, email: { email: true, sms: false }, sms: { email: false, sms: true } } as const;
type Way = keyof typeof ways;
const wayNames = Object.keys(ways) as Way[];

function wayOf({ email, sms }: Pick<KindPreference, 'email' | 'sms'>): Way {
  return email === sms ? 'both' : email ? 'email' : 'sms';
}

/** By which ways a person wants to hear of each kind of thing. */
export function MessageChannels() {
  const { t, i18n } = useTranslation(['accounts', 'common']);
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(preferencesQuery(i18n.language));
  const change = useMutation({
    mutationFn: ({ kind, way }: { kind: KindPreference['kind']; way: Way }) => updatePreferences({ kinds: [{ kind, ...ways[way] }] }),
    onSuccess: (answer) => {
      queries.setQueryData(preferencesQuery(i18n.language).queryKey, answer);
      showToast(t('accounts:pages.channels.done'));
    },
  });
  const choose = (kind: KindPreference['kind'], value: string) => {
    const way = wayNames.find((name) => name === value);
    if (way) change.mutate({ kind, way });
  };
  return (
    <Card as="section" id="message-channels" aria-labelledby="channels-title" className="stack">
      <h2 id="channels-title">{t('accounts:pages.channels.title')}</h2>
      <p className="muted small">{t('accounts:pages.channels.lead')}</p>
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {change.error && <ProblemNotice error={change.error} />}
      {!error && !data && <Skeleton label={t('common:page.loading')} lines={5} />}
      {data?.kinds.map(({ kind, label, ...chosen }) => (
        <SelectField
          key={kind}
          id={`channels-${kind}`}
          label={label}
          value={change.isPending && change.variables.kind === kind ? change.variables.way : wayOf(chosen)}
          choices={wayNames.map((way) => ({ value: way, label: t(`accounts:pages.channels.ways.${way}`) }))}
          onChange={(value) => choose(kind, value)}
        />
      ))}
    </Card>
  );
}
