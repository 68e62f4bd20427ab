import { bidsContext } from '#bids';
import { identityContext } from '#identity';
import { type DomainEvent, type OrganisationRole, systemActor } from '#kernel';
import { matchmakingContext } from '#matchmaking';
import { newId } from '#platform';
import { projectsContext } from '#projects';
import { propositionsContext } from '#propositions';
import { teamsContext } from '#teams';
import { addRow, openTestHouse, type TestHouse } from '#testing';
import { notificationsContext } from './index.js';

/** A house with every context whose facts are told. */
export const openNotifications = (environment: Record<string, string> = {}): Promise<TestHouse> =>
  openTestHouse([identityContext, teamsContext, propositionsContext, bidsContext, projectsContext, matchmakingContext, notificationsContext], environment);

/** Somebody who has an account, and mail unless told otherwise. */
export async function aReader(house: TestHouse, given: { account?: string; displayName?: string; id?: string } = {}): Promise<string> {
  const { id = newId(), displayName = '人员' } = given;
  const { account = `${id}@jiebang.example` } = given;
  await addRow(house, 'person', { id, account, displayName, kinds: ['STAFF'], platformRoles: [], registeredAt: house.database.clock.now(), version: 1 });
  return id;
}

export async function aMember(house: TestHouse, organisationId: string, personId: string, roles: readonly OrganisationRole[]): Promise<void> {
  await addRow(house, 'membership', { id: newId(), organisationId, account: `${personId}@jiebang.example`, personId, roles, state: 'ACTIVE', createdAt: house.database.clock.now(), version: 1 });
}

/** Publishes the fact as this person would, and lets it be told. */
export async function happen(house: TestHouse, event: DomainEvent<any>, by = 'system:test'): Promise<void> {
  await house.uow.run({ ...systemActor('test'), id: by }, (tx) => tx.publish([event]));
  await house.drain();
}

export interface NoticeRow {
  readonly id: string;
  readonly code: string;
  readonly personId: string;
  readonly deliveryId: string | null;
}

export const noticesOf = (house: TestHouse, personId: string): Promise<NoticeRow[]> =>
  house.database.read('SELECT id, code, personId, deliveryId FROM notice WHERE personId = ? ORDER BY id', [personId]);

export const lettersTo = (house: TestHouse, personId: string): Promise<{ id: string; state: string; reason: string | null; attempts: number }[]> =>
  house.database.read('SELECT id, state, reason, attempts FROM mail_delivery WHERE personId = ? ORDER BY id', [personId]);
