import type { ReactNode } from 'react';
import type { Language } from './language.js';

/** Each language under its own name. */
export const languageNames: ReadonlyArray<{ value: Language; label: ReactNode; name: string }> = [
  { value: 'ar', label: <span lang="ar">العربية</span>, name: 'العربية' },
  { value: 'fr', label: <span lang="fr">Français</span>, name: 'Français' },
  { value: 'en', label: <span lang="en">English</span>, name: 'English' },
];
