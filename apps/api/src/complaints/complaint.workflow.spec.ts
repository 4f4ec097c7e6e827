import { files, openComplaintsHouse } from '../../test/complaints.js';
import { walkWorkflow } from '../../test/walk-workflow.js';
import { defineWorkflow } from '../cases/workflow.js';
import { complaintWorkflow } from './complaint.workflow.js';

describe('the table of complaints', () => {
  walkWorkflow<keyof typeof complaintWorkflow.statuses>({
    workflow: complaintWorkflow,
    opens: openComplaintsHouse,
    files: async (amina) => (await files(amina)).body.reference,
    waysTo: {
      submitted: [],
      in_review: [['clerk', 'acknowledge']],
      awaiting_citizen: [['clerk', 'requestInformation']],
      answered: [['clerk', 'answer']],
      inadmissible: [['clerk', 'declareInadmissible']],
      withdrawn: [['amina', 'withdraw']],
      closed: [['clerk', 'answer'], ['clerk', 'close']],
    },
  });
});

describe('a workflow', () => {
  it('is refused at start when no action leads to one of its statuses', () => {
    const table = { initial: 'here', opening: 'come', statuses: { here: { open: true, tone: 'info' }, lost: { open: false, tone: 'ok' } }, actions: { stay: { from: ['here'], to: 'same', by: ['clerk'] } } } as const;
    expect(() => defineWorkflow(table)).toThrow('no action leads to: lost');
  });
});
