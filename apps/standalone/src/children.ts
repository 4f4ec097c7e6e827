import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1500;
const SETTLED_AFTER_MS = 1000;

/** How a process of the edition is started, ended and, when it dies, started again. */
export interface ChildPlan {
  name: string;
  command: string;
  args: string[];
  options: SpawnOptions;
  /** The polite request to end, then how long it may take before it is ended by force. */
  stopSignal: NodeJS.Signals;
  patienceMs: number;
  /** Runs before each start but the first. */
  beforeRestart?: () => Promise<void>;
  onStart?: (child: ChildProcess) => void;
  onDeath?: (how: string, pauseMs: number) => void;
}

/** Keeps one process alive until it is told to stop; never gives up silently. */
export class SupervisedChild {
  readonly #plan: ChildPlan;
  #child: ChildProcess | undefined;
  #stopping = new AbortController();
  #ended: Promise<void> = Promise.resolve();

  constructor(plan: ChildPlan) {
    this.#plan = plan;
    this.#ended = this.#live();
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Asks the process to end and waits; ends it by force when it does not. */
  async stop(signal: NodeJS.Signals = this.#plan.stopSignal): Promise<void> {
    this.#stopping.abort();
    this.#child?.kill(signal);
    const force = setTimeout(() => this.#child?.kill('SIGKILL'), this.#plan.patienceMs);
    await this.#ended;
    clearTimeout(force);
  }

  async #live(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    for (;;) {
      const startedAt = Date.now();
      const how = await this.#runOnce();
      if (this.#stopping.signal.aborted) return;
      pause = Date.now() - startedAt > SETTLED_AFTER_MS ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
      this.#plan.onDeath?.(how, pause);
      await wait(pause, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      // A restart that cannot be prepared now is tried again by the next turn.
      await this.#plan.beforeRestart?.().catch(() => undefined);
      if (this.#stopping.signal.aborted) return;
    }
  }

  #runOnce(): Promise<string> {
    return new Promise((ended) => {
      // Its own session: Ctrl-C reaches the launcher alone, which then ends things in order.
      const child = spawn(this.#plan.command, this.#plan.args, { ...this.#plan.options, detached: true });
      this.#child = child;
      child.once('error', (error) => ended(error.message));
      child.once('exit', (code, signal) => ended(signal ?? `code ${code}`));
      this.#plan.onStart?.(child);
    });
  }
}
