import { systemActor } from '#kernel';
import { newId } from '#platform';
import type { TestHouse } from './test-house.js';

// Rows as other contexts would have written them, for tests of the contexts above. By table name, so that a test
// loads no context that it does not name itself.

export interface TeamRows {
  readonly id: string;
  readonly name: string;
  readonly leaderId: string;
  readonly memberIds: readonly string[];
  readonly adviserIds: readonly string[];
}

/** A team with a leader, members and advisers who have all agreed. */
export async function aTeam(house: TestHouse, given: { name?: string; state?: string; members?: number; advisers?: number } = {}): Promise<TeamRows> {
  const id = newId();
  const memberIds = Array.from({ length: given.members ?? 3 }, newId);
  const adviserIds = Array.from({ length: given.advisers ?? 1 }, newId);
  const { name = '揭榜团队' } = given;
  const createdAt = house.database.clock.now();
  await addRow(house, 'team', {
    id, name, kind: 'STUDENT', state: given.state ?? 'READY', leaderId: memberIds[0], universityCode: '4143010533', universityName: '中南大学', version: 1, createdAt,
  });
  const people = [...memberIds.map((personId) => ({ personId, role: 'MEMBER' })), ...adviserIds.map((personId) => ({ personId, role: 'ADVISER' }))];
  for (const one of people) await addRow(house, 'team_member', { ...one, teamId: id, answer: 'CONSENTED', teacher: one.role === 'ADVISER', since: createdAt });
  return { id, name, leaderId: memberIds[0]!, memberIds, adviserIds };
}

export interface PropositionRows {
  readonly id: string;
  readonly publisherId: string;
  readonly officeId: string | null;
  readonly responsibleOfficeId: string | null;
  readonly indicatorId: string;
}

const UNPUBLISHED = ['DRAFT', 'SUBMITTED', 'APPROVED', 'SCHEDULED', 'REJECTED'];

/** A proposition open to bids for an hour, with one indicator, unless told otherwise; whoever publishes it answers for it. */
export async function aProposition(
  house: TestHouse,
  given: {
    state?: string; closesInMs?: number; maxBids?: number; winners?: number; bountyFen?: number; publisherId?: string; officeId?: string; responsibleOfficeId?: string;
  } = {},
): Promise<PropositionRows> {
  const id = newId();
  const indicatorId = newId();
  const { publisherId = newId(), officeId = null, state = 'OPEN', winners = 1, maxBids = null, bountyFen = null } = given;
  const responsibleOfficeId = given.responsibleOfficeId ?? officeId;
  const now = house.database.clock.now();
  const openAt = new Date(now.getTime() - 3_600_000);
  await addRow(house, 'proposition', {
    id, title: '产线视觉检测', state, round: 1, source: 'ENTERPRISE', publisherId, publisherName: '企业发榜方', officeId, responsibleOfficeId, keywords: [], bountyFen, negotiable: false,
    maxBids, winners, bidCount: 0, confirmation: 'NOT_NEEDED', draftedBy: newId(), openAt, closeAt: new Date(now.getTime() + (given.closesInMs ?? 3_600_000)),
    publishedAt: UNPUBLISHED.includes(state) ? null : openAt, createdAt: openAt, updatedAt: openAt, version: 1,
  });
  await addRow(house, 'proposition_indicator', { id: indicatorId, propositionId: id, position: 1, name: '检出率', unit: '%', operator: 'GE', target: '98', testMethod: null });
  return { id, publisherId, officeId, responsibleOfficeId, indicatorId };
}

/** Adds a row; required columns that the test does not care about are empty or 0. */
export async function addRow(house: TestHouse, table: string, row: object): Promise<void> {
  await house.uow.run(systemActor('test'), async (tx) => {
    const required = tx.manager.connection.getMetadata(table).columns.filter((one) => !one.isNullable && !one.isGenerated);
    const empty = Object.fromEntries(required.map((one) => [one.propertyName, ['integer', 'bigint'].includes(String(one.type)) ? 0 : '']));
    await tx.manager.createQueryBuilder().insert().into(table).values({ ...empty, ...row }).updateEntity(false).execute();
  });
}

/** Changes rows past all rules, as time or another context would. */
export async function changeRows(house: TestHouse, sql: string, params: readonly (string | number | Date | null)[]): Promise<void> {
  await house.uow.run(systemActor('test'), (tx) => tx.execute(sql, params));
}
