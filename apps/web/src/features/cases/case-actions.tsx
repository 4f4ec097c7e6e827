import { useTranslation } from 'react-i18next';
import { Button, type ButtonVariant, Disclosure, Icon } from '@nafida/ui';
import type { ActionView } from '../../lib/cases/case-types.js';
import styles from './case.module.css';

/** What a person may choose to do: an action of the server, or adding a document. */
export type Choice = ActionView | 'document';

/** What takes the request back comes last and never invites. */
const takesBack = ({ name }: ActionView): boolean => name === 'withdraw';

function variantOf(choice: Choice, index: number): ButtonVariant {
  if (choice === 'document') return 'ghost';
  return takesBack(choice) ? 'danger' : index === 0 ? 'primary' : 'ghost';
}

/** The two main things to do, the others behind a button; at the foot of the screen on a phone. */
export function CaseActions({ actions, mayAddDocument, onChoose }: {
  actions: readonly ActionView[];
  mayAddDocument: boolean;
  onChoose: (choice: Choice) => void;
}) {
  const { t } = useTranslation('cases');
  const [first, ...others] = actions.filter((action) => !takesBack(action));
  const choices: Choice[] = [...(first ? [first] : []), ...(mayAddDocument ? ['document' as const] : []), ...others, ...actions.filter(takesBack)];
  if (choices.length === 0) return null;
  const name = (choice: Choice) => (choice === 'document' ? <><Icon name="paperclip" size={18} />{t('pages.action.addDocument')}</> : choice.label);
  const button = (choice: Choice, index: number) => (
    <Button key={choice === 'document' ? choice : choice.name} variant={variantOf(choice, index)} onClick={() => onChoose(choice)}>{name(choice)}</Button>
  );
  const more = choices.slice(2);
  return (
    <section className={`card no-print ${styles.actions}`} aria-labelledby="case-actions">
      <h2 id="case-actions">{t('pages.action.title')}</h2>
      {choices.slice(0, 2).map(button)}
      {more.length > 0 && (
        <Disclosure
          className={styles.more}
          buttonClassName={styles.moreButton}
          panelClassName={styles.morePanel}
          label={t('pages.action.more')}
          button={<><span>{t('pages.action.more')}</span><Icon name="chevron-down" size={20} /></>}
        >
          {more.map((choice, index) => button(choice, index + 2))}
        </Disclosure>
      )}
    </section>
  );
}
