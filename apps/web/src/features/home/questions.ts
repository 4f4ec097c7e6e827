/** The questions answered on this site, in the order in which people ask them. */
export const questions = ['difference', 'deadline', 'account', 'activation', 'follow', 'incomplete', 'refused', 'reopen', 'exemption', 'verify', 'contact', 'data', 'mediator'] as const;

/** The few that stand on the home page. */
export const firstQuestions = questions.slice(0, 4);

/** Where an answer leads on to. */
export const leadsTo: Partial<Record<(typeof questions)[number], string>> = { exemption: '/certificates/new', verify: '/verify' };
