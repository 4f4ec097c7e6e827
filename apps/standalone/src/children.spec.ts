import { setTimeout as wait } from 'node:timers/promises';
import { SupervisedChild } from './children.ts';

const FOREVER = ['-e', 'setInterval(() => undefined, 1000)'];

function supervise(args: string[], told: string[] = []): SupervisedChild {
  return new SupervisedChild({
    name: 'API', command: process.execPath, args, options: { stdio: 'ignore' }, stopSignal: 'SIGTERM', patienceMs: 500,
    onDeath: (how) => told.push(how),
  });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a supervised process', () => {
  it('is there again less than two seconds after it was killed', async () => {
    const told: string[] = [];
    const child = supervise(FOREVER, told);
    const first = child.pid as number;
    process.kill(first, 'SIGKILL');
    const killedAt = Date.now();
    while (child.pid === first) await wait(10);
    expect(Date.now() - killedAt).toBeLessThan(2000);
    expect(told).toEqual(['SIGKILL']);
    await child.stop();
    expect(isAlive(child.pid as number)).toBe(false);
  });

  it('is tried again and again when it dies at once, with pauses under two seconds', async () => {
    const told: string[] = [];
    const child = supervise(['-e', 'process.exit(3)'], told);
    const deadline = Date.now() + 3000;
    while (told.length < 3 && Date.now() < deadline) await wait(50);
    await child.stop();
    expect(told.slice(0, 3)).toEqual(['code 3', 'code 3', 'code 3']);
  });

  it('survives a command that does not exist', async () => {
    const told: string[] = [];
    const child = new SupervisedChild({
      name: 'API', command: '/nowhere/program', args: [], options: {}, stopSignal: 'SIGTERM', patienceMs: 500, onDeath: (how) => told.push(how),
    });
    while (told.length === 0) await wait(10);
    await child.stop();
    expect(told[0]).toContain('ENOENT');
  });

  it('is ended by force when it does not listen, and not started again', async () => {
    const told: string[] = [];
    const child = supervise(['-e', "process.on('SIGTERM', () => undefined); setInterval(() => undefined, 1000)"], told);
    await wait(300);
    const pid = child.pid as number;
    await child.stop();
    expect(isAlive(pid)).toBe(false);
    expect(told).toEqual([]);
  });
});
