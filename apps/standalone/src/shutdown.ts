/** Something that was started and knows how to end, in order or at once. */
export interface Ending {
  stop(): Promise<void>;
  stopNow?(): Promise<void>;
}

/** All that was started, ended in the reverse order: the API before the database it writes to. */
export class ShutdownList {
  readonly #endings: Ending[] = [];
  readonly #abort = new AbortController();
  #starting: Promise<unknown> = Promise.resolve();
  #current: Ending | undefined;

  /** Calls off what is still starting. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  add(ending: Ending): void {
    this.#endings.push(ending);
  }

  /** Names the start itself: what it is in the middle of must be on the list before the list is ended. */
  watchStart(starting: Promise<void>): Promise<void> {
    this.#starting = starting.catch(() => undefined);
    return starting;
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await this.#starting;
    for (let ending = this.#endings.pop(); ending !== undefined; ending = this.#endings.pop()) {
      this.#current = ending;
      // One that cannot end in order must not keep the others alive.
      await ending.stop().catch((error: unknown) => console.error(error));
    }
  }

  /** Cuts short an orderly end that takes too long. */
  async stopNow(): Promise<void> {
    this.#abort.abort();
    const rest = [this.#current, ...this.#endings.splice(0)];
    await Promise.allSettled(rest.map((ending) => (ending?.stopNow ?? ending?.stop)?.call(ending)));
  }
}
