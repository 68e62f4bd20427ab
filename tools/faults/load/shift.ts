import { randomUUID } from 'node:crypto';
import type { Person } from '../../drill/people.js';
import { type Acknowledged, nothingYet } from './acknowledged.js';

export interface Team {
  readonly leader: Person;
  readonly id: string;
}

/** Those who publish: an office, and another that checks what it publishes. */
export interface Desk {
  readonly office: Person;
  readonly officeId: string;
  readonly checker: Person;
}

/** One spell of work under faults: who works, what they were promised, and whether it is over. */
export class Shift {
  readonly acknowledged: Acknowledged = nothingYet();
  /** Propositions that take bids until long after the drill. */
  readonly open: string[] = [];
  over = false;
  changes = 0;
  private published = 0;

  constructor(readonly desk: Desk) {}

  /** Has a change made, and counts it once it is acknowledged. */
  async change<Body>(person: Person, route: string, body?: unknown, key: string = randomUUID()): Promise<Body> {
    const answer = await person.client.expect<Body>(route, body, key);
    this.changes++;
    return answer;
  }

  /** From draft to open; answers the proposition's id. */
  async publish(openForMs: number): Promise<string> {
    const { office, officeId, checker } = this.desk;
    const number = ++this.published;
    const expectedJobs = number % 7;
    const { id } = await this.change<{ id: string }>(office, 'POST /propositions', {
      publisherId: officeId, title: `演练榜题 ${number}`, summary: '故障演练', expectedJobs, negotiable: true, discipline: 'OTHER',
    });
    await this.change(office, `PUT /propositions/${id}/submission`);
    await this.change(checker, `PUT /propositions/${id}/approval`);
    await this.schedule(id, openForMs);
    this.acknowledged.expectedJobs.set(id, expectedJobs);
    return id;
  }

  /** A fault may last longer than the window: then the deadline is rightly refused, and set anew. */
  private async schedule(id: string, openForMs: number): Promise<void> {
    for (;;) {
      const closeAt = new Date(Date.now() + openForMs).toISOString();
      const { status, body } = await this.desk.checker.client.ask<{ code?: string }>(`PUT /propositions/${id}/schedule`, { batch: 'DRILL', closeAt });
      if (status < 400) break;
      if (body.code !== 'propositions.window-not-valid') throw new Error(`a schedule was answered ${status}: ${JSON.stringify(body)}`);
    }
    this.changes++;
  }
}

export const bidContent = (seed: number) => ({
  plan: `方案 ${seed}`, technicalRoute: '路线', indicators: [], schedule: [{ step: '样机', due: '2027-03-31' }], budgetFen: seed, priceFen: seed,
  expectedJobs: 1, declarations: { originalWork: true, noConflictOfInterest: true, termsAccepted: true },
});
