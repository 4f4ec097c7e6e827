/** A key of the desk and what its words are called. */
export interface Shortcut {
  id: string;
  keys: readonly string[];
  writing?: true;
}

/** What a clerk does by one key, in the order in which the help shows it; some of it while writing. */
export const shortcuts: readonly Shortcut[] = [
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
  { id: 'print', keys: ['P'] },
  { id: 'claim', keys: ['C'] },
  { id: 'select', keys: ['X'] },
  { id: 'selectShown', keys: ['*'] },
  { id: 'search', keys: ['/'] },
  { id: 'help', keys: ['?'] },
  { id: 'reply', keys: ['/'], writing: true },
  { id: 'mention', keys: ['@'], writing: true },
  { id: 'send', keys: ['Ctrl', 'Enter'], writing: true },
  { id: 'leave', keys: ['Esc'], writing: true },
];

/** The keys that start an action of a case. */
export const actionKeys: Record<string, string> = { answer: 'r', approve: 'a', provideData: 'a', markCollected: 'd', requestInformation: 'q', addNote: 'i', transfer: 't' };
