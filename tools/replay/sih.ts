import { setTimeout as pause } from 'node:timers/promises';
import { inParallel } from '../drill/in-parallel.js';
import { type People, type Person, registerOrganisation } from '../drill/people.js';
import { countBy, sumBy } from './read-rows.js';
import { type Idea, isJoint, isPrized, isWaiting, readIdeas, readStatements, type Statement } from './sih-files.js';
import type { Tally } from './tally.js';

const WIDTH = 8;
/** Rupees as the smallest unit of money the product counts in. */
const minor = (rupees: number): number => rupees * 100;

interface Bid {
  readonly idea: Idea;
  readonly bidId: string;
}

/**
 * Smart India Hackathon 2025: every statement published with its quota, every listed team registered and bidding,
 * shortlist, waiting list, winners, and joint winners who split a prize. Each statement has its own deadline, so that
 * little is left to wait for at the end.
 */
export async function replaySih(folder: string, people: People, admin: Person, tally: Tally, openForMs: number): Promise<void> {
  const statements = readStatements(folder);
  const ideas = readIdeas(folder);
  const office = await people.register('office', '双创办工作人员', ['STAFF']);
  const officeId = await registerOrganisation(office, admin, { kind: 'DEMONSTRATION_BASE', name: 'Smart India Hackathon 2025', regionCode: '430104' }, ['ADMIN', 'OFFICE', 'PUBLISHER']);
  const checker = await people.register('checker', '另一双创办工作人员', ['STAFF']);
  await registerOrganisation(checker, admin, { kind: 'DEMONSTRATION_BASE', name: 'Programme office', regionCode: '430104' }, ['ADMIN', 'OFFICE']);

  console.log(`SIH: registering ${new Set(ideas.map((one) => one.teamId)).size} teams …`);
  const teams = await registerTeams(ideas, people);
  console.log(`SIH: publishing ${statements.length} statements, ${ideas.length} bids …`);
  const listed = await inParallel(statements, WIDTH, async (statement) => {
    const own = ideas.filter((idea) => idea.statementId === statement.id);
    const { id, closeAt } = await publish(statement, own, { office, officeId, checker, openForMs });
    const bids = await Promise.all(own.map(async (idea) => ({ idea, bidId: await submit(idea, id, teams.get(idea.teamId)!) })));
    return { id, closeAt, bids };
  });
  console.log('SIH: opening and deciding, each after its deadline …');
  await inParallel(listed, WIDTH, async ({ id, closeAt, bids }) => {
    await openBids(office, id, closeAt);
    await decide(office, bids);
  });
  const ids = new Map(statements.map((statement, index) => [statement.id, listed[index]!.id]));
  const bids = listed.flatMap((one) => one.bids);
  await compare(statements, ideas, bids, ids, office, tally);
}

async function registerTeams(ideas: readonly Idea[], people: People): Promise<Map<string, { leader: Person; id: string }>> {
  const universities = await people.anonymous.expect<{ moeCode: string }[]>('GET /reference/universities?limit=50');
  const firsts = [...new Map(ideas.map((idea) => [idea.teamId, idea])).values()];
  const made = await inParallel(firsts, WIDTH, async ({ teamId, teamName }, index) => {
    const leader = await people.register('leader', '学生队长', ['STUDENT']);
    // Indian institutes have no Chinese code: any one stands for them, institutes are counted by the file's own code.
    const { id } = await leader.client.expect<{ id: string }>('POST /teams', { name: teamName.trim(), kind: 'STUDENT', universityCode: universities[index % universities.length]!.moeCode });
    return [teamId, { leader, id }] as const;
  });
  return new Map(made);
}

async function publish(
  statement: Statement, ideas: readonly Idea[], by: { office: Person; officeId: string; checker: Person; openForMs: number },
): Promise<{ id: string; closeAt: number }> {
  const { id } = await by.office.client.expect<{ id: string }>('POST /propositions', {
    publisherId: by.officeId, title: cut(statement.title, 80), summary: statement.title, programme: 'Smart India Hackathon 2025',
    externalCode: statement.id, keywords: statement.theme.split('/').map((word) => cut(word.trim(), 20)), background: `${statement.ministry}, ${statement.department}`,
    maxBids: statement.quota, winners: Math.max(1, ideas.filter(isPrized).length), discipline: 'OTHER', negotiable: true,
  });
  await by.office.client.expect(`PUT /propositions/${id}/submission`);
  await by.checker.client.expect(`PUT /propositions/${id}/approval`);
  const closeAt = Date.now() + by.openForMs;
  await by.checker.client.expect(`PUT /propositions/${id}/schedule`, { batch: 'SIH-2025', closeAt: new Date(closeAt).toISOString() });
  return { id, closeAt };
}

async function submit(idea: Idea, propositionId: string, team: { leader: Person; id: string }): Promise<string> {
  const { bidId } = await team.leader.client.expect<{ bidId: string }>(`POST /propositions/${propositionId}/bids`, {
    teamId: team.id,
    content: {
      plan: `Idea of ${idea.teamName}`, technicalRoute: 'As listed', indicators: [], schedule: [{ step: 'Prototype', due: '2027-03-31' }],
      budgetFen: 0, priceFen: 0, expectedJobs: 0, declarations: { originalWork: true, noConflictOfInterest: true, termsAccepted: true },
    },
  });
  return bidId;
}

