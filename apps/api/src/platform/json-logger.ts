import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';

/** Writes the log as JSON lines; what is logged is chosen by who writes it and holds no data of persons. */
export class JsonLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: string) {
    this.pino = pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
  }

  log(message: unknown, ...rest: unknown[]): void {
    // Nest tells of every module and route it maps: that is for who debugs.
    const [context] = rest.slice(-1);
    const chatter = context === 'RoutesResolver' || context === 'RouterExplorer' || context === 'InstanceLoader' || context === 'NestFactory';
    this.write(chatter ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  private write(level: 'debug' | 'info' | 'warn' | 'error', message: unknown, rest: unknown[]): void {
    const context = typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined;
    const details = rest.find((part) => typeof part === 'object' && part !== null) as object | undefined;
    const text = message instanceof Error ? (message.stack ?? message.message) : typeof message === 'string' ? message : JSON.stringify(message);
    this.pino[level]({ context, ...details }, text);
  }
}
