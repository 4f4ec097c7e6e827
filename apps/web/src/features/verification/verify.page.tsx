import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router-dom';
import { Notice, Reference, Skeleton, TextField } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { Page } from '../../lib/page.js';
import { Problem } from '../../lib/problem.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useForm } from '../../lib/use-form.js';
import { checkCodeText, isWholeCode } from './check-code.js';
import { useVerified } from './use-verified.js';
import styles from './verification.module.css';
import { Verdict, VerifiedDocument } from './verified-document.js';

function WhyNot({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('verification');
  if (!(error instanceof Problem) || error.status !== 404) return <ProblemNotice error={error} onRetry={onRetry} />;
  return <Notice tone="stop" title={t('unknown.title')} live><p>{t('unknown.detail')}</p></Notice>;
}

function CodeForm({ code, onSame }: { code: string | undefined; onSame: () => void }) {
  const { t } = useTranslation('verification');
  const navigate = useNavigate();
  const form = useForm({
    name: 'verify',
    initial: { code: code ?? '' },
    validate: (typed) => {
      const text = checkCodeText(typed.code);
      if (!text) return { code: t('code.missing') };
      return isWholeCode(text) ? {} : { code: t('code.incomplete') };
    },
    send: async (typed) => {
      const text = checkCodeText(typed.code);
      if (text === code) onSame();
      else await navigate(`/verify/${text}`);
    },
  });
  return (
    <Form form={form} submitLabel={t('code.check')}>
      <TextField
        {...form.field('code')}
        className={styles.code}
        label={t('code.label')}
        hint={<>{t('code.hint')} <Reference>7F3K-2Q9D-5WXA</Reference></>}
        dir="ltr"
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
      />
    </Form>
  );
}

/** Whether a document shown by someone was issued by the province, and still stands. */
export default function VerifyPage() {
  const { t } = useTranslation(['verification', 'common']);
  const { code: typed } = useParams();
  const code = typed === undefined ? undefined : checkCodeText(typed);
  const { document, error, pending, again } = useVerified(code);
  return (
    <Page title={t('verification:title')} lead={document ? undefined : t('verification:lead')} hasErrors={error !== undefined} narrow>
      {code !== undefined && (
        <div role="status">
          {pending && <Skeleton label={t('verification:checking')} lines={4} />}
          {document && <Verdict document={document} />}
        </div>
      )}
      {error !== undefined && <WhyNot error={error} onRetry={again} />}
      {code !== undefined && document && <VerifiedDocument code={code} document={document} />}
      {document && <h2>{t('verification:another')}</h2>}
      <CodeForm key={document ? 'another' : code} code={document ? undefined : code} onSame={again} />
      {!document && <Notice icon="shield">{t('verification:privacy')}</Notice>}
    </Page>
  );
}
