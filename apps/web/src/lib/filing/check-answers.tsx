import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Facts } from '@nafida/ui';
import styles from './filing.module.css';

/** One answer before it is sent, and the page on which it was given. */
export interface GivenAnswer<Step extends string> {
  key: string;
  step: Step;
  term: string;
  detail: ReactNode;
}

/** All answers once more before they are sent, each with the way back to its question. */
export function CheckAnswers<Step extends string>({ answers, onEdit }: { answers: ReadonlyArray<GivenAnswer<Step>>; onEdit: (step: Step) => unknown }) {
  const { t } = useTranslation('common');
  const facts = answers.map(({ key, step, term, detail }) => ({
    key,
    term,
    detail,
    action: (
      <Button variant="quiet" onClick={() => void onEdit(step)}>
        {t('action.edit')}<span className="visually-hidden"> {term}</span>
      </Button>
    ),
  }));
  return <Card className={styles.answers}><Facts facts={facts} ruled /></Card>;
}
