import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, addDays, dayOf, momentOn } from '#kernel';
import { changeRows } from '#testing';
import type { PropositionView } from '../contract/propositions.views.js';
import { organisationOf, PropositionHouse } from '../propositions.fixture.js';

let at: PropositionHouse;
let publisher: Actor;
let office: Actor;
beforeAll(async () => {
  at = await PropositionHouse.open();
  [publisher, office] = [await at.aPublisher(), await at.anOffice()];
});
afterAll(() => at.house.close());

interface Programme { readonly id: string; readonly rules: { readonly window: object } }

const day = (days: number): string => addDays(dayOf(at.house.database.clock.now()), days);
const noon = (days: number): string => momentOn(day(days), '12:00').toISOString();
const asked = async <Body>(route: string, body?: unknown, who = office) => (await at.ask<Body>(who, route, body)).body;

/** A track of ninety days, whose propositions close together at noon. */
async function aProgramme(given: object = {}, publish = true): Promise<Programme> {
  const body = { organiserId: organisationOf(office), kind: 'INDUSTRY_TRACK', name: '产业命题赛道', opensOn: day(0), closesOn: day(90), ...given };
  const programme = await asked<Programme>('POST /programmes', body);
  return publish ? asked<Programme>(`PUT /programmes/${programme.id}/publication`) : programme;
}

async function approved(input: object = {}): Promise<string> {
  const { id } = await at.drafted(publisher, input);
  await asked(`PUT /propositions/${id}/submission`, undefined, publisher);
  await asked(`PUT /propositions/${id}/approval`);
  return id;
}

const schedule = (id: string, window: object, who = office) => at.ask<PropositionView & { code: string; facts: object }>(who, `PUT /propositions/${id}/schedule`, { batch: 'TRACK', ...window });
const read = (id: string) => asked<PropositionView>(`GET /propositions/${id}`);

describe('a proposition that is put up under a programme', () => {
  it('keeps the version of the rules that held then', async () => {
    const { id: programmeId, rules } = await aProgramme();
    const id = await approved();
    expect(await schedule(id, { programmeId, closeAt: noon(90) })).toMatchObject({ status: 200, body: { state: 'OPEN', programmeId, programmeVersion: 1, programme: '产业命题赛道' } });
    const window = { ...rules.window, closesOn: day(99) };
    expect(await at.ask(office, `POST /programmes/${programmeId}/versions`, { rules: { ...rules, window }, reason: '顺延', fromOn: day(0) })).toMatchObject({ status: 201 });
    const later = await approved({ programme: '校内赛道' });
    expect(await schedule(later, { programmeId, closeAt: noon(90) })).toMatchObject({ status: 422, body: { code: 'programmes.closes-apart' } });
    expect((await schedule(later, { programmeId, closeAt: noon(99) })).body).toMatchObject({ programmeVersion: 2, programme: '校内赛道' });
    expect(await read(id)).toMatchObject({ programmeVersion: 1 });
  });

  it.each([
    ['midnight', () => ({ closeAt: momentOn(day(90), '24:00').toISOString() }), { code: 'programmes.closes-apart', facts: { rule: 'window.closesTogether' } }],
    ['a day after the programme', () => ({ closeAt: noon(91) }), { code: 'programmes.closes-too-late', facts: { rule: 'window.closesOn' } }],
  ])('cannot close at %s: the refusal names the rule and the value', async (_, window, refusal) => {
    const { id: programmeId } = await aProgramme();
    const id = await approved();
    const answer = await schedule(id, { programmeId, ...window() });
    expect(answer).toMatchObject({ status: 422, body: { ...refusal, facts: { limit: expect.anything(), value: expect.anything() } } });
    expect(await read(id)).toMatchObject({ state: 'APPROVED', programmeId: null });
  });

  it('cannot open before the programme does, also not by opening at once', async () => {
    const { id: programmeId } = await aProgramme({ opensOn: day(5) });
    const id = await approved();
    for (const openAt of [undefined, noon(-1), noon(4)]) {
      expect(await schedule(id, { programmeId, openAt, closeAt: noon(90) })).toMatchObject({ status: 422, body: { code: 'programmes.opens-too-early', facts: { limit: day(5) } } });
    }
    expect((await schedule(id, { programmeId, openAt: noon(5), closeAt: noon(90) })).body).toMatchObject({ state: 'SCHEDULED', programmeVersion: 1 });
  });

  it('needs a programme that takes propositions, of an office that may put it there', async () => {
    const id = await approved();
    const put = async (programmeId: string) => (await schedule(id, { programmeId, closeAt: noon(90) })).body.code;
    const closed = await aProgramme();
    await asked(`PUT /programmes/${closed.id}/closing`);
    const elsewhere = await at.anOffice();
    const foreign = await asked<Programme>('POST /programmes', { organiserId: organisationOf(elsewhere), kind: 'CHALLENGE_CUP', name: '揭榜挂帅', opensOn: day(0), closesOn: day(90) }, elsewhere);
    expect(await put((await aProgramme({}, false)).id)).toBe('programmes.programme-not-open');
    expect(await put(closed.id)).toBe('programmes.programme-not-open');
    expect(await put(foreign.id)).toBe('programmes.programme-missing');
    await asked(`PUT /programmes/${foreign.id}/publication`, undefined, elsewhere);
    expect(await put(foreign.id)).toBe('kernel.not-allowed');
    const list = await aProgramme({ kind: 'ENTERPRISE_LIST', enterpriseId: await at.anOrganisation('ENTERPRISE', { name: '另一企业' }) });
    expect(await put(list.id)).toBe('programmes.other-enterprise');
    expect((await read(id)).state).toBe('APPROVED');
  });
});

describe('a proposition with too few takers', () => {
  it('is not judged, and may be put up again under its programme, another, or none', async () => {
    const { id: programmeId } = await aProgramme();
    const id = await approved();
    await schedule(id, { programmeId, closeAt: noon(90) });
    await changeRows(at.house, 'UPDATE proposition SET bidCount = 4 WHERE id = ?', [id]);
    await at.house.tick({ ahead: 91 * 86_400_000 });
    expect(await at.read(id)).toMatchObject({ state: 'NO_BID', bidCount: 4 });
    const [told] = await at.house.database.read<{ payload: string }>("SELECT payload FROM outbox WHERE name = 'propositions.proposition-not-judged.v1' AND subjectId = ?", [id]);
    expect(JSON.parse(told!.payload)).toEqual({ propositionId: id, round: 1, bids: 4, leastTakers: 5 });
    const relist = (window: object) => at.ask(office, `PUT /propositions/${id}/relisting`, window);
    expect(await relist({ closeAt: noon(80) })).toMatchObject({ status: 422, body: { code: 'programmes.closes-apart' } });
    expect((await relist({ closeAt: noon(80), programmeId: null })).body).toMatchObject({ round: 2, programmeId: null, programmeVersion: null, programme: '产业命题赛道' });
  });

  it('is judged where the programme asks for no more than there are', async () => {
    const { id: programmeId } = await aProgramme({ kind: 'CHALLENGE_CUP' });
    const [one, none] = [await approved(), await approved()];
    for (const id of [one, none]) await schedule(id, { programmeId, closeAt: momentOn(day(60), '24:00').toISOString() });
    await changeRows(at.house, 'UPDATE proposition SET bidCount = 1 WHERE id = ?', [one]);
    await at.house.tick({ ahead: 62 * 86_400_000 });
    expect([(await at.read(one)).state, (await at.read(none)).state]).toEqual(['CLOSED', 'NO_BID']);
  });
});
