import type { Transition, Workflow } from '../src/cases/workflow.js';
import type { House } from './app.js';
import { performs, reads } from './complaints.js';
import { citizen, type Person, staffMember } from './people.js';

type Name = 'amina' | 'karim' | 'clerk' | 'supervisor' | 'clerkElsewhere' | 'inspector' | 'admin';

interface Walk<Status extends string> {
  workflow: Workflow<Status>;
  opens: () => Promise<House>;
  /** Files a case of amina's; with documents missing where `incomplete` is asked for. */
  files: (amina: Person, clerk: Person, incomplete: boolean) => Promise<string>;
  /** How a case comes to stand in each status. */
  waysTo: Record<Status, [by: 'clerk' | 'supervisor' | 'amina', action: string][]>;
  /** Actions that a guard holds back in a case as young as these. */
  heldBack?: readonly string[];
  /** Statuses that only time leads to. */
  unreached?: readonly Status[];
  /** Words of the service's own fields. */
  fields?: Record<string, Record<string, string>>;
}

/** Walks the whole table of a service: from each status each person tries each action, and is answered as the table says. */
export function walkWorkflow<Status extends string>({ workflow, opens, files, waysTo, heldBack = [], unreached = [], fields = {} }: Walk<Status>): void {
  let house: House;
  const people = {} as Record<Name, Person>;
  const rows = Object.entries<Transition<string>>(workflow.actions);

  beforeAll(async () => {
    house = await opens();
    people.amina = await citizen(house);
    people.karim = await citizen(house);
    people.clerk = await staffMember(house, 'clerk');
    people.clerkElsewhere = await staffMember(house, 'clerk-annex1');
    people.supervisor = await staffMember(house, 'supervisor');
    people.inspector = await staffMember(house, 'inspector');
    people.admin = await staffMember(house, 'admin');
  }, 60_000);
  afterAll(() => house.close());

  function words(action: string, { input }: Transition<string>): Record<string, unknown> {
    return {
      ...(input?.message?.required ? { message: 'نص كاف' } : {}),
      ...(input?.reason ? { reason: input.reason.choices[0] } : {}),
      ...(input?.rating ? { rating: 4 } : {}),
      ...(input?.office ? { officeId: 'division' } : {}),
      ...(input?.days ? { days: 5 } : {}),
      ...(input?.documents ? { documents: input.documents.choices.slice(0, 1) } : {}),
      ...fields[action],
    };
  }

  async function aCaseThatIs(status: Status): Promise<string> {
    const reference = await files(people.amina, people.clerk, status === workflow.incomplete);
    for (const [by, action] of waysTo[status]) {
      const answer = await performs(people[by], reference, action, words(action, workflow.actions[action] as Transition<string>));
      if (answer.status !== 200) throw new Error(`${action} answered ${answer.status} ${answer.body.code}`);
    }
    return reference;
  }

  describe.each((Object.keys(workflow.statuses) as Status[]).filter((status) => !unreached.includes(status)))('from %s', (status) => {
    it('lets only those act whom it names', async () => {
      let reference = await aCaseThatIs(status);
      let { version } = (await reads(people.amina, reference)).body;
      expect((await reads(people.amina, reference)).body.status).toBe(status);
      for (const [action, row] of rows) {
        for (const [name, person] of Object.entries(people)) {
          const role = name === 'amina' ? 'citizen' : name === 'clerk' || name === 'supervisor' ? name : undefined;
          const outside = name === 'karim' || name === 'clerkElsewhere' ? 404 : 403;
          const possible = row.from.includes(status) && !heldBack.includes(action);
          const expected = role === undefined ? outside : !row.by.includes(role) ? 403 : possible ? 200 : 409;
          const answer = await performs(person, reference, action, words(action, row), version);
          expect({ action, name, status: answer.status }).toEqual({ action, name, status: expected });
          if (answer.status === 200) {
            expect(answer.body.status).toBe(row.to === 'same' ? status : row.to);
            reference = await aCaseThatIs(status);
            ({ version } = (await reads(people.amina, reference)).body);
          }
        }
      }
    }, 120_000);

    it('offers exactly the actions that would be accepted, in words of each language', async () => {
      const reference = await aCaseThatIs(status);
      for (const [name, role] of [['amina', 'citizen'], ['clerk', 'clerk'], ['supervisor', 'supervisor']] as const) {
        for (const language of ['ar', 'fr', 'en']) {
          people[name].language = language;
          const { body } = await reads(people[name], reference);
          expect(body.actions.map((action) => action.name)).toEqual(rows.filter(([action, row]) => row.by.includes(role) && row.from.includes(status) && !heldBack.includes(action)).map(([action]) => action));
          // A text that is missing would be shown as its key.
          expect(JSON.stringify(body)).not.toMatch(/"(statuses|next|ahead|actions|timeline|reasons|inputs|documents|kinds|titles)\./);
        }
      }
    });
  });
}
