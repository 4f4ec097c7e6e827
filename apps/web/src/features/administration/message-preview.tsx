import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, StatusChip } from '@nafida/ui';
import { languageNames } from '../../lib/language-names.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { previewQuery, type TemplateTexts } from './administration.api.js';
import styles from './administration.module.css';

const pause = 500;

/** What is typed, once the hand rests. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as Value), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** The message as it would arrive, in each language, with what the SMS costs. */
export function MessagePreview({ event, texts }: { event: string; texts: TemplateTexts }) {
  const { t } = useTranslation('administration');
  const { data, error } = useQuery(previewQuery(event, useSettled(texts)));
  return (
    <section className="stack" aria-label={t('message.preview')}>
      {error && <ProblemNotice error={error} />}
      {data?.items.map(({ language, subject, text, sms, smsParts, smsEncoding }) => (
        <Card key={language} className="stack">
          <h2>{languageNames.find(({ value }) => value === language)?.label}</h2>
          {sms !== null && (
            <>
              <p className="row small">{t('message.sms')} <StatusChip tone={smsParts > 2 ? 'stop' : smsParts > 1 ? 'wait' : 'ok'}>{t('message.smsParts', { count: smsParts })}</StatusChip> <span className="muted">{t(`message.${smsEncoding}`)}</span></p>
              <p className={styles.preview} lang={language} dir="auto">{sms}</p>
            </>
          )}
          {text !== null && (
            <>
              <p className="small">{t('message.email')} · <bdi>{subject}</bdi></p>
              <p className={styles.preview} lang={language} dir="auto">{text}</p>
            </>
          )}
        </Card>
      ))}
    </section>
  );
}
