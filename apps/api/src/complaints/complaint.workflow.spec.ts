import { citizen, type Person, staffMember } from '../../test/people.js';
import { files, openComplaintsHouse, performs, reads } from '../../test/complaints.js';
import type { House } from '../../test/app.js';
import { defineWorkflow, type Transition } from '../cases/workflow.js';
import { complaintWorkflow } from './complaint.workflow.js';

type Status = keyof typeof complaintWorkflow.statuses;

/** How a complaint comes to stand in each status. */
const waysTo: Record<Status, [by: 'clerk' | 'amina', action: string][]> = {
  submitted: [],
  in_review: [['clerk', 'acknowledge']],
  awaiting_citizen: [['clerk', 'requestInformation']],
  answered: [['clerk', 'answer']],
  inadmissible: [['clerk', 'declareInadmissible']],
  withdrawn: [['amina', 'withdraw']],
  closed: [['clerk', 'answer'], ['clerk', 'close']],
};

function words({ input }: Transition<string>): Record<string, unknown> {
  return {
    ...(input?.message?.required ? { message: 'نص كاف' } : {}),
    ...(input?.reason ? { reason: input.reason.choices[0] } : {}),
    ...(input?.rating ? { rating: 4 } : {}),
    ...(input?.office ? { officeId: 'division' } : {}),
  };
}

describe('the table of complaints', () => {
  let house: House;
  const people = {} as Record<'amina' | 'karim' | 'clerk' | 'supervisor' | 'clerkElsewhere' | 'inspector' | 'admin', Person>;

  beforeAll(async () => {
    house = await openComplaintsHouse();
    people.amina = await citizen(house);
    people.karim = await citizen(house);
    people.clerk = await staffMember(house, 'clerk');
    people.clerkElsewhere = await staffMember(house, 'clerk-annex1');
    people.supervisor = await staffMember(house, 'supervisor');
    people.inspector = await staffMember(house, 'inspector');
    people.admin = await staffMember(house, 'admin');
  }, 60_000);
  afterAll(() => house.close());

  async function aCaseThatIs(status: Status): Promise<string> {
    const { reference } = (await files(people.amina)).body;
    for (const [by, action] of waysTo[status]) await performs(people[by], reference, action, words(complaintWorkflow.actions[action as 'answer']));
    return reference;
  }

  for (const status of Object.keys(complaintWorkflow.statuses) as Status[]) {
    it(`lets from ${status} only those act whom it names`, async () => {
      let reference = await aCaseThatIs(status);
      let { version } = (await reads(people.amina, reference)).body;
      expect((await reads(people.amina, reference)).body.status).toBe(status);
      for (const [action, row] of Object.entries<Transition<string>>(complaintWorkflow.actions)) {
        for (const [name, person] of Object.entries(people)) {
          const role = name === 'amina' ? 'citizen' : name === 'clerk' || name === 'supervisor' ? name : undefined;
          const outside = name === 'karim' || name === 'clerkElsewhere' ? 404 : 403;
          const expected = role === undefined ? outside : !row.by.includes(role) ? 403 : row.from.includes(status) ? 200 : 409;
          const answer = await performs(person, reference, action, words(row), version);
          expect({ action, name, status: answer.status }).toEqual({ action, name, status: expected });
          if (answer.status === 200) {
            expect(answer.body.status).toBe(row.to === 'same' ? status : row.to);
            reference = await aCaseThatIs(status);
            ({ version } = (await reads(people.amina, reference)).body);
          }
        }
      }
    });

    it(`offers from ${status} exactly the actions that would be accepted`, async () => {
      const reference = await aCaseThatIs(status);
      for (const [name, role] of [['amina', 'citizen'], ['clerk', 'clerk'], ['supervisor', 'supervisor']] as const) {
        const offered = (await reads(people[name], reference)).body.actions.map((action) => action.name);
        const rows = Object.entries<Transition<string>>(complaintWorkflow.actions);
        expect(offered).toEqual(rows.filter(([, row]) => row.by.includes(role) && row.from.includes(status)).map(([action]) => action));
      }
    });
  }
});

describe('a workflow', () => {
  it('is refused at start when no action leads to one of its statuses', () => {
    const table = { initial: 'here', opening: 'come', statuses: { here: { open: true, tone: 'info' }, lost: { open: false, tone: 'ok' } }, actions: { stay: { from: ['here'], to: 'same', by: ['clerk'] } } } as const;
    expect(() => defineWorkflow(table)).toThrow('no action leads to: lost');
  });
});
