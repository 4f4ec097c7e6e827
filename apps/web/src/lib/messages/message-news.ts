import { useSyncExternalStore } from 'react';
import { requestStream } from '../http.js';
import { Problem } from '../problem.js';
import { onAccountChange } from '../session.js';

/** Where one's messages stand: the newest of them, and how much of what was told is unread. */
export interface MessageNews {
  latestId: string | null;
  unread: number;
}

const silence: MessageNews = { latestId: null, unread: 0 };
const shortestPause = 2_000;
const longestPause = 60_000;

let news = silence;
let following: AbortController | null = null;
const listeners = new Set<() => void>();

function become(next: MessageNews): void {
  news = next;
  for (const listener of listeners) listener();
}

/** Reads the events of one stream until it ends; `EventSource` could not carry the proof of sign-in. */
async function listen(signal: AbortSignal): Promise<void> {
  const { body } = await requestStream('/me/notifications/stream', { signal, headers: { accept: 'text/event-stream' } });
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const events = (rest + read.value).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const data = /^event: messages$/mu.test(event) && /^data: (.+)$/mu.exec(event)?.[1];
      if (data) become(JSON.parse(data) as MessageNews);
    }
  }
}

/** One stream after the other; where the line is away, with longer and longer pauses. */
async function stayInformed(signal: AbortSignal): Promise<void> {
  for (let pause = shortestPause; !signal.aborted; ) {
    try {
      await listen(signal);
      pause = shortestPause;
    } catch (error) {
      if (error instanceof Problem && (error.status === 401 || error.status === 403)) return;
      pause = Math.min(longestPause, pause * 2);
    }
    await new Promise((done) => setTimeout(done, pause * (0.5 + Math.random())));
  }
}

/** Nobody is told on a page that nobody sees: it costs the phone and the server nothing. */
function follow(): void {
  following?.abort();
  following = null;
  if (listeners.size === 0 || document.hidden) return;
  following = new AbortController();
  void stayInformed(following.signal);
}

onAccountChange(() => {
  become(silence);
  follow();
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    document.addEventListener('visibilitychange', follow);
    follow();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', follow);
    follow();
  };
}

/** What is new among one's messages, told while the page is open. */
export function useMessageNews(): MessageNews {
  return useSyncExternalStore(subscribe, () => news);
}
