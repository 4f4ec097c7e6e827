import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../platform/database/database.js';
import { Conflict, NotFound } from '../../platform/problem.js';
import { readReference } from '../../platform/reference.js';
import type { CaseView } from '../case.dto.js';
import { CaseServices, type Reader } from '../case-service.js';
import type { CaseRow } from '../case-statements.js';
import { CaseTidings } from '../case-tidings.js';
import { CasesService } from '../cases.service.js';

const setLeader = statement<never>('cases.joinTo', 'update cases set joined_to = $2 where id = $1');
const findFollower = statement<{ id: string }>('cases.anyFollower', 'select id from cases where joined_to = $1 limit 1');

/** Joins cases of several citizens about one thing: one is treated, the others are answered with it. */
@Injectable()
export class CaseJoins {
  constructor(
    private readonly database: Database,
    private readonly services: CaseServices,
    private readonly cases: CasesService,
    private readonly tidings: CaseTidings,
  ) {}

  async join(typed: string, into: string, reader: Reader): Promise<CaseView> {
    const [followerReference, leaderReference] = [readReference(typed), readReference(into)];
    if (!followerReference || !leaderReference) throw new NotFound('unknown_case');
    if (followerReference === leaderReference) throw new Conflict('join_impossible');
    return this.database.transaction(async (tx) => {
      // Always in one order: two clerks may join the same two cases the other way round.
      const rows = new Map<string, CaseRow>();
      for (const reference of [followerReference, leaderReference].sort()) rows.set(reference, await this.cases.lock(reference, tx, reader));
      const [follower, leader] = [rows.get(followerReference), rows.get(leaderReference)];
      if (!follower || !leader) throw new NotFound('unknown_case');
      const leads = await this.database.row(findFollower, [follower.id], tx);
      if (leads || !this.fit(follower, leader)) throw new Conflict('join_impossible');
      await this.database.rows(setLeader, [follower.id, leader.id], tx);
      await this.cases.note(follower, { action: 'join', audience: 'public', data: {} }, reader, tx);
      await this.cases.note(leader, { action: 'joinedBy', audience: 'staff', data: { name: follower.reference } }, reader, tx);
      await this.tidings.tell(follower, 'join', {}, tx);
      return this.cases.read(follower.reference, reader, tx);
    });
  }

  /** From here on the case is treated for itself again. */
  async separate(typed: string, reader: Reader): Promise<CaseView> {
    return this.database.transaction(async (tx) => {
      const row = await this.cases.lock(typed, tx, reader);
      if (row.joinedTo === null) throw new Conflict('not_joined');
      await this.database.rows(setLeader, [row.id, null], tx);
      await this.cases.note(row, { action: 'separate', audience: 'staff', data: {} }, reader, tx);
      return this.cases.read(row.reference, reader, tx);
    });
  }

  /** Two open cases of one service that has something to answer to all; never a chain, never what is the inspector's. */
  private fit(follower: CaseRow, leader: CaseRow): boolean {
    const { workflow } = this.services.get(follower.service);
    const answered = Object.values(workflow.actions).filter(({ followed }) => followed);
    return (
      follower.service === leader.service && follower.officeId === leader.officeId && leader.open &&
      answered.some(({ answers, from }) => answers && from.includes(follower.status)) &&
      [follower, leader].every(({ joinedTo, inspection }) => joinedTo === null && inspection !== 'own')
    );
  }
}
