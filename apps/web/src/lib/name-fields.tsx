import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@nafida/ui';
import styles from './name-fields.module.css';

const parts = {
  firstNameAr: { lang: 'ar', dir: 'rtl' },
  lastNameAr: { lang: 'ar', dir: 'rtl' },
  firstName: { lang: 'fr', dir: 'ltr', autoCapitalize: 'words' },
  lastName: { lang: 'fr', dir: 'ltr', autoCapitalize: 'words' },
} as const;
export type NamePart = keyof typeof parts;
/** The same parts, of a minor or a ward whose representative fills in the form. */
export const wardParts = { firstNameAr: 'wardFirstNameAr', lastNameAr: 'wardLastNameAr', firstName: 'wardFirstName', lastName: 'wardLastName' } as const;
const order = Object.keys(parts) as NamePart[];

/** A name in both scripts, as the identity card writes it. */
export function NameFields({ fieldOf, autoComplete }: {
  fieldOf: (part: NamePart) => Omit<ComponentProps<typeof TextField>, 'label'>;
  /** What the browser may fill in, where the name is the reader's own. */
  autoComplete?: Partial<Record<NamePart, string>>;
}) {
  const { t } = useTranslation('accounts');
  return (
    <div className={styles.names}>
      {order.map((part) => (
        <TextField key={part} {...fieldOf(part)} {...parts[part]} label={t(`pages.register.${part}`)} autoComplete={autoComplete?.[part] ?? 'off'} spellCheck={false} />
      ))}
    </div>
  );
}
