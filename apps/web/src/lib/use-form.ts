import { type FormEvent, useRef, useState } from 'react';
import type { FieldMistake } from '@nafida/ui';
import { Problem } from './problem.js';
import type { DraftValues } from './draft-store.js';
import { useDraft } from './use-draft.js';

/** A sentence per field that is wrong; a field that is right is left out. */
export type Mistakes<Values> = Partial<Record<keyof Values & string, string>>;

interface FormRecipe<Values extends DraftValues> {
  /** The name of the form; field ids start with it. */
  name: string;
  initial: Values;
  /** Runs on submit only; called again on a change of language, so it takes its words from `t`. */
  validate?: (values: Values) => Mistakes<Values>;
  send: (values: Values) => Promise<unknown>;
  /** Keeps what is typed on this device until it is sent. */
  keepDraft?: boolean;
  /** Fields that are not kept, besides passwords and files. */
  excludeFromDraft?: readonly string[];
}

/** A draft of an older version of the form gives only the answers that still fit. */
function withDraft<Values extends DraftValues>(initial: Values, stored: DraftValues | null): Values {
  const fitting = Object.entries(stored ?? {}).filter(([field, value]) => field in initial && typeof value === typeof initial[field]);
  return { ...initial, ...Object.fromEntries(fitting) };
}

function fieldOf(pointer: string): string {
  return pointer.replace(/^#?\//u, '').split('/')[0] ?? '';
}

/** A form whose answers are checked when sent and never lost; server and page mistakes read alike. */
export function useForm<Values extends DraftValues>({ name, initial, validate, send, keepDraft = false, excludeFromDraft }: FormRecipe<Values>) {
  const draft = useDraft(name, excludeFromDraft);
  const [values, setValues] = useState<Values>(() => withDraft(initial, keepDraft ? draft.stored : null));
  const [checked, setChecked] = useState<Values | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [sending, setSending] = useState(false);
  const latest = useRef(values);

  const replace = (next: Values) => {
    latest.current = next;
    setValues(next);
    if (keepDraft) draft.save(next);
  };
  const set = <Name extends keyof Values>(field: Name, value: Values[Name]) => replace({ ...latest.current, [field]: value });

  const fromServer: Record<string, string> = {};
  for (const error of problem?.errors ?? []) fromServer[fieldOf(error.pointer)] ??= error.message;
  const own: Record<string, string | undefined> = checked ? (validate?.(checked) ?? {}) : {};
  const errors: Record<string, string | undefined> = { ...fromServer, ...own };
  const id = (field: keyof Values & string) => `${name}-${field}`;
  const known = Object.keys(initial);
  const mistakes: FieldMistake[] = known.flatMap((field) => (errors[field] ? [{ fieldId: id(field), message: errors[field] }] : []));
  // What the server refused without naming a field of this form is told above it.
  const failure = problem && !known.some((field) => fromServer[field]) ? problem : null;

  const submit = async (event?: FormEvent): Promise<boolean> => {
    event?.preventDefault();
    if (sending) return false;
    const sent = latest.current;
    setChecked(sent);
    setProblem(null);
    if (Object.values(validate?.(sent) ?? {}).some(Boolean)) {
      setAttempt((count) => count + 1);
      return false;
    }
    setSending(true);
    try {
      await send(sent);
      setChecked(null);
      if (keepDraft) draft.clear();
      return true;
    } catch (error) {
      setChecked(null);
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
      setAttempt((count) => count + 1);
      return false;
    } finally {
      setSending(false);
    }
  };

  return {
    values,
    set,
    replace,
    submit,
    sending,
    mistakes,
    failure,
    attempt,
    hasErrors: mistakes.length > 0 || failure !== null,
    draftRestored: keepDraft && draft.stored !== null,
    discardDraft: () => {
      draft.clear();
      latest.current = initial;
      setValues(initial);
    },
    /** What a field component takes, under the field's own name. */
    field: <Name extends keyof Values & string>(field: Name) => ({
      id: id(field),
      name: field as string,
      value: values[field],
      error: errors[field],
      onChange: (value: Values[Name]) => set(field, value),
    }),
  };
}
