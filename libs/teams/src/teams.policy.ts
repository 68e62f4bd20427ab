import { type Actor, isPerson, type Policy } from '#kernel';
import { isOnTeam, memberOf, type Team } from './domain/team.js';

export interface TeamFacts {
  readonly team: Team;
  /** Codes of the universities in whose innovation office the actor works. */
  readonly offices: readonly string[];
}

const takesPart = (actor: Actor, { team }: TeamFacts): boolean => {
  const member = memberOf(team, actor.id);
  return member !== undefined && isOnTeam(member);
};

const leads = (actor: Actor, { team }: TeamFacts): boolean => actor.id === team.leaderId;

export const teamsPolicy = {
  'teams.found': isPerson,
  /** One's own teams and the invitations that wait for one. */
  'teams.list': isPerson,
  'teams.read': (actor: Actor, facts: TeamFacts) => takesPart(actor, facts) || facts.offices.includes(facts.team.universityCode),
  'teams.consent': takesPart,
  'teams.decline': takesPart,
  'teams.leave': takesPart,
  'teams.invite': leads,
  'teams.withdraw-invitation': leads,
  'teams.hand-over': leads,
  'teams.disband': leads,
} as const satisfies Policy;
