import { Injectable } from '@nestjs/common';
import { Identity } from '#identity';
import type { Tx } from '#platform';
import type { TeamBrief } from '#teams';
import { teamIsDisbanded } from '../domain/matchmaking.problems.js';
import { partyOf } from '../domain/party.js';
import type { Holder } from '../domain/registration.js';

/** Who takes part, as identity and teams know them now. */
@Injectable()
export class HolderOf {
  constructor(private readonly identity: Identity) {}

  team({ id, name, state, universityCode }: TeamBrief): Holder {
    if (state === 'DISBANDED') throw teamIsDisbanded();
    return { party: 'SCHOOL', organisationId: null, teamId: id, holderName: name, universityCode };
  }

  /** An organisation that somebody may speak for at events, so its kind has a party. */
  async organisation(tx: Tx, id: string): Promise<Holder> {
    const { kind, name, universityCode } = await this.identity.organisation(tx, id);
    return { party: partyOf(kind)!, organisationId: id, teamId: null, holderName: name, universityCode };
  }
}
