import type { Material } from './material.ts';
import { runRound } from './round.ts';
import { scenarios } from './scenarios.ts';

/** What the driving process is asked to do. */
export interface Order {
  scenario: string;
  port: number;
  connections: number;
  warmUpSeconds: number;
  seconds: number;
  /** Sent once a round; kept for the orders that follow. */
  material?: Material;
}

let material: Material | undefined;

process.on('message', (order: Order) => {
  material = order.material ?? material;
  void drive(order).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit(0));

async function drive({ scenario, port, connections, warmUpSeconds, seconds }: Order): ReturnType<typeof runRound> {
  const known = scenarios[scenario];
  if (!known || !material) throw new Error(`there is nothing to drive for ${scenario}`);
  const given = material;
  const scripts = Array.from({ length: known.connections ?? connections }, (_, connection) => known.make(given, connection, known.connections ?? connections));
  return runRound(port, scripts, warmUpSeconds, seconds);
}
