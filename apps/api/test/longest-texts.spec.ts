import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeApi } from '#platform';
import { openTestHouse, type TestHouse } from '#testing';
import { contexts } from '../src/contexts.js';
import { bidContent, Cast, type Desk, proposition as form, type TeamCast } from './cast.js';

let house: TestHouse;
let document: OpenAPIObject;
let cast: Cast;
let publisher: Desk;
let office: Desk;
let team: TeamCast;
beforeAll(async () => {
  house = await openTestHouse(contexts);
  document = describeApi(house.app);
  cast = await Cast.inHouse(house);
  publisher = await cast.desk('ENTERPRISE', '示范企业');
  office = await cast.desk('DEMONSTRATION_BASE', '示范基地');
  team = await cast.team('揭榜队');
}, 120_000);
afterAll(() => house.close());

type Schema = { type?: string; format?: string; maxLength?: number; enum?: unknown };

/** Every free text of a request class as long as the document allows, in Chinese: three bytes for each character. */
function longest(request: string): Record<string, unknown> {
  const fields = Object.entries(document.components!.schemas![request]!['properties' as never] as Record<string, Schema>);
  const texts = fields.filter(([name, { type, maxLength }]) => type === 'string' && maxLength && name !== 'contactEmail');
  return Object.fromEntries(texts.map(([name, { maxLength }]) => [name, '榜'.repeat(maxLength!)]));
}

describe('the longest texts that a form takes', () => {
  it('are kept whole in a proposition, through to its publication', async () => {
    const indicators = Array.from({ length: 20 }, () => ({ ...longest('IndicatorForm'), operator: 'DESCRIBED' }));
    const given = { ...form, ...longest('EditProposition'), indicators, keywords: Array.from({ length: 10 }, (_, one) => String(one).repeat(20)) };
    expect(JSON.stringify(given).length).toBeGreaterThan(95_000);
    const { id } = await publisher.client.expect<{ id: string }>('POST /propositions', { publisherId: publisher.organisationId, ...given });
    expect(await publisher.client.expect(`PUT /propositions/${id}`, { ...given, expectedJobs: 7 })).toMatchObject({ id });
    await publisher.client.expect(`PUT /propositions/${id}/submission`);
    await office.client.expect(`PUT /propositions/${id}/approval`);
    await office.client.expect(`PUT /propositions/${id}/schedule`, { batch: 'LONGEST', closeAt: new Date(Date.now() + 3_600_000).toISOString() });
    const { contactName: _, contactPhone: __, indicators: ___, ...published } = given as Record<string, unknown>;
    const shown = await cast.people.anonymous.expect(`GET /propositions/${id}`);
    expect(shown).toMatchObject({ ...published, winners: 1, expectedJobs: 7 });
    expect(shown.indicators).toMatchObject(indicators);
    expect((await cast.people.anonymous.expect('GET /propositions')).items[0]).toMatchObject({ id });
  });

  it('are kept whole in a bid and in a report of progress', async () => {
    const propositionId = await cast.openProposition(publisher, office);
    const content = { ...bidContent('榜'.repeat(6000)), technicalRoute: '榜'.repeat(6000), schedule: Array.from({ length: 12 }, () => ({ step: '榜'.repeat(200), due: '2030-03-31' })) };
    expect(Buffer.byteLength(JSON.stringify(content))).toBeGreaterThan(43_000);
    const { bidId } = await team.leader.client.expect<{ bidId: string }>(`POST /propositions/${propositionId}/bids`, { teamId: team.id, content });
    expect((await team.leader.client.expect(`GET /bids/${bidId}/content`)).content).toEqual(content);
    await house.tick({ ahead: 2 * 3_600_000 });
    await publisher.client.expect(`PUT /propositions/${propositionId}/bid-opening`);
    expect((await publisher.client.expect(`GET /bids/${bidId}/content`)).content).toEqual(content);
    await publisher.client.expect(`PUT /bids/${bidId}/award`, { note: '榜'.repeat(500) });
    await team.leader.client.expect(`PUT /bids/${bidId}/confirmation`);
    await house.drain();
    const { items } = await team.leader.client.expect<{ items: { id: string }[] }>('GET /projects?as=TEAM');
    const project = `/projects/${items[0]!.id}`;
    await publisher.client.expect(`PUT ${project}/agreement`, { number: 'JB-1', signedOn: '2026-01-05', amountFen: 1, committedJobs: 0 });
    await team.leader.client.expect(`PUT ${project}/agreement/confirmation`, { revision: 1 });
    const text = '榜'.repeat(5000);
    await team.leader.client.expect(`POST ${project}/reports`, { percent: 50, text });
    expect((await team.leader.client.expect(`GET ${project}/reports`)).items).toMatchObject([{ percent: 50, text }]);
  });
});
