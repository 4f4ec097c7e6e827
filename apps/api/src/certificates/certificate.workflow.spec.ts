import { aCertificate, filesAtDesk, openCertificatesHouse, requestsCertificate } from '../../test/certificates.js';
import { walkWorkflow } from '../../test/walk-workflow.js';
import { certificateWorkflow } from './certificate.workflow.js';

describe('the table of residence certificates', () => {
  walkWorkflow<keyof typeof certificateWorkflow.statuses>({
    workflow: certificateWorkflow,
    opens: openCertificatesHouse,
    files: async (amina, clerk, incomplete) =>
      (await (incomplete ? filesAtDesk(clerk, { service: 'certificates', citizenId: amina.id, missing: ['utility_bill'], input: aCertificate() }) : requestsCertificate(amina))).body.reference,
    waysTo: {
      submitted: [],
      incomplete: [],
      in_review: [['clerk', 'acknowledge']],
      awaiting_citizen: [['clerk', 'requestInformation']],
      awaiting_signature: [['clerk', 'acknowledge'], ['clerk', 'proposeApproval']],
      ready: [['clerk', 'approve']],
      collected: [['clerk', 'approve'], ['clerk', 'markCollected']],
      rejected: [['clerk', 'reject']],
      returned: [],
      withdrawn: [['amina', 'withdraw']],
      revoked: [['clerk', 'approve'], ['supervisor', 'revoke']],
    },
    // A file is returned after thirty days only: see certificates.spec.ts.
    heldBack: ['returnFile'],
    unreached: ['returned'],
  });
});
