import { Circuit } from './circuit.js';

describe('a provider that fails', () => {
  let now = 0;
  const tick = (seconds: number): void => void (now += seconds * 1000);
  let circuit: Circuit;
  beforeEach(() => {
    circuit = new Circuit(() => now);
    for (let count = 0; count < 5; count++) circuit.failed(`fault ${count}`);
  });

  it('is left alone, and its last fault is remembered', () => {
    expect(circuit.state).toMatchObject({ circuit: 'open', lastError: { reason: 'fault 4' } });
    expect(circuit.probes()).toBe(false);
  });

  it('is tried by one message at a time after a rest, and used again when that went well', () => {
    tick(15);
    expect([circuit.probes(), circuit.probes()]).toEqual([true, false]);
    expect(circuit.state.circuit).toBe('half_open');
    circuit.failed('still');
    expect([circuit.state.circuit, circuit.probes()]).toEqual(['open', false]);
    tick(15);
    expect(circuit.probes()).toBe(true);
    circuit.went();
    expect(circuit.state.circuit).toBe('closed');
    circuit.failed('once');
    expect(circuit.state.circuit).toBe('closed');
  });

  it('now and then is not left alone', () => {
    const lucky = new Circuit(() => now);
    for (let count = 0; count < 50; count++) {
      if (count % 3 === 0) lucky.failed('now and then');
      else lucky.went();
    }
    expect(lucky.state.circuit).toBe('closed');
  });
});
