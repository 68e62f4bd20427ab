import { BidAwarded } from '#bids/events';
import { Identity, identityContext } from '#identity';
import { type Actor, happened, systemActor } from '#kernel';
import { type ContextDoor, newId } from '#platform';
import { propositionsContext } from '#propositions';
import { teamsContext } from '#teams';
import { anActor, openTestHouse, peopleByHeader, type TestHouse } from '#testing';
import { Global, Module } from '@nestjs/common';
import type { EntitySchema } from 'typeorm';
import { PropositionIndicatorSchema } from '../../propositions/src/store/proposition-content.schema.js';
import { PropositionSchema } from '../../propositions/src/store/proposition.schema.js';
import { TeamStore } from '../../teams/src/store/team.store.js';
import type { ProjectView } from './contract/projects.views.js';
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
    const below = [peopleByHeader, { ...identityContext, module: IdentityWithoutSignIn }, teamsContext, propositionsContext];
    return new ProjectHouse(await openTestHouse([...below, projectsContext, ...contexts]));
  }

  /** A proposition with one indicator, and everybody who has to do with it. */
  async aCast() {
    const publisherId = newId();
    const officeId = newId();
    const cast = {
      propositionId: newId(), publisherId, officeId, teamId: newId(),
      leader: anActor(), member: anActor(), adviser: anActor(), stranger: anActor(),
      publisher: anActor({ in: publisherId, kind: 'ENTERPRISE', as: ['PUBLISHER'] }),
      colleague: anActor({ in: publisherId, kind: 'ENTERPRISE', as: ['MEMBER', 'ADMIN'] }),
      otherPublisher: anActor({ in: newId(), kind: 'ENTERPRISE', as: ['PUBLISHER'] }),
      office: anActor({ in: officeId, kind: 'UNIVERSITY', as: ['OFFICE'] }),
      otherOffice: anActor({ in: newId(), kind: 'DEMONSTRATION_BASE', as: ['OFFICE'] }),
      unverifiedOffice: anActor({ in: officeId, kind: 'UNIVERSITY', as: ['OFFICE'], verified: false }),
    };
    await this.keepProposition(cast);
    await this.keepTeam(cast.teamId, cast);
    return cast;
  }

  /** An award as bids tells it, and the project that came of it. */
  async award({ propositionId, teamId }: { propositionId: string; teamId: string }): Promise<string> {
    const bidId = newId();
    await this.tell(happened(BidAwarded, new Date(), { bidId, propositionId, teamId, place: 1, prizeFen: null }));
    return (await this.house.database.readOne<{ id: string }>('SELECT id FROM project WHERE bidId = ?', [bidId]))!.id;
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

  /** Facts of other contexts, handled. */
  async tell(...events: Parameters<Parameters<Parameters<TestHouse['uow']['run']>[1]>[0]['publish']>[0]): Promise<void> {
    await this.house.uow.run(tester, (tx) => tx.publish(events));
    await this.house.drain();
  }

  /** What was told since the beginning, about this subject. */
  async told(subjectId: string): Promise<{ name: string; payload: any }[]> {
    const rows = await this.house.database.read<{ name: string; payload: string }>('SELECT name, payload FROM outbox WHERE subjectId = ? ORDER BY seq', [subjectId]);
    return rows.map(({ name, payload }) => ({ name: name.split('.')[1]!, payload: JSON.parse(payload) as object }));
  }

  /** Another team with these people. */
  async keepTeam(id: string, { leader, member, adviser }: Pick<Cast, 'leader' | 'member' | 'adviser'>): Promise<void> {
    const since = new Date();
    const person = ({ id: personId }: Actor, role: 'MEMBER' | 'ADVISER') => ({ personId, role, answer: 'CONSENTED' as const, teacher: false, since });
    await this.house.uow.run(tester, (tx) => new TeamStore(tx).add({
      id, name: '诊断先锋队', kind: 'STUDENT', state: 'READY', leaderId: leader.id, universityCode: '4111010001', universityName: '北京大学',
      members: [person(leader, 'MEMBER'), person(member, 'MEMBER'), person(adviser, 'ADVISER')], version: 1, createdAt: since,
    }));
  }

  private async keepProposition({ propositionId, publisherId, officeId }: Pick<Cast, 'propositionId' | 'publisherId' | 'officeId'>): Promise<void> {
    const proposition = { id: propositionId, title: '齿轮箱早期故障的在线诊断', state: 'AWARDED', publisherId, publisherName: '某重型机械有限公司', officeId, winners: 2 };
    const indicator = { id: newId(), propositionId, position: 1, name: '准确率', operator: 'AT_LEAST', target: '95' };
    await this.house.uow.run(tester, async (tx) => {
      for (const [schema, row] of [[PropositionSchema, proposition], [PropositionIndicatorSchema, indicator]] as [EntitySchema, object][]) {
        await tx.manager.createQueryBuilder().insert().into(schema).values({ ...blankRow(schema), ...row }).updateEntity(false).execute();
      }
    });
  }
}

export type Cast = Awaited<ReturnType<ProjectHouse['aCast']>>;

/** Something for every column that must hold something: these specs read a handful of them. */
function blankRow(schema: EntitySchema): Record<string, unknown> {
  const columns = Object.entries(schema.options.columns).filter(([, column]) => !column!.nullable);
  return Object.fromEntries(columns.map(([name, column]) => [name, blankFor(String(column!.type))]));
}

const blankFor = (type: string): unknown => (type === 'datetime' ? new Date() : type === 'integer' || type === 'bigint' ? 0 : '');
