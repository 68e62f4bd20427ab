import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import type { TeamKind } from './contract/teams.events.js';
import { consented, type Team, type TeamState } from './domain/team.js';
import { TeamStore } from './store/team.store.js';

/** What other contexts may know of a team. */
export interface TeamBrief {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly state: TeamState;
  readonly leaderId: string;
  /** Those who agreed, the leader included, advisers not. */
  readonly memberIds: readonly string[];
  readonly adviserIds: readonly string[];
  readonly universityCode: string;
  readonly universityName: string;
}

@Injectable()
export class Teams {
  async brief(tx: Tx, id: string): Promise<TeamBrief> {
    return briefOf(await new TeamStore(tx).byId(id));
  }

  /** The teams in which the person takes part as member or adviser, disbanded ones included. */
  async ofPerson(tx: Tx, personId: string): Promise<TeamBrief[]> {
    return (await new TeamStore(tx).ofPerson(personId)).map(briefOf);
  }
}

function briefOf(team: Team): TeamBrief {
  const { id, name, kind, state, leaderId, universityCode, universityName } = team;
  const idsOf = (role: 'MEMBER' | 'ADVISER') => consented(team, role).map((one) => one.personId);
  return { id, name, kind, state, leaderId, memberIds: idsOf('MEMBER'), adviserIds: idsOf('ADVISER'), universityCode, universityName };
}
