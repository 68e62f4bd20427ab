import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { Reader } from '#platform';
import { Teams } from '#teams';
import type { MatchmakingEvent } from '../domain/event.js';
import type { OfHolders } from '../matchmaking.policy.js';

/** Finds out what the policy wants to know about those who are registered and the one who asks. */
@Injectable()
export class HolderFacts {
  constructor(private readonly teams: Teams) {}

  async of<Facts extends { readonly event: MatchmakingEvent; readonly holders: OfHolders['holders'] }>(
    reader: Reader, actor: Actor, facts: Facts,
  ): Promise<Facts & Pick<OfHolders, 'teams'>> {
    const anyTeam = facts.holders.some(({ teamId }) => teamId !== null);
    return { ...facts, teams: anyTeam ? await this.teams.ofPerson(reader, actor.id) : [] };
  }
}
