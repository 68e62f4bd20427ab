import { Global, Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Identity, identityContext } from '#identity';
import type { Actor } from '#kernel';
import { describeApi, newId } from '#platform';
import { programmesContext } from '#programmes';
import { propositionsContext } from '#propositions';
import { teamsContext } from '#teams';
import { anActor, aProposition, aTeam, changeRows, from, openTestHouse, peopleByHeader, type PropositionRows, type TeamRows, type TestHouse } from '#testing';
import { bidsContext } from '../index.js';

@Global()
@Module({ providers: [Identity], exports: [Identity] })
class IdentityWithoutSignIn {}

const MARK = 'MARKED-7f3a';
const PRICE = 271_828_182;
const content = (indicatorId: string) => ({
  plan: `${MARK} plan`, technicalRoute: `${MARK} route`, indicators: [{ indicatorId, promised: `${MARK} promise`, evidence: `${MARK} evidence` }],
  schedule: [{ step: `${MARK} step`, due: '2027-03-31' }], budgetFen: PRICE, priceFen: PRICE, expectedJobs: 6,
  declarations: { originalWork: true, noConflictOfInterest: true, termsAccepted: true },
});

type Who = 'leader' | 'member' | 'adviser' | 'rival' | 'publisher' | 'office' | 'otherOffice' | 'suspended' | 'admin' | 'stranger' | 'nobody';
const outsiders: readonly Who[] = ['rival', 'publisher', 'office', 'otherOffice', 'suspended', 'admin', 'stranger', 'nobody'];
const ADMIN: Actor = anActor({ platformRoles: ['PLATFORM_ADMIN', 'STATISTICIAN'] });

let house: TestHouse;
let proposition: PropositionRows;
let team: TeamRows;
let bidId: string;
let actors: Record<Who, Actor | undefined>;

async function ask(who: Who, method: string, path: string, payload?: object, headers: Record<string, string> = {}) {
  const actor = actors[who];
  const answer = await house.app.inject({ method: method as 'GET', url: `/api${path}`, payload, headers: { ...(actor ? from(actor) : {}), ...headers } });
  const json = String(answer.headers['content-type']).includes('json');
  return { status: answer.statusCode, body: json ? answer.json() : undefined, text: answer.body };
}

beforeAll(async () => {
  house = await openTestHouse([peopleByHeader, { ...identityContext, module: IdentityWithoutSignIn }, programmesContext, teamsContext, propositionsContext, bidsContext]);
  proposition = await aProposition(house, { responsibleOfficeId: newId() });
  team = await aTeam(house);
  const rivals = await aTeam(house);
  actors = {
    leader: anActor({ id: team.leaderId }), member: anActor({ id: team.memberIds[1]! }), adviser: anActor({ id: team.adviserIds[0]! }),
    rival: anActor({ id: rivals.leaderId }), publisher: anActor({ in: proposition.publisherId, as: ['PUBLISHER', 'ADMIN'] }),
    office: anActor({ in: proposition.responsibleOfficeId!, kind: 'UNIVERSITY', as: ['OFFICE'] }), otherOffice: anActor({ in: newId(), kind: 'UNIVERSITY', as: ['OFFICE'] }),
    suspended: anActor({ in: proposition.publisherId, as: ['PUBLISHER', 'ADMIN'], verified: false }), admin: ADMIN, stranger: anActor(), nobody: undefined,
  };
  const submitted = await ask('leader', 'POST', `/propositions/${proposition.id}/bids`, { teamId: team.id, content: content(proposition.indicatorId) }, { 'idempotency-key': 'first-bid' });
  bidId = submitted.body.bidId;
  await ask('rival', 'POST', `/propositions/${proposition.id}/bids`, { teamId: rivals.id, content: { ...content(proposition.indicatorId), plan: 'rival', technicalRoute: 'rival', indicators: [], schedule: [{ step: 'rival', due: '2027-03-31' }], budgetFen: 1, priceFen: 1 } });
  await house.drain();
});
afterAll(() => house.close());

/** Every address that answers reads, with our ids in it. */
const addresses = (): string[] => Object.entries(describeApi(house.app).paths)
  .filter(([, routes]) => 'get' in routes)
  .map(([path]) => path.replace('/api', '').replace('{bidId}', bidId).replace('{propositionId}', proposition.id).replace('{teamId}', team.id));

const leaks = (text: string): boolean => text.includes(MARK) || text.includes(String(PRICE));

