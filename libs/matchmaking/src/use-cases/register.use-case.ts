import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { authorize, newId, type Tx, UnitOfWork } from '#platform';
import { Projects } from '#projects';
import { Propositions } from '#propositions';
import { Teams } from '#teams';
import type { InterestsRequest, Register } from '../contract/registration.requests.js';
import type { RegistrationView } from '../contract/registration.views.js';
import { checkInterests } from '../domain/check-interests.js';
import { eventMissing, oneHolder } from '../domain/matchmaking.problems.js';
import { register } from '../domain/register.js';
import { holderId, type Interests } from '../domain/registration.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';
import { ShowRegistration } from '../queries/show-registration.js';
import { EventStore } from '../store/event.store.js';
import { RegistrationStore } from '../store/registration.store.js';
import { HolderOf } from './holder-of.js';

@Injectable()
export class RegisterUseCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly teams: Teams,
    private readonly propositions: Propositions,
    private readonly projects: Projects,
    private readonly holderOf: HolderOf,
    private readonly showRegistration: ShowRegistration,
  ) {}

  execute(actor: Actor, eventId: string, { organisationId, teamId, interests: wanted, consent }: Register): Promise<RegistrationView> {
    if ((organisationId === undefined) === (teamId === undefined)) throw oneHolder();
    return this.uow.run(actor, async (tx) => {
      const event = await new EventStore(tx).lockById(eventId);
      // Among the actor's own: another's team and no team at all are refused alike.
      const team = (await this.teams.ofPerson(tx, actor.id)).find(({ id }) => id === teamId);
      authorize(matchmakingPolicy, 'matchmaking.register', actor, { event, organisationId: organisationId ?? null, team }, eventMissing);
      const holder = team ? this.holderOf.team(team) : await this.holderOf.organisation(tx, organisationId!);
      const interests = await this.interests(tx, holderId(holder), wanted);
      const registrations = new RegistrationStore(tx);
      const registeredAlready = (await registrations.liveOf(eventId, holderId(holder))) !== null;
      const application = { holder, registeredBy: actor.id, interests, consent };
      const { next, events } = register(event, application, { id: newId(), registeredAlready, now: tx.now });
      await tx.publish(events);
      await registrations.add(next);
      return this.showRegistration.show(tx, actor, event, next.id);
    });
  }

  private async interests(tx: Tx, holder: string, { propositionIds = [], projectIds = [], note = null }: InterestsRequest = {}): Promise<Interests> {
    const propositions = await Promise.all(propositionIds.map((id) => this.propositions.brief(tx, id)));
    const projects = await Promise.all(projectIds.map((id) => this.projects.brief(tx, id)));
    checkInterests(holder, propositions, projects);
    return { propositionIds, projectIds, note };
  }
}
