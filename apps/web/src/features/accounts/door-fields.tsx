import { useTranslation } from 'react-i18next';
import { PasswordField, TextField } from '@nafida/ui';

interface Question {
  id: string;
  name: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** Who one is, in any of the ways one can be known. */
export function UsernameField({ question, anyWay = false }: { question: Question; anyWay?: boolean }) {
  const { t } = useTranslation('accounts');
  return (
    <TextField
      {...question}
      label={t(anyWay ? 'pages.door.anyName' : 'pages.door.username')}
      dir="ltr"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}

/** A code that came by SMS or that an application shows. */
export function CodeField({ question, label, hint }: { question: Question; label: string; hint: string }) {
  return <TextField {...question} label={label} hint={hint} dir="ltr" inputMode="numeric" autoComplete="one-time-code" spellCheck={false} />;
}

/** A password to be chosen: once, because it can be shown. */
export function NewPasswordField({ question }: { question: Question }) {
  const { t } = useTranslation(['accounts', 'common']);
  return (
    <PasswordField
      {...question}
      label={t('accounts:pages.door.newPassword')}
      hint={t('accounts:pages.door.passwordRule')}
      autoComplete="new-password"
      revealLabel={t('common:password.reveal')}
    />
  );
}
