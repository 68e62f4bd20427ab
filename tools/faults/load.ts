import { inParallel } from '../drill/in-parallel.js';
import { type People, type Person, registerOrganisation } from '../drill/people.js';

const TEAMS = 12;
const OPEN = 20;
const UNIVERSITY = '4143010533';

interface KeptBid {
  revision: number;
  withdrawn: boolean;
}

/** What the product has acknowledged, and must therefore be able to show for ever. */
export interface Acknowledged {
  /** By bid: the revision last acknowledged, and whether it was withdrawn. */
  readonly bids: Map<string, KeptBid>;
  /** By published proposition: the jobs it expects. */
  readonly expectedJobs: Map<string, number>;
}

interface Team {
  readonly leader: Person;
  readonly id: string;
}

interface Desk {
  readonly office: Person;
  readonly officeId: string;
  readonly checker: Person;
}

/** Teams that bid, replace and withdraw, and an office that publishes, all at once, until told to stop. */
export class Load {
  readonly acknowledged: Acknowledged = { bids: new Map(), expectedJobs: new Map() };
  private stopping = false;
  private requests = 0;

  private constructor(private readonly desk: Desk, private readonly teams: readonly Team[], private readonly open: string[]) {}

  static async prepare(people: People, admin: Person): Promise<Load> {
    const [office, checker] = [await people.register('office', '双创办工作人员', ['STAFF']), await people.register('checker', '另一双创办工作人员', ['STAFF'])];
    const officeId = await registerOrganisation(office, admin, { kind: 'DEMONSTRATION_BASE', name: '示范基地双创办', regionCode: '430104' }, ['ADMIN', 'OFFICE', 'PUBLISHER']);
    await registerOrganisation(checker, admin, { kind: 'DEMONSTRATION_BASE', name: '形式审查双创办', regionCode: '430104' }, ['ADMIN', 'OFFICE']);
    const teams = await inParallel(Array.from({ length: TEAMS }), 4, async (_, index) => {
      const leader = await people.register('leader', '学生队长', ['STUDENT']);
      return { leader, ...(await leader.client.expect<{ id: string }>('POST /teams', { name: `演练队 ${index + 1}`, kind: 'STUDENT', universityCode: UNIVERSITY })) };
    });
    const load = new Load({ office, officeId, checker }, teams, []);
    await inParallel(Array.from({ length: OPEN }), 4, (_, index) => load.publish(index));
    return load;
  }

  /** Runs until `stop`; answers how many requests were acknowledged. */
  async run(): Promise<number> {
    await Promise.all([...this.teams.map((team, index) => this.bidOnEverything(team, index)), this.publishOnAndOn()]);
    return this.requests;
  }

  stop(): void {
    this.stopping = true;
  }

  /** On each open proposition in turn: bids where the team has no bid yet, else replaces it, and now and then withdraws it. */
  private async bidOnEverything({ leader, id: teamId }: Team, index: number): Promise<void> {
    const mine = new Map<string, { id: string; bid: KeptBid }>();
    for (let turn = 0; !this.stopping; turn++) {
      const propositionId = this.open[(turn + index * 5) % this.open.length]!;
      const had = mine.get(propositionId);
      if (!had) {
        const { bidId } = await this.done<{ bidId: string }>(leader, `POST /propositions/${propositionId}/bids`, { teamId, content: content(turn) });
        const bid = { revision: 1, withdrawn: false };
        mine.set(propositionId, { id: bidId, bid });
        this.acknowledged.bids.set(bidId, bid);
      } else if (turn % 5 === 0) {
        await this.done(leader, `PUT /bids/${had.id}/withdrawal`);
        had.bid.withdrawn = true;
        mine.delete(propositionId);
      } else {
        had.bid.revision = (await this.done<{ revision: number }>(leader, `PUT /bids/${had.id}/content`, { content: content(turn) })).revision;
      }
    }
  }

  private async publishOnAndOn(): Promise<void> {
    for (let turn = 0; !this.stopping; turn++) await this.publish(OPEN + turn);
  }

  private async publish(number: number): Promise<void> {
    const expectedJobs = number % 7;
    const { id } = await this.done<{ id: string }>(this.desk.office, 'POST /propositions', {
      publisherId: this.desk.officeId, title: `演练榜题 ${number}`, summary: '故障演练', expectedJobs, negotiable: true, discipline: 'OTHER',
    });
    await this.done(this.desk.office, `PUT /propositions/${id}/submission`);
    await this.done(this.desk.checker, `PUT /propositions/${id}/approval`);
    await this.done(this.desk.checker, `PUT /propositions/${id}/schedule`, { batch: 'DRILL', closeAt: new Date(Date.now() + 86_400_000).toISOString() });
    this.acknowledged.expectedJobs.set(id, expectedJobs);
    this.open.push(id);
  }

  private async done<Body>(person: Person, route: string, body?: unknown): Promise<Body> {
    const answer = await person.client.expect<Body>(route, body);
    this.requests++;
    return answer;
  }
}

const content = (seed: number) => ({
  plan: `方案 ${seed}`, technicalRoute: '路线', indicators: [], schedule: [{ step: '样机', due: '2027-03-31' }], budgetFen: seed, priceFen: seed,
  expectedJobs: 1, declarations: { originalWork: true, noConflictOfInterest: true, termsAccepted: true },
});
