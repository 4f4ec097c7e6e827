import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { type AddressInfo, connect, createServer } from 'node:net';
import { until } from './carriers.fixture.js';

/** The tests that need a Redis run where there is one; that the house bears its absence is tested everywhere. */
export const redisProgram = which('redis-server');

function which(program: string): string | undefined {
  try {
    return execFileSync('which', [program], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** A Redis of one's own, that keeps nothing and can be taken away. */
export class RedisServer {
  private process: ChildProcess | undefined;

  private constructor(private readonly port: number) {}

  /** A place for one, where nobody listens yet. */
  static async prepare(): Promise<RedisServer> {
    return new Promise((found) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => found(new RedisServer(port)));
      });
    });
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.process = spawn(redisProgram ?? '', ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
    await until(() => this.say('PING').then((answer) => answer.startsWith('+PONG'), () => false));
  }

  async stop(): Promise<void> {
    const stopping = this.process;
    this.process = undefined;
    if (stopping?.exitCode !== null) return;
    await new Promise((ended) => stopping.once('exit', ended).kill('SIGKILL'));
  }

  async say(command: string): Promise<string> {
    return new Promise((answered, failed) => {
      const socket = connect(this.port, '127.0.0.1', () => socket.write(`${command}\r\n`));
      socket.once('data', (data) => {
        socket.destroy();
        answered(String(data));
      });
      socket.once('error', failed);
    });
  }
}
