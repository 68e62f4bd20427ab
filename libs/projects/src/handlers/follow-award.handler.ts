import { BidAwarded, BidDeclined, BidVoided } from '#bids/events';
import { type EventHandler, HandlesEvents, newId, type StoredEvent, type Tx } from '#platform';
import { Propositions } from '#propositions';
import { Teams } from '#teams';
import { Injectable } from '@nestjs/common';
import { abandonProject, type AwardLoss } from '../domain/abandon-project.js';
import { openProject } from '../domain/open-project.js';
import { Awards } from '../queries/awards.js';
import { ProjectStore } from '../store/project.store.js';

interface Award {
  readonly bidId: string;
  readonly propositionId: string;
  readonly teamId: string;
}

/**
 * An award opens a project, an award turned down or void ends it again. One handler for all of them, so that they are
 * handled in the order in which they happened: several handlers have several lanes.
 */
@Injectable()
@HandlesEvents({ name: 'projects.follow-award', queue: 'project-progress', events: [BidAwarded, BidDeclined, BidVoided] })
export class FollowAward implements EventHandler<Award> {
  constructor(private readonly propositions: Propositions, private readonly teams: Teams, private readonly awards: Awards) {}

  async handle(event: StoredEvent<Award>, tx: Tx): Promise<void> {
    if (event.name === BidAwarded.name) return this.open(event.payload, tx);
    return this.end(event.payload.bidId, event.name === BidVoided.name ? 'VOIDED' : 'DECLINED', tx);
  }

  private async open({ bidId, propositionId, teamId }: Award, tx: Tx): Promise<void> {
    const projects = new ProjectStore(tx);
    if (await projects.ofBid(bidId)) return;
    // Lost before this was handled; and news of the loss may have been, when an operator ran this again.
    if (!(await this.awards.holds(tx, bidId))) return;
    const proposition = await this.propositions.brief(tx, propositionId);
    const team = await this.teams.brief(tx, teamId);
    const { next, events } = openProject({ id: newId(), bidId, proposition, team, now: tx.now });
    await projects.add(next);
    await tx.publish(events);
  }

  private async end(bidId: string, loss: AwardLoss, tx: Tx): Promise<void> {
    const projects = new ProjectStore(tx);
    const opened = await projects.ofBid(bidId);
    if (!opened) return;
    const { project, remaining } = await projects.lockToFinish(opened.id);
    if (project.state !== 'SETUP') return;
    const contracted = await projects.isContracted(project.propositionId);
    const { next, events } = abandonProject(project, { loss, remaining, contracted, now: tx.now });
    await projects.save(next);
    await tx.publish(events);
  }
}
