import { useTranslation } from 'react-i18next';
import { Card, Notice } from '@nafida/ui';
import { BackLink } from '../../lib/back-link.js';
import { languageNames } from '../../lib/language-names.js';
import { Page } from '../../lib/page.js';
import styles from './administration.module.css';
import type { RuleView } from './administration.api.js';
import { nameOfRule } from './use-choices.js';

/** A canned reply of the whole province, as who writes those of one office reads it. */
export function SharedReply({ rule: { rule } }: { rule: RuleView }) {
  const { t, i18n } = useTranslation('administration');
  const texts = (rule['texts'] ?? {}) as Record<string, string | undefined>;
  return (
    <Page title={nameOfRule(rule, i18n.language)} back={<BackLink to="/staff/administration/rules/cannedReplies">{t('tabs.cannedReplies')}</BackLink>} narrow>
      <Notice tone="info" title={t('rule.shared')} />
      {languageNames.filter(({ value }) => texts[value]).map(({ value, label }) => (
        <Card key={value} as="section" className="stack">
          <h2 lang={value}>{label}</h2>
          <p className={styles.words} lang={value} dir={value === 'ar' ? 'rtl' : 'ltr'}>{texts[value]}</p>
        </Card>
      ))}
    </Page>
  );
}
