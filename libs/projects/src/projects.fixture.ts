import { bidsContext, type BidState } from '#bids';
import { BidAwarded } from '#bids/events';
import { Identity, identityContext } from '#identity';
import { type Actor, type DomainEvent, happened, systemActor } from '#kernel';
import { type ContextDoor, newId } from '#platform';
import { programmesContext } from '#programmes';
import { propositionsContext } from '#propositions';
import { teamsContext } from '#teams';
import { addRow, anActor, aProposition, aTeam, openTestHouse, peopleByHeader, type TestHouse } from '#testing';
import { Global, Module } from '@nestjs/common';
import type { ProjectView } from './contract/projects.views.js';
import type { Project } from './domain/project.js';
import { projectsContext } from './index.js';
import { ShowProjectQuery } from './queries/show-project.query.js';
import { ConfirmAgreementUseCase } from './use-cases/confirm-agreement.use-case.js';
import { PlanMilestonesUseCase } from './use-cases/plan-milestones.use-case.js';
import { RecordAgreementUseCase } from './use-cases/record-agreement.use-case.js';

/** The tables of people without their sign-in: requests of these specs say who they come from. */
@Global()
@Module({ providers: [Identity], exports: [Identity] })
class IdentityWithoutSignIn {}

const tester = systemActor('test');
export const terms = { number: 'JB-2026-014', signedOn: '2026-01-15', amountFen: 20_000_000, committedJobs: 3, jobsDueOn: '2027-06-30' };

/** Words for specs that need a project: a proposition, a team and an award are enough to get one. */
export class ProjectHouse {
  private constructor(readonly house: TestHouse) {}

  static async open(...contexts: ContextDoor[]): Promise<ProjectHouse> {
    const below = [peopleByHeader, { ...identityContext, module: IdentityWithoutSignIn }, programmesContext, teamsContext, propositionsContext, bidsContext];
    return new ProjectHouse(await openTestHouse([...below, projectsContext, ...contexts]));
  }

  /** A proposition with one indicator, a team, and everybody who has to do with them. */
  async aCast() {
    const officeId = newId();
    const { id: propositionId, publisherId, indicatorId } = await aProposition(this.house, { state: 'AWARDED', officeId, winners: 2 });
    const { id: teamId, leaderId, memberIds, adviserIds } = await aTeam(this.house, { members: 2, advisers: 1 });
    return {
      propositionId, indicatorId, publisherId, officeId, teamId,
      leader: anActor({ id: leaderId }), member: anActor({ id: memberIds[1] }), adviser: anActor({ id: adviserIds[0] }), stranger: anActor(),
      publisher: anActor({ in: publisherId, kind: 'ENTERPRISE', as: ['PUBLISHER'] }),
      colleague: anActor({ in: publisherId, kind: 'ENTERPRISE', as: ['MEMBER', 'ADMIN'] }),
      suspended: anActor({ in: publisherId, kind: 'ENTERPRISE', as: ['PUBLISHER'], verified: false }),
      otherPublisher: anActor({ in: newId(), kind: 'ENTERPRISE', as: ['PUBLISHER'] }),
      office: anActor({ in: officeId, kind: 'UNIVERSITY', as: ['OFFICE'] }),
      otherOffice: anActor({ in: newId(), kind: 'DEMONSTRATION_BASE', as: ['OFFICE'] }),
      unverifiedOffice: anActor({ in: officeId, kind: 'UNIVERSITY', as: ['OFFICE'], verified: false }),
    };
  }

  /** A bid that has won, as bids keeps and tells it; its team has confirmed unless told otherwise. */
  async aWinner({ propositionId, teamId }: Pick<Cast, 'propositionId' | 'teamId'>, state: BidState = 'CONFIRMED') {
    const bidId = newId();
    await addRow(this.house, 'bid', { id: bidId, propositionId, teamId, slot: bidId, state, revision: 1, receivedAt: this.house.database.clock.now(), version: 1 });
    return { bidId, awarded: happened(BidAwarded, new Date(), { bidId, propositionId, teamId, place: 1, prizeFen: null }) };
  }

  /** The project that comes of an award. */
  async award(cast: Pick<Cast, 'propositionId' | 'teamId'>, state?: BidState): Promise<string> {
    const { bidId, awarded } = await this.aWinner(cast, state);
    await this.tell(awarded);
    return (await this.projectsOf(bidId))[0]!.id;
  }

  projectsOf(bidId: string): Promise<Pick<Project, 'id' | 'state' | 'reason'>[]> {
    return this.house.database.read('SELECT id, state, reason FROM project WHERE bidId = ?', [bidId]);
  }

  /** A project with a confirmed agreement and milestones of these weights. */
  async underWay(cast: Cast, weights: readonly number[] = [40, 60], dueOn = '2030-11-30'): Promise<ProjectView> {
    const id = await this.award(cast);
    await this.plan(cast.publisher, id, weights, dueOn);
    await this.house.get(RecordAgreementUseCase).execute(cast.publisher, id, terms);
    return this.house.get(ConfirmAgreementUseCase).execute(cast.leader, id, { revision: 1 });
  }

  plan(actor: Actor, id: string, weights: readonly number[], dueOn = '2030-11-30'): Promise<ProjectView> {
    const milestones = weights.map((weight, index) => ({ title: `里程碑 ${index + 1}`, dueOn, weight }));
    return this.house.get(PlanMilestonesUseCase).execute(actor, id, { milestones });
  }

  show(actor: Actor, id: string): Promise<ProjectView> {
    return this.house.get(ShowProjectQuery).execute(actor, id);
  }

  /** Facts of other contexts, handled. By the database's clock: a fact of this host's may lie ahead of it, and waits. */
  async tell(...events: readonly DomainEvent<any>[]): Promise<void> {
    await this.house.uow.run(tester, (tx) => tx.publish(events.map((event) => ({ ...event, at: tx.now }))));
    await this.house.drain();
  }

  /** What was told since the beginning, about this subject. */
  async told(subjectId: string): Promise<{ name: string; payload: any }[]> {
    const rows = await this.house.database.read<{ name: string; payload: string }>('SELECT name, payload FROM outbox WHERE subjectId = ? ORDER BY seq', [subjectId]);
    return rows.map(({ name, payload }) => ({ name: name.split('.')[1]!, payload: JSON.parse(payload) as object }));
  }
}

export type Cast = Awaited<ReturnType<ProjectHouse['aCast']>>;
