import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router-dom';
import { Card, Notice, Reference, Skeleton, TextField } from '@nafida/ui';
import { DataProtectionNote } from '../../lib/cases/data-protection-note.js';
import { Form } from '../../lib/form.js';
import { Page } from '../../lib/page.js';
import { Problem } from '../../lib/problem.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useForm } from '../../lib/use-form.js';
import { type FollowCase, trackCase } from './cases.api.js';
import { FollowedCase } from './followed-case.js';

function isFollowCase(state: unknown): state is FollowCase {
  return typeof state === 'object' && state !== null && 'reference' in state && 'contact' in state;
}

/** What the home page asked for; taken out of the browser's history at once, since it holds a contact. */
function useHandedOver(): FollowCase | null {
  const { state } = useLocation();
  const navigate = useNavigate();
  const [handedOver] = useState(() => (isFollowCase(state) ? state : null));
  useEffect(() => {
    if (isFollowCase(state)) void navigate('.', { replace: true, state: null });
  }, [state, navigate]);
  return handedOver;
}

function WhyNot({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('cases');
  if (!(error instanceof Problem) || error.status !== 404) return <ProblemNotice error={error} onRetry={onRetry} />;
  return <Notice tone="stop" title={t('pages.follow.unknownTitle')} live>{t('pages.follow.unknownDetail')}</Notice>;
}

/** Where a request stands, for who has its reference and the contact given in it. */
export default function FollowPage() {
  const { t } = useTranslation(['cases', 'common']);
  const handedOver = useHandedOver();
  const [asked, setAsked] = useState<FollowCase | null>(handedOver);
  const followed = useQuery(trackCase(asked));
  const form = useForm({
    name: 'follow',
    initial: { reference: handedOver?.reference ?? '', contact: handedOver?.contact ?? '' },
    validate: ({ reference, contact }) => ({
      reference: reference.trim() ? undefined : t('cases:pages.follow.referenceMissing'),
      contact: contact.trim() ? undefined : t('cases:pages.follow.contactMissing'),
    }),
    send: async ({ reference, contact }) => {
      const next = { reference: reference.trim(), contact: contact.trim() };
      if (asked && next.reference === asked.reference && next.contact === asked.contact) await followed.refetch();
      else setAsked(next);
    },
  });

  if (followed.data) return <FollowedCase followed={followed.data} onAnother={() => setAsked(null)} />;
  return (
    <Page title={t('cases:pages.follow.title')} lead={t('cases:pages.follow.lead')} hasErrors={form.hasErrors || followed.isError} narrow>
      {followed.isError && !followed.isFetching && <WhyNot error={followed.error} onRetry={() => void followed.refetch()} />}
      {followed.isFetching && asked === handedOver && handedOver ? <Skeleton label={t('common:page.loading')} lines={4} /> : (
        <Card>
          <Form form={{ ...form, sending: followed.isFetching }} submitLabel={t('cases:pages.follow.submit')}>
            <TextField {...form.field('reference')} label={t('cases:pages.follow.reference')} hint={<>{t('cases:pages.follow.referenceHint')} <Reference>BRK-26-7F3K-2Q9D</Reference></>} dir="ltr" autoCapitalize="characters" autoComplete="off" spellCheck={false} />
            <TextField {...form.field('contact')} label={t('cases:pages.follow.contact')} dir="ltr" autoCapitalize="none" autoComplete="email" spellCheck={false} />
            <DataProtectionNote />
          </Form>
        </Card>
      )}
    </Page>
  );
}
