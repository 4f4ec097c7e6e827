import type { Performer } from '../accounts/permissions.js';

/** A field that only one service asks for: handed to its effect, written nowhere else. */
export interface InputField {
  kind: 'text' | 'date';
  /** It stands on a paper afterwards. */
  printed?: true;
  max?: number;
  pattern?: RegExp;
}

/** What an action asks of who performs it; drawn as a form by the SPA, checked by the kernel. */
export interface ActionInput {
  message?: { required: boolean; max: number; printed?: true };
  /** Codes whose words stand in the service's texts `reasons.<code>`. */
  reason?: { choices: readonly string[] };
  rating?: true;
  office?: true;
  /** Days by which the deadline is extended. */
  days?: { max: number };
  /** Codes of documents to bring; their words stand in the service's texts `documents.<code>`. */
  documents?: { choices: readonly string[] };
  /** Colleagues who may see the case are called to it. */
  mentions?: true;
  fields?: Readonly<Record<string, InputField>>;
}

/** Why an action that the table allows is not possible for this case just now. */
export type Guard =
  | 'reopenWindowPassed'
  | 'alreadyRated'
  | 'alreadyAsked'
  | 'firstHalfPassed'
  | 'alreadyExtended'
  | 'completionTimeRunning'
  | 'signatureReserved';

/** One row of a service's table: who may do this, from where, and where the case stands afterwards. */
export interface Transition<Status extends string> {
  from: readonly Status[];
  /** `same` for what is done to a case without moving it. */
  to: Status | 'same';
  /** `system` for what the house does by itself when its day has come. */
  by: readonly Performer[];
  input?: ActionInput;
  unless?: readonly Guard[];
  /**
   * `start` once the file is complete; `suspend` while the citizen is waited for; `resume` for the time left;
   * `restart` counts anew; `extend` adds the days of the input.
   */
  clock?: 'start' | 'suspend' | 'resume' | 'restart' | 'extend';
  /** Marks the case as answered today: the reopening window counts from here. */
  answers?: true;
  /** Done to the cases joined to this one too: their citizens are told alike. */
  followed?: true;
  /** An internal note is for staff alone. */
  audience?: 'staff';
  /** The article that put the row here. */
  law?: string;
}

export interface StatusRow {
  /** Waits for someone: the administration, or the citizen. */
  open: boolean;
  waitsFor?: 'citizen';
  /** The administration has decided: no deadline runs any more, even while something is still to be fetched. */
  decided?: true;
  /** Blue under way, amber waiting, green done, red refused. */
  tone: 'info' | 'wait' | 'ok' | 'stop';
  /** What comes next for the reader who follows: the steps still ahead. */
  ahead?: readonly string[];
}

export interface Workflow<Status extends string = string, Action extends string = string> {
  initial: Status;
  /** Where a case stands whose file lacks documents when it is filed (law 55-19 art. 10). */
  incomplete?: Status;
  /** The action that opens a case. */
  opening: string;
  statuses: Record<Status, StatusRow>;
  actions: Record<Action, Transition<Status>>;
}

/** Checks a table when the process starts: a status that nobody can reach is a mistake of the table. */
export function defineWorkflow<const Status extends string, const Action extends string>(workflow: {
  initial: NoInfer<Status>;
  incomplete?: NoInfer<Status>;
  opening: string;
  statuses: Record<Status, StatusRow>;
  actions: Record<Action, Transition<NoInfer<Status>>>;
}): Workflow<Status, Action> {
  const reached = new Set<string>([workflow.initial, ...(workflow.incomplete ? [workflow.incomplete] : [])]);
  const rows = Object.values<Transition<Status>>(workflow.actions);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const row of rows) {
      if (row.to !== 'same' && row.from.some((status) => reached.has(status))) reached.add(row.to);
    }
  }
  const lost = Object.keys(workflow.statuses).filter((status) => !reached.has(status));
  if (lost.length > 0) throw new Error(`no action leads to: ${lost.join(', ')}`);
  return workflow;
}
