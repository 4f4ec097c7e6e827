import { type ComponentType, createContext, useContext } from 'react';
import type { CaseView } from './case-types.js';

/** What a service adds to the page of its own cases, under the service's name. */
export type CaseParts = Readonly<Record<string, ComponentType<{ caseView: CaseView }>>>;

/** Filled where all services meet: the page of a case knows none of them. */
export const CasePartsContext = createContext<CaseParts>({});

/** The part of the case's own service, if it has one. */
export function CasePart({ caseView }: { caseView: CaseView }) {
  const Part = useContext(CasePartsContext)[caseView.service];
  return Part ? <Part caseView={caseView} /> : null;
}
