import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice, RadioCards, SelectField, TextArea } from '@nafida/ui';
import { Form } from '../form.js';
import { formatNumber } from '../format.js';
import { listOffices } from '../offices.js';
import { Problem } from '../problem.js';
import { type Mistakes, useForm } from '../use-form.js';
import { getCase, performCaseAction } from './case-queries.js';
import type { ActionFieldView, ActionView, CaseView, PerformAction } from './case-types.js';

type Words = Record<ActionFieldView['name'], string>;

const nothing: Words = { message: '', reason: '', rating: '', officeId: '' };
const ratings = ['5', '4', '3', '2', '1'] as const;

function given(action: string, words: Words): PerformAction {
  const { message, reason, rating, officeId } = words;
  return {
    action,
    ...(message.trim() && { message: message.trim() }),
    ...(reason && { reason }),
    ...(rating && { rating: Number(rating) }),
    ...(officeId && { officeId }),
  };
}

function OfficeField({ field, ...frame }: { field: ActionFieldView; id: string; value: string; error?: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('cases');
  const { data = [] } = useQuery(listOffices());
  const choices = data.map(({ id, name }) => ({ value: id, label: name }));
  return <SelectField {...frame} label={field.label} placeholder={t('pages.action.chooseOffice')} choices={choices} />;
}

/**
 * The small form of one action, drawn from the fields the server asks for. What is typed stays until it was
 * done, also when the case has changed meanwhile: it is then read again and the reader decides anew.
 */
export function ActionForm({ caseView, action, onDone, secondary, initial, draft, children }: {
  caseView: CaseView;
  action: ActionView;
  onDone: (changed: CaseView) => void;
  /** A second way out: cancel. */
  secondary?: ReactNode;
  /** Words proposed to begin with. */
  initial?: Partial<Words>;
  /** Several actions may share one draft, so that words outlive an action that is no longer possible. */
  draft?: string;
  /** Stands below the fields (how it will be sent, who reads it). */
  children?: ReactNode;
}) {
  const { t } = useTranslation(['cases', 'common']);
  const queries = useQueryClient();
  const fields = action.input ?? [];
  const { reference, version } = caseView;

  const validate = (words: Words): Mistakes<Words> =>
    Object.fromEntries(
      fields.flatMap(({ name, required, maxLength }) => {
        const length = [...words[name].trim()].length;
        if (required && length === 0) return [[name, t(`cases:pages.action.missing.${name}`)]];
        if (maxLength !== undefined && length > maxLength) return [[name, t('cases:pages.action.tooLong', { limit: formatNumber(maxLength) })]];
        return [];
      }),
    );

  const form = useForm<Words>({
    name: draft ?? `${action.name}-${reference}`,
    initial: { ...nothing, ...initial },
    keepDraft: true,
    validate,
    send: async (words) => {
      try {
        const changed = await performCaseAction(reference, version, given(action.name, words));
        queries.setQueryData(getCase(reference).queryKey, changed);
        onDone(changed);
      } catch (error) {
        if (error instanceof Problem && (error.status === 412 || error.status === 409)) await queries.invalidateQueries({ queryKey: ['cases', reference] });
        throw error;
      }
    },
  });
  const changedMeanwhile = form.failure?.status === 412;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (changedMeanwhile) notice.current?.focus();
  }, [changedMeanwhile, form.attempt]);

  return (
    <Form form={changedMeanwhile ? { ...form, failure: null } : form} submitLabel={fields.length > 0 ? t('common:action.send') : action.label} secondary={secondary}>
      {changedMeanwhile && (
        <div ref={notice} tabIndex={-1}>
          <Notice tone="wait" title={t('cases:pages.action.changedTitle')} live>
            <p>{t('cases:pages.action.changedDetail', { status: caseView.statusLabel })}</p>
          </Notice>
        </div>
      )}
      {fields.map((field) => {
        const frame = form.field(field.name);
        const common = { ...frame, label: field.label, optional: field.required ? undefined : t('common:form.optional') };
        if (field.name === 'officeId') return <OfficeField key={field.name} {...frame} field={field} />;
        if (field.name === 'reason') return <RadioCards key={field.name} {...common} choices={field.choices ?? []} />;
        if (field.name === 'rating') {
          return <RadioCards key={field.name} {...common} choices={ratings.map((value) => ({ value, label: t(`cases:pages.action.ratings.${value}`) }))} />;
        }
        return (
          <TextArea
            key={field.name}
            {...common}
            limit={field.maxLength}
            countLabel={(used, limit) => t('common:form.count', { used: formatNumber(used), limit: formatNumber(limit) })}
          />
        );
      })}
      {children}
    </Form>
  );
}
