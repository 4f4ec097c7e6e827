import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { newIdempotencyKey } from '../../lib/http.js';
import { type Mistakes, useForm } from '../../lib/use-form.js';
import { registerCitizen } from './accounts.api.js';
import { idempotencyKeyOf, noAnswers, openStep, type RegistrationAnswers, registrationInput, type Step, wrongAnswers } from './registration-answers.js';

/** Consent is given to what is being sent, so it is asked again each time. */
const notKept = ['consent'] as const;

/** What the page of the receipt finds in the router state. */
export interface RegistrationSent {
  reference: string;
  email: string;
  phone: string;
}

/** One form over the pages of questions: checked page by page, sent at the last one. */
export function useRegistration(step: Step) {
  const { t } = useTranslation('accounts');
  const navigate = useNavigate();
  const [draftId] = useState(newIdempotencyKey);

  const form = useForm<RegistrationAnswers>({
    name: 'registration',
    initial: noAnswers(draftId),
    keepDraft: true,
    excludeFromDraft: notKept,
    validate: (answers): Mistakes<RegistrationAnswers> =>
      Object.fromEntries(wrongAnswers(step, answers).map((question) => [question, t(`pages.register.wrong.${question}`)])),
    send: async (answers) => {
      if (step !== 'check') return;
      const input = registrationInput(answers);
      const { registrationReference } = await registerCitizen(input, idempotencyKeyOf(answers.draftId, input));
      const sent: RegistrationSent = { reference: registrationReference, email: answers.email.trim(), phone: answers.phone.trim() };
      await navigate('/register/sent', { state: sent, replace: true });
    },
  });

  const submit: typeof form.submit = async (event) => {
    const done = await form.submit(event);
    if (!done || step === 'check') return done;
    // A page well answered is not the end of the draft.
    form.replace(form.values);
    await navigate(`/register/${openStep(form.values)}`);
    return done;
  };
  return { ...form, submit };
}

export type RegistrationForm = ReturnType<typeof useRegistration>;
