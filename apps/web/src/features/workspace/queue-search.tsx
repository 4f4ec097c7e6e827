import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, Kbd } from '@nafida/ui';
import styles from './queue.module.css';

const pause = 350;

/** Finds a case by what the citizen says on the phone: name, card, number, reference. */
export function QueueSearch({ value, onChange, field }: { value: string; onChange: (value: string) => void; field: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation('workspace');
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // The address changed by another way (a pill, the back button).
  if (known !== value) {
    setKnown(value);
    if (typed.trim() !== value) setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);

  return (
    <search className={styles.search}>
      <Icon name="search" size={18} />
      <input
        ref={field}
        type="search"
        dir={typed ? 'auto' : undefined}
        value={typed}
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onChange(typed.trim());
          if (event.key === 'Escape') {
            setTyped('');
            event.currentTarget.blur();
          }
        }}
      />
      <Kbd>/</Kbd>
    </search>
  );
}