describe('before the opening', () => {
  it.each(outsiders)('no address tells %s a byte of the content', async (who) => {
    expect(addresses().length).toBeGreaterThan(5);
    for (const address of addresses()) expect([address, leaks((await ask(who, 'GET', address)).text)]).toEqual([address, false]);
  });

  it.each(outsiders)('no command tells %s a byte of the content, and an unknown bid answers alike', async (who) => {
    const commands = ['content', 'withdrawal', 'shortlisting', 'reserve', 'award', 'confirmation', 'decline'];
    const bodies: Record<string, object> = { content: { content: content(proposition.indicatorId) }, reserve: { rank: 1 }, award: {} };
    for (const command of commands) {
      const real = await ask(who, 'PUT', `/bids/${bidId}/${command}`, bodies[command]);
      const absent = await ask(who, 'PUT', `/bids/${newId()}/${command}`, bodies[command]);
      expect(leaks(real.text)).toBe(false);
      expect([command, real.status]).toEqual([command, who === 'nobody' ? 401 : 404]);
      expect(absent.body).toEqual(real.body);
    }
  });

  it('is no bid at all for anybody outside the team', async () => {
    for (const who of outsiders) {
      for (const address of ['', '/receipt', '/content']) {
        const real = await ask(who, 'GET', `/bids/${bidId}${address}`);
        expect(real.status).toBe(who === 'nobody' ? 401 : 404);
        expect((await ask(who, 'GET', `/bids/${newId()}${address}`)).body).toEqual(real.body);
      }
    }
  });

  it('is open to all of the team, advisers included', async () => {
    for (const who of ['leader', 'member', 'adviser'] as const) {
      expect((await ask(who, 'GET', `/bids/${bidId}/content`)).body.content).toEqual(content(proposition.indicatorId));
      expect((await ask(who, 'GET', '/bids')).body.items.map((one: { id: string }) => one.id)).toEqual([bidId]);
    }
  });

  it('leaves no trace of the content but in the one table', async () => {
    for (const { tableName } of house.database.dataSource.entityMetadatas) {
      const rows = await house.database.read(`SELECT * FROM \`${tableName}\``);
      expect([tableName, leaks(JSON.stringify(rows))]).toEqual([tableName, tableName === 'bid_content']);
    }
  });

  it('answers a repeated request with the same receipt', async () => {
    const again = await ask('leader', 'POST', `/propositions/${proposition.id}/bids`, { teamId: team.id, content: content(proposition.indicatorId) }, { 'idempotency-key': 'first-bid' });
    expect(again).toMatchObject({ status: 201, body: { bidId, revision: 1 } });
    const another = await ask('leader', 'POST', `/propositions/${proposition.id}/bids`, { teamId: team.id, content: content(proposition.indicatorId) });
    expect(another).toMatchObject({ status: 409, body: { code: 'bids.already-bid' } });
  });

  it('refuses what is not a bid, without repeating it', async () => {
    const wrong = { teamId: team.id, content: { ...content(proposition.indicatorId), priceFen: -PRICE, declarations: { originalWork: false, noConflictOfInterest: true, termsAccepted: true }, stray: 1 } };
    const answer = await ask('leader', 'POST', `/propositions/${proposition.id}/bids`, wrong);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((one: { path: string }) => one.path).sort()).toEqual(['content.declarations.originalWork', 'content.priceFen', 'content.stray']);
    expect(leaks(answer.text)).toBe(false);
    expect((await ask('leader', 'POST', `/propositions/${proposition.id}/bids`, { teamId: team.id })).status).toBe(400);
  });
});

interface Right { readonly route: string; readonly allowed: readonly Who[]; readonly body?: object }

const rights: readonly Right[] = [
  { route: 'GET /propositions/P/bids', allowed: ['publisher', 'office'] },
  { route: 'GET /propositions/P/opened-bids', allowed: ['leader', 'member', 'adviser', 'rival', 'publisher', 'office'] },
  { route: 'GET /bids/B', allowed: ['leader', 'member', 'adviser', 'publisher', 'office'] },
  { route: 'GET /bids/B/receipt', allowed: ['leader', 'member', 'adviser'] },
  { route: 'GET /bids/B/content', allowed: ['leader', 'member', 'adviser', 'publisher', 'office'] },
  { route: 'PUT /bids/B/shortlisting', allowed: ['publisher'] },
  { route: 'PUT /bids/B/reserve', allowed: ['publisher'], body: { rank: 1 } },
  { route: 'PUT /bids/B/award', allowed: ['publisher'], body: {} },
  { route: 'PUT /bids/B/confirmation', allowed: ['leader'] },
  { route: 'PUT /propositions/P/award-closing', allowed: ['publisher'] },
];

describe('after the opening', () => {
  beforeAll(async () => {
    await changeRows(house, "UPDATE proposition SET state = 'CLOSED' WHERE id = ?", [proposition.id]);
    for (const who of ['leader', 'rival', 'otherOffice', 'suspended', 'admin', 'stranger', 'nobody'] as const) {
      expect((await ask(who, 'PUT', `/propositions/${proposition.id}/bid-opening`)).status).toBe(who === 'nobody' ? 401 : 403);
    }
    expect((await ask('office', 'PUT', `/propositions/${proposition.id}/bid-opening`)).status).toBe(200);
  });

  // In the order of a bid's life: whoever may not is asked first, so that only rights can be what refuses.
  it.each(rights)('$route lets in whom it should', async ({ route, allowed, body }) => {
    const [method, path] = route.replace('/P/', `/${proposition.id}/`).replace('/B', `/${bidId}`).split(' ') as [string, string];
    for (const who of Object.keys(actors) as Who[]) {
      if (!allowed.includes(who)) expect([who, (await ask(who, method, path, body)).status]).toEqual([who, expectedRefusal(who, path)]);
    }
    for (const who of allowed) expect([who, (await ask(who, method, path, body)).status]).toEqual([who, 200]);
  });

  it('shows rivals nothing but the list', async () => {
    for (const address of addresses()) expect([address, leaks((await ask('rival', 'GET', address)).text)]).toEqual([address, false]);
  });
});

/** 404 for whom the bid does not exist, 403 for who sees it, or the proposition, and may not do this. */
function expectedRefusal(who: Who, path: string): number {
  if (who === 'nobody') return 401;
  if (path.startsWith('/propositions') || ['leader', 'member', 'adviser', 'publisher', 'office'].includes(who)) return 403;
  return 404;
}
