import { useSyncExternalStore } from 'react';
import { Icon } from './icon.js';
import './toast.css';

interface ToastMessage { id: number; text: string }

let messages: readonly ToastMessage[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function replace(next: readonly ToastMessage[]): void {
  messages = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says that something was done, for six seconds and aloud, without taking the focus. */
export function showToast(text: string): void {
  const id = ++lastId;
  replace([...messages, { id, text }]);
  setTimeout(() => replace(messages.filter((message) => message.id !== id)), 6000);
}

/** Where the words of `showToast` appear; once per page. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => messages);
  return (
    <div className="toasts no-print" role="status">
      {shown.map(({ id, text }) => <p key={id} className="toast"><Icon name="check" size={20} />{text}</p>)}
    </div>
  );
}
