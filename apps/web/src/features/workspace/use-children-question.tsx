import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AlertDialog } from '@nafida/ui/interactive';
import type { PerformAction } from '../../lib/cases/case-types.js';
import { Problem } from '../../lib/problem.js';

interface Question {
  problem: Problem;
  answer: (closeAnyway: boolean) => void;
}

/** Asks before a case is closed while cases opened from it are still open; what was asked for is then sent once more. */
export function useChildrenQuestion() {
  const { t } = useTranslation(['workspace', 'common']);
  const [question, setQuestion] = useState<Question | null>(null);
  const asking = async <Answer,>(asked: PerformAction, send: (asked: PerformAction) => Promise<Answer>): Promise<Answer> => {
    try {
      return await send(asked);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'children_open') throw error;
      const closeAnyway = await new Promise<boolean>((answer) => setQuestion({ problem: error, answer }));
      setQuestion(null);
      if (!closeAnyway) throw error;
      return send({ ...asked, leaveChildrenOpen: true });
    }
  };
  const dialog: ReactNode = question && (
    <AlertDialog
      open
      danger
      title={t('family.closeTitle')}
      confirmLabel={t('family.closeAnyway')}
      cancelLabel={t('common:action.cancel')}
      onConfirm={() => question.answer(true)}
      onClose={() => question.answer(false)}
    >
      <p>{question.problem.detail}</p>
    </AlertDialog>
  );
  return { asking, dialog };
}