async function openBids(office: Person, propositionId: string, closeAt: number): Promise<void> {
  await pause(Math.max(0, closeAt - Date.now()));
  // The clock closes a proposition within seconds of its deadline; until then opening is refused.
  for (let tries = 0; ; tries++) {
    const reply = await office.client.ask(`PUT /propositions/${propositionId}/bid-opening`);
    if (reply.status < 400) return;
    if (tries > 60) throw new Error(`bids of ${propositionId} cannot be opened: ${JSON.stringify(reply.body)}`);
    await pause(500);
  }
}

async function decide(office: Person, bids: readonly Bid[]): Promise<void> {
  for (const { bidId } of bids.filter(({ idea }) => !isWaiting(idea))) await office.client.expect(`PUT /bids/${bidId}/shortlisting`);
  let rank = 0;
  for (const { bidId } of bids.filter(({ idea }) => isWaiting(idea))) await office.client.expect(`PUT /bids/${bidId}/reserve`, { rank: ++rank });
  const joint = bids.filter(({ idea }) => isJoint(idea));
  if (joint[0]) {
    const prizeFen = minor(joint.reduce((sum, { idea }) => sum + idea.prize, 0));
    await office.client.expect(`PUT /bids/${joint[0].bidId}/award`, { prizeFen, jointWith: joint.slice(1).map((one) => one.bidId) });
  }
  for (const { bidId, idea } of bids.filter((one) => isPrized(one.idea) && !isJoint(one.idea))) {
    await office.client.expect(`PUT /bids/${bidId}/award`, { prizeFen: minor(idea.prize), note: idea.status });
  }
}

async function compare(
  statements: readonly Statement[], ideas: readonly Idea[], bids: readonly Bid[], ids: ReadonlyMap<string, string>, office: Person, tally: Tally,
): Promise<void> {
  const ideaOf = new Map(bids.map((one) => [one.bidId, one.idea]));
  const received = (await inParallel(statements, WIDTH, (statement) => allBids(office, ids.get(statement.id)!))).flat();
  const known = received.filter((one) => ideaOf.has(one.id));
  const inState = (...states: string[]) => known.filter((one) => states.includes(one.state));
  const details = await inParallel(statements, WIDTH, (statement) => office.client.expect<{ maxBids: number; bidCount: number; externalCode: string }>(`GET /propositions/${ids.get(statement.id)!}`));

  tally.compare('SIH statements published', statements.length, details.length);
  tally.compare('SIH quota in all', statements.reduce((sum, one) => sum + one.quota, 0), details.reduce((sum, one) => sum + one.maxBids, 0));
  tally.compare('SIH bids', ideas.length, known.length);
  tally.compare('SIH teams that bid', new Set(ideas.map((one) => one.teamId)).size, new Set(known.map((one) => one.teamId)).size);
  tally.compare('SIH prized', ideas.filter(isPrized).length, inState('WON', 'CONFIRMED').length);
  tally.compare('SIH joint winners', ideas.filter(isJoint).length, inState('WON', 'CONFIRMED').filter((one) => isJoint(ideaOf.get(one.id)!)).length);
  tally.compare('SIH waiting list', ideas.filter(isWaiting).length, inState('RESERVE').length);
  tally.compare('SIH shortlisted only', ideas.filter((one) => !isPrized(one) && !isWaiting(one)).length, inState('SHORTLISTED').length);
  tally.compare('SIH prizes, rupees', ideas.reduce((sum, one) => sum + one.prize, 0), known.reduce((sum, one) => sum + (one.prizeFen ?? 0), 0) / 100);
  tally.compareMaps('SIH bids by statement', countBy(ideas, (one) => one.statementId), new Map(details.map((one) => [one.externalCode, one.bidCount])));
  for (const key of ['institute', 'state'] as const) {
    tally.compareMaps(`SIH bids by ${key}`, countBy(ideas, (one) => one[key]), countBy(known, (one) => ideaOf.get(one.id)![key]));
    tally.compareMaps(`SIH prizes by ${key}`, sumBy(ideas, (one) => one[key], (one) => minor(one.prize)), sumBy(known, (one) => ideaOf.get(one.id)![key], (one) => one.prizeFen ?? 0));
  }
}

interface ReceivedBid {
  readonly id: string;
  readonly teamId: string;
  readonly state: string;
  readonly prizeFen: number | null;
}

async function allBids(office: Person, propositionId: string): Promise<ReceivedBid[]> {
  const bids: ReceivedBid[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: ReceivedBid[]; next: string | null } = await office.client.expect(`GET /propositions/${propositionId}/bids?limit=100${cursor ? `&cursor=${cursor}` : ''}`);
    bids.push(...page.items);
    cursor = page.next;
  }
  return bids;
}

const cut = (text: string, length: number): string => (Array.from(text).length <= length ? text : `${Array.from(text).slice(0, length - 1).join('')}…`);
