import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Notice } from '@nafida/ui';
import { ProblemNotice } from '../../lib/problem-notice.js';

/** Sends the code again; the answer never tells whether there was anyone to send it to. */
export function ResendCode({ username, send, onNameMissing }: {
  username: string;
  send: (body: { username: string }) => Promise<unknown>;
  onNameMissing: () => void;
}) {
  const { t } = useTranslation('accounts');
  const [state, setState] = useState<'ready' | 'busy' | 'sent'>('ready');
  const [problem, setProblem] = useState<unknown>(null);
  const again = async () => {
    if (!username.trim()) return onNameMissing();
    setState('busy');
    setProblem(null);
    try {
      await send({ username: username.trim() });
      setState('sent');
    } catch (error) {
      setProblem(error);
      setState('ready');
    }
  };
  return (
    <div className="stack">
      <p className="row"><span className="muted">{t('pages.door.noCode')}</span> <Button variant="quiet" busy={state === 'busy'} onClick={() => void again()}>{t('pages.door.resend')}</Button></p>
      {state === 'sent' && <Notice tone="info" live title={t('pages.door.resent')} />}
      {problem !== null && <ProblemNotice error={problem} />}
    </div>
  );
}
