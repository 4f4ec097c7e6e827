import { type FormEvent, type RefObject, useState } from 'react';
import type { Mention } from './mentions.js';
import type { useComposer } from './use-composer.js';

/** Naming a colleague where the sign `@` was typed, or where one stands in the note. */
export function useNaming({ mayCall, text, mention }: ReturnType<typeof useComposer>, field: RefObject<HTMLDivElement | null>) {
  const [place, setPlace] = useState<number | null>(null);
  const area = () => field.current?.querySelector('textarea');
  return {
    naming: place !== null,
    /** Inside a word the sign is one like any other: an e-mail address. */
    onInput: ({ currentTarget: { selectionStart, value }, nativeEvent }: FormEvent<HTMLTextAreaElement>) => {
      const typed = nativeEvent instanceof InputEvent && nativeEvent.data === '@';
      if (mayCall && typed && /(?:^|\s)@$/u.test(value.slice(0, selectionStart))) setPlace(selectionStart - 1);
    },
    begin: () => setPlace(area()?.selectionStart ?? text.length),
    choose: (colleague: Mention) => {
      const before = text.slice(0, place ?? text.length);
      const written = `${before}${/\S$/u.test(before) ? ' ' : ''}@${colleague.name} `;
      mention(colleague, written + text.slice(before.length).replace(/^@/u, ''));
      setTimeout(() => area()?.setSelectionRange(written.length, written.length));
    },
    end: () => setPlace(null),
  };
}
