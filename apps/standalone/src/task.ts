import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A piece of work that must end well before the next one begins: a build, the migrations, the seeds. */
export interface Task {
  name: string;
  script: string;
  args?: string[];
  cwd: string;
  env?: NodeJS.ProcessEnv;
  signal: AbortSignal;
  /** Called with each line as it is written; without it the output is only kept. */
  onLine?: (line: string) => void;
}

/** Runs the work in a Node process; answers its output, or its output and code if it went wrong. */
export async function runTask(task: Task): Promise<{ ok: boolean; code: string; output: string }> {
  const child = spawn(process.execPath, [task.script, ...(task.args ?? [])], {
    cwd: task.cwd,
    env: task.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    signal: task.signal,
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      task.onLine?.(line);
    });
  }
  return new Promise((done, failed) => {
    // When it is called off, the end is awaited: nothing may be left running.
    child.once('error', (error) => {
      if (!task.signal.aborted) failed(error);
    });
    child.once('close', (code, signal) => {
      if (task.signal.aborted) failed(task.signal.reason);
      else done({ ok: code === 0, code: signal ?? `code ${code}`, output: lines.join('\n') });
    });
  });
}
