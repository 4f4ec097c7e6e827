import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, showToast } from '@nafida/ui';
import { AlertDialog } from '@nafida/ui/interactive';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { resendSetAside, sendingKey } from './sending.api.js';

/** As many as there are, a stroke of the server after the other. */
async function resendAll(): Promise<number> {
  const { sent, more } = await resendSetAside();
  return more ? sent + (await resendAll()) : sent;
}

/** After a provider's long absence: everything that was set aside, at once. */
export function ResendSetAside() {
  const { t } = useTranslation(['sending', 'messages', 'common']);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const operation = useMutation({
    mutationFn: resendAll,
    onSuccess: (count) => showToast(t('messages:resend.many', { count })),
    onSettled: () => {
      setAsking(false);
      return queries.invalidateQueries({ queryKey: sendingKey });
    },
  });
  return (
    <>
      {operation.error && <ProblemNotice error={operation.error} />}
      <p><Button variant="ghost" onClick={() => setAsking(true)}>{t('sending:setAside.resendAll')}</Button></p>
      <AlertDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('sending:setAside.resendAll')}
        confirmLabel={t('messages:resend.one')}
        cancelLabel={t('common:action.cancel')}
        onConfirm={() => operation.mutate()}
        busy={operation.isPending}
      >
        <p>{t('sending:setAside.what')}</p>
      </AlertDialog>
    </>
  );
}
