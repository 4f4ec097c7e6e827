import { hasText, type Locale, translate } from '@nafida/locales';
import type { ActionFieldView, ActionView } from './action.dto.js';
import type { Transition } from './workflow.js';

/** Shows an action with what it asks for: the SPA draws a button and a form of it. */
export function actionView(name: string, transition: Transition<string>, service: string, locale: Locale): ActionView {
  const label = (field: string): string => {
    const own = `${service}:inputs.${name}.${field}`;
    return translate(locale, hasText(locale, own) ? own : `cases:inputs.${field}`);
  };
  const words = (family: string, codes: readonly string[]): ActionFieldView['choices'] => codes.map((value) => ({ value, label: translate(locale, `${service}:${family}.${value}`) }));
  const { message, reason, rating, office, days, documents, mentions, fields: own } = transition.input ?? {};
  const fields: ActionFieldView[] = [];
  const add = (field: Omit<ActionFieldView, 'label'>): void => void fields.push({ ...field, label: label(field.name) });
  if (office) add({ name: 'officeId', kind: 'office', required: true });
  if (reason) add({ name: 'reason', kind: 'choice', required: true, choices: words('reasons', reason.choices) });
  if (days) add({ name: 'days', kind: 'number', required: true, max: days.max });
  if (documents) add({ name: 'documents', kind: 'choices', required: false, choices: words('documents', documents.choices) });
  if (rating) add({ name: 'rating', kind: 'rating', required: true });
  for (const [field, { kind, max }] of Object.entries(own ?? {})) add({ name: field, kind, required: true, ...(max === undefined ? {} : { maxLength: max }) });
  if (message) add({ name: 'message', kind: 'text', required: message.required, maxLength: message.max });
  if (mentions) add({ name: 'mentions', kind: 'colleagues', required: false });
  return { name, label: translate(locale, `${service}:actions.${name}`), ...(fields.length > 0 ? { input: fields } : {}), ...(transition.law ? { law: transition.law } : {}) };
}
