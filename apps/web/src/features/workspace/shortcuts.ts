/** What a clerk does by one key, in the order in which the help shows it. */
export const shortcuts = [
  { id: 'down', keys: ['J', '↓'] },
  { id: 'up', keys: ['K', '↑'] },
  { id: 'open', keys: ['O', 'Enter'] },
  { id: 'next', keys: ['N'] },
  { id: 'answer', keys: ['R'] },
  { id: 'approve', keys: ['A'] },
  { id: 'collect', keys: ['D'] },
  { id: 'question', keys: ['Q'] },
  { id: 'note', keys: ['I'] },
  { id: 'transfer', keys: ['T'] },
  { id: 'claim', keys: ['C'] },
  { id: 'select', keys: ['X'] },
  { id: 'selectShown', keys: ['*'] },
  { id: 'search', keys: ['/'] },
  { id: 'help', keys: ['?'] },
] as const;

/** The keys that start an action of a case. */
export const actionKeys: Record<string, string> = { answer: 'r', approve: 'a', provideData: 'a', markCollected: 'd', requestInformation: 'q', addNote: 'i', transfer: 't' };
