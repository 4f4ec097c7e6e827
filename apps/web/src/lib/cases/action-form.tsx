import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@nafida/ui';
import { Form } from '../form.js';
import { Problem } from '../problem.js';
import { useForm } from '../use-form.js';
import { ActionField } from './action-field.js';
import { type ActionWords, given, mistakesIn, namesOfOwn, wordsToBegin } from './action-words.js';
import { getCase, performCaseAction } from './case-queries.js';
import type { ActionView, CaseView, PerformAction } from './case-types.js';

/**
 * The small form of one action, drawn from the fields the server asks for. What is typed stays until it was
 * done, also when the case has changed meanwhile: it is then read again and the reader decides anew.
 */
export function ActionForm({ caseView, action, perform, onDone, secondary, initial, draft, children }: {
  caseView: CaseView;
  action: ActionView;
  /** Does it another way than at once: a question may be asked before. */
  perform?: (asked: PerformAction) => Promise<CaseView>;
  onDone: (changed: CaseView) => void;
  /** A second way out: cancel. */
  secondary?: ReactNode;
  /** Words proposed to begin with. */
  initial?: Partial<ActionWords>;
  /** Several actions may share one draft, so that words outlive an action that is no longer possible. */
  draft?: string;
  /** Stands below the fields (how it will be sent, who reads it), with the text that is being written. */
  children?: ReactNode | ((text: string, write: (text: string) => void) => ReactNode);
}) {
  const { t } = useTranslation(['cases', 'common']);
  const queries = useQueryClient();
  const fields = action.input ?? [];
  const { reference, version } = caseView;
  // What was found in a register is not kept on the device of the desk.
  const registered = useMemo(() => namesOfOwn(action.input ?? []), [action.input]);

  const form = useForm<ActionWords>({
    name: draft ?? `${action.name}-${reference}`,
    initial: wordsToBegin(fields, initial),
    keepDraft: true,
    excludeFromDraft: registered,
    validate: (words) => mistakesIn(fields, words, t),
    send: async (words) => {
      try {
        const asked = given(action.name, fields, words);
        const changed = await (perform ? perform(asked) : performCaseAction(reference, version, asked));
        queries.setQueryData(getCase(reference).queryKey, changed);
        onDone(changed);
      } catch (error) {
        if (error instanceof Problem && (error.status === 412 || error.status === 409)) await queries.invalidateQueries({ queryKey: ['cases', reference] });
        throw error;
      }
    },
  });
  const { value: message } = form.field('message');
  const text = typeof message === 'string' ? message : '';
  const changedMeanwhile = form.failure?.status === 412;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (changedMeanwhile) notice.current?.focus();
  }, [changedMeanwhile, form.attempt]);

  return (
    <Form form={changedMeanwhile ? { ...form, failure: null } : form} submitLabel={fields.some(({ required }) => required) ? t('common:action.send') : action.label} secondary={secondary}>
      {changedMeanwhile && (
        <div ref={notice} tabIndex={-1}>
          <Notice tone="wait" title={t('cases:pages.action.changedTitle')} live>
            <p>{t('cases:pages.action.changedDetail', { status: caseView.statusLabel })}</p>
          </Notice>
        </div>
      )}
      {fields.map((field) => {
        const { value = '', ...state } = form.field(field.name);
        return <ActionField key={field.name} field={field} state={{ ...state, value }} />;
      })}
      {typeof children === 'function' ? children(text, (message) => form.field('message').onChange(message)) : children}
    </Form>
  );
}
