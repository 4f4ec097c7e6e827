import { parseArgs } from 'node:util';

/** How large the province is made and how long it is put under load. */
export interface Options {
  cases: number;
  citizens: number;
  connections: number;
  seconds: number;
  warmUpSeconds: number;
  rounds: number;
  starts: number;
  /** Only these scenarios; all when empty. */
  only: string[];
  /** Where the filled province is kept for the next run; empty when it is thrown away. */
  data: string;
  /** How the files of the results are called. */
  into: string;
}

/** Reads the options of the command line; what is left out is the size at which the targets are set. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    options: {
      cases: { type: 'string', default: '100000' },
      citizens: { type: 'string', default: '20000' },
      connections: { type: 'string', default: '16' },
      seconds: { type: 'string', default: '8' },
      'warm-up': { type: 'string', default: '2' },
      rounds: { type: 'string', default: '3' },
      starts: { type: 'string', default: '5' },
      only: { type: 'string', default: '' },
      data: { type: 'string', default: '' },
      into: { type: 'string', default: 'latest' },
    },
  });
  return {
    cases: whole('cases', values.cases),
    citizens: whole('citizens', values.citizens),
    connections: whole('connections', values.connections),
    seconds: whole('seconds', values.seconds),
    warmUpSeconds: whole('warm-up', values['warm-up']),
    rounds: whole('rounds', values.rounds),
    starts: whole('starts', values.starts),
    only: values.only.split(',').filter(Boolean),
    data: values.data,
    into: values.into,
  };
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes a whole number of 1 or more`);
  return value;
}
