import { aSon, asksForPassport, foundData, openPassportHouse } from '../../test/passport-requests.js';
import { walkWorkflow } from '../../test/walk-workflow.js';
import { passportRequestWorkflow } from './passport-request.workflow.js';

describe('the table of requests for passport data', () => {
  walkWorkflow<keyof typeof passportRequestWorkflow.statuses>({
    workflow: passportRequestWorkflow,
    opens: openPassportHouse,
    files: async (amina, _, incomplete) => (await asksForPassport(amina, incomplete ? aSon : {})).body.reference,
    waysTo: {
      submitted: [],
      incomplete: [],
      in_review: [['clerk', 'acknowledge']],
      awaiting_citizen: [['clerk', 'requestInformation']],
      provided: [['clerk', 'provideData']],
      not_found: [['clerk', 'notFound']],
      rejected: [['clerk', 'reject']],
      returned: [],
      withdrawn: [['amina', 'withdraw']],
      closed: [['clerk', 'notFound'], ['clerk', 'close']],
    },
    // A file is returned after thirty days only.
    heldBack: ['returnFile'],
    unreached: ['returned'],
    fields: { provideData: foundData },
  });
});
