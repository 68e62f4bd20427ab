import { BidAwarded, BidDeclined } from '#bids/events';
import { type EventHandler, HandlesEvents, newId, type StoredEvent, type Tx } from '#platform';
import { Propositions } from '#propositions';
import { Teams } from '#teams';
import { Injectable } from '@nestjs/common';
import { abandonProject } from '../domain/abandon-project.js';
import { openProject } from '../domain/open-project.js';
import { ProjectStore } from '../store/project.store.js';

interface Award {
  readonly bidId: string;
  readonly propositionId: string;
  readonly teamId: string;
}

/**
 * An award opens a project, an award turned down ends it again. One handler for both, so that they are handled in the
 * order in which they happened: two handlers have two lanes.
 */
@Injectable()
@HandlesEvents({ name: 'projects.follow-award', queue: 'project-progress', events: [BidAwarded, BidDeclined] })
export class FollowAward implements EventHandler<Award> {
  constructor(private readonly propositions: Propositions, private readonly teams: Teams) {}

  async handle(event: StoredEvent<Award>, tx: Tx): Promise<void> {
    await (event.name === BidAwarded.name ? this.open(event.payload, tx) : this.end(event.payload.bidId, tx));
  }

  private async open({ bidId, propositionId, teamId }: Award, tx: Tx): Promise<void> {
    const projects = new ProjectStore(tx);
    if (await projects.ofBid(bidId)) return;
    const proposition = await this.propositions.brief(tx, propositionId);
    const team = await this.teams.brief(tx, teamId);
    const { next, events } = openProject({ id: newId(), bidId, proposition, team, now: tx.now });
    await projects.add(next);
    await tx.publish(events);
  }

  private async end(bidId: string, tx: Tx): Promise<void> {
    const projects = new ProjectStore(tx);
    const opened = await projects.ofBid(bidId);
    if (!opened) return;
    const { project, remaining } = await projects.lockToFinish(opened.id);
    if (project.state !== 'SETUP') return;
    const contracted = await projects.isContracted(project.propositionId);
    const { next, events } = abandonProject(project, { remaining, contracted, now: tx.now });
    await projects.save(next);
    await tx.publish(events);
  }
}
