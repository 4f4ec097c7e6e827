import { useTranslation } from 'react-i18next';
import { Button, PasswordField } from '@nafida/ui';
import { Dialog } from '@nafida/ui/interactive';
import { Form } from '../../lib/form.js';
import { saveFile } from '../../lib/save-file.js';
import { useForm } from '../../lib/use-form.js';
import { fetchPassportPaper, type PassportDataView, revealPassportData } from './passport-requests.api.js';

/** Asks for the password once more before the data of a passport are shown or put on paper. */
export function AskPassword({ reference, wanted, onShow, onClose }: {
  reference: string;
  wanted: 'data' | 'paper';
  onShow: (data: PassportDataView) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['passport-requests', 'common']);
  const form = useForm({
    name: 'passport-password',
    initial: { password: '' },
    validate: ({ password }) => ({ password: password ? undefined : t('passport-requests:pages.missing.password') }),
    send: async ({ password }) => {
      if (wanted === 'data') onShow(await revealPassportData(reference, password));
      else saveFile(await fetchPassportPaper(reference, password), `${reference}.pdf`);
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t('passport-requests:pages.password.title')} closeLabel={t('common:action.close')}>
      <p>{t('passport-requests:pages.password.why')}</p>
      <Form
        form={form}
        submitLabel={t(`passport-requests:pages.password.${wanted}`)}
        secondary={<Button variant="quiet" onClick={onClose}>{t('common:action.cancel')}</Button>}
      >
        <PasswordField {...form.field('password')} label={t('passport-requests:pages.password.label')} revealLabel={t('common:password.reveal')} autoComplete="current-password" />
      </Form>
    </Dialog>
  );
}
