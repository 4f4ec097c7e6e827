import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { buttonClass, EmptyState, Ltr, Skeleton, StatusChip } from '@nafida/ui';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useMay } from '../../lib/session.js';
import { type RuleView, rulesQuery } from './administration.api.js';
import { AdministrationTabs } from './administration-tabs.js';
import styles from './administration.module.css';
import { RoutingTestBox } from './routing-test-box.js';
import { nameOfRule, useChoices } from './use-choices.js';

function RuleRow({ list, rule }: { list: string; rule: RuleView }) {
  const { t, i18n } = useTranslation('administration');
  const choices = useChoices();
  const everyOffice = useMay()('rules.manage');
  const shown = rule.rule as Record<string, string | null | undefined>;
  const named = (kind: string, value: string | null | undefined) => (value ? (choices[kind]?.find((option) => option.value === value)?.label ?? value) : null);
  const conditions = [named('service', shown['service']), named('sectors', shown['sectorId']), named('communes', shown['communeCode']), named('quarters', shown['quarterId'])].filter(Boolean);
  const kind = list === 'offices' ? t(`officeKinds.${shown['kind']}`) : null;
  const dates = shown['from'] ? `${shown['from']} – ${shown['to']}` : null;
  return (
    <Link className={styles.row} to={`/staff/administration/rules/${list}/${rule.id}`}>
      <b><bdi>{nameOfRule(rule.rule, i18n.language) || conditions.join(' · ') || rule.id}</bdi></b>
      {rule.rule['closed'] === true && <StatusChip tone="stop">{t('rule.closed')}</StatusChip>}
      <span className={styles.meta}>
        {everyOffice && <Ltr>{rule.id}</Ltr>}
        {kind && <span>{kind}</span>}
        {dates && <Ltr>{dates}</Ltr>}
        {list !== 'routingRules' && conditions.length > 0 && <span>{conditions.join(' · ')}</span>}
        {shown['officeId'] && (everyOffice ? <span>{t(list === 'cannedReplies' ? 'rule.of' : 'rule.treatedBy')} <bdi>{named('offices', shown['officeId'])}</bdi></span> : <span>{t('rule.own')}</span>)}
      </span>
    </Link>
  );
}

/** Offices stand below the one above them. */
function OfficeTree({ offices, above }: { offices: readonly RuleView[]; above: string | null }) {
  const below = offices.filter(({ rule }) => (rule['parentId'] ?? null) === above);
  if (below.length === 0) return null;
  return (
    <ul className={styles.tree}>
      {below.map((office) => <li key={office.id}><RuleRow list="offices" rule={office} /><OfficeTree offices={offices} above={office.id} /></li>)}
    </ul>
  );
}

/** One list of the rules of the province. */
export default function RulesPage() {
  const { t } = useTranslation(['administration', 'common']);
  const { list = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery(rulesQuery(list));
  return (
    <Page
      title={t(`administration:tabs.${list}`)}
      lead={t(`administration:leads.${list}`)}
      aside={<Link className={buttonClass()} to={`/staff/administration/rules/${list}/new`}>{t(`administration:new.${list}`)}</Link>}
    >
      <AdministrationTabs />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton label={t('common:page.loading')} lines={6} />}
      {data?.length === 0 && <EmptyState icon="queue" title={t('administration:rule.none')} />}
      {data && list === 'offices' && <OfficeTree offices={data} above={null} />}
      {data && data.length > 0 && list !== 'offices' && <ul className={styles.rows}>{data.map((rule) => <li key={rule.id}><RuleRow list={list} rule={rule} /></li>)}</ul>}
      {data && list === 'routingRules' && <RoutingTestBox />}
    </Page>
  );
}
