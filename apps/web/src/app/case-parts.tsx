import { lazy, type ReactNode, Suspense } from 'react';
import { type CaseParts, CasePartsContext } from '../lib/cases/case-parts.js';
import type { CaseView } from '../lib/cases/case-types.js';

const Collection = lazy(async () => ({ default: (await import('../features/certificates/collection.js')).Collection }));
const PassportData = lazy(async () => ({ default: (await import('../features/passport-requests/passport-data.js')).PassportData }));

function CertificatePart({ caseView }: { caseView: CaseView }) {
  return <Suspense fallback={null}><Collection caseView={caseView} /></Suspense>;
}

function PassportPart({ caseView }: { caseView: CaseView }) {
  return <Suspense fallback={null}><PassportData caseView={caseView} /></Suspense>;
}

/** What each service shows on the page of its own cases. */
const parts: CaseParts = { certificates: CertificatePart, 'passport-requests': PassportPart };

/** Lets the page of a case show what belongs to its service, without knowing the service. */
export function WithCaseParts({ children }: { children: ReactNode }) {
  return <CasePartsContext value={parts}>{children}</CasePartsContext>;
}
