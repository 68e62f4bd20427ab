import { AwardsBegun, AwardsExhausted, BidsOpened, NoneQualified } from '#bids/events';
import { OrganisationRenamed } from '#identity/events';
import { type DomainEvent, happened, systemActor } from '#kernel';
import { newId } from '#platform';
import { AgreementSigned, ProjectFinished } from '#projects/events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Proposition } from '../domain/proposition.js';
import { PropositionHouse } from '../propositions.fixture.js';

let at: PropositionHouse;
beforeAll(async () => void (at = await PropositionHouse.open()));
afterAll(() => at.house.close());

async function tell(...events: DomainEvent<any>[]): Promise<void> {
  await at.house.uow.run(systemActor('test'), (tx) => tx.publish(events));
  await at.house.drain();
}

const now = new Date('2026-03-01T00:00:00.000Z');
const stateOf = async ({ id }: Proposition) => (await at.read(id)).state;
const news = ({ id: propositionId }: Proposition) => ({
  opened: happened(BidsOpened, now, { propositionId, round: 1, bids: 2 }),
  begun: () => happened(AwardsBegun, now, { propositionId, round: 1 }),
  exhausted: () => happened(AwardsExhausted, now, { propositionId, round: 1 }),
  noneQualified: happened(NoneQualified, now, { propositionId, round: 1, reason: '均未达指标' }),
  signed: () => happened(AgreementSigned, now, { propositionId, projectId: newId(), publisherId: newId(), committedJobs: 1, amountFen: 1, jobsDueOn: null }),
  finished: (remaining: number) => happened(ProjectFinished, now, { propositionId, projectId: newId(), outcome: 'ACCEPTED', remaining }),
});

describe('a proposition follows its bids and projects', () => {
  it('from closing to done, with two winners', async () => {
    const proposition = await at.oneListed({ given: { state: 'CLOSED' } });
    const { opened, begun, signed, finished } = news(proposition);
    await tell(opened);
    expect(await stateOf(proposition)).toBe('REVIEWING');
    await tell(begun());
    expect(await stateOf(proposition)).toBe('AWARDED');
    await tell(signed(), signed());
    expect(await stateOf(proposition)).toBe('CONTRACTED');
    await tell(finished(1));
    expect(await stateOf(proposition)).toBe('CONTRACTED');
    await tell(finished(0));
    expect(await stateOf(proposition)).toBe('DONE');
  });

  it('back to the choice when every winner declined', async () => {
    const proposition = await at.oneListed({ given: { state: 'REVIEWING' } });
    const { begun, exhausted, noneQualified } = news(proposition);
    await tell(begun());
    await tell(exhausted());
    expect(await stateOf(proposition)).toBe('REVIEWING');
    // All at once: they are followed in the order in which they happened, whatever waits.
    await tell(begun(), exhausted(), begun());
    expect(await stateOf(proposition)).toBe('AWARDED');
    await tell(exhausted(), noneQualified);
    expect(await at.read(proposition.id)).toMatchObject({ state: 'FAILED', reason: '均未达指标' });
  });
});

describe('the clock', () => {
  const scheduledOf = (publisherId: string, count: number, from = 1) =>
    at.listed(Array.from({ length: count }, () => ({ given: { publisherId, state: 'SCHEDULED' as const, openAt: at.inDays(from), closeAt: at.inDays(from + 1), publishedAt: null } })));

  it('opens and closes a hundred at a time, each once', async () => {
    const waiting = await scheduledOf(await at.anOrganisation(), 130);
    const states = async () => {
      const rows = await at.house.database.read<{ state: string; n: number }>('SELECT state, COUNT(*) AS n FROM proposition WHERE batch = ? AND openAt > ? GROUP BY state', ['2026-01', at.inDays(0.5)]);
      return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
    };
    const day = 86_400_000;
    await at.house.tick({ ahead: 1.1 * day });
    expect(await states()).toEqual({ OPEN: 100, SCHEDULED: 30 });
    await at.house.tick({ ahead: 1.2 * day });
    expect(await states()).toEqual({ OPEN: 130 });
    await at.house.tick({ ahead: 2.1 * day });
    await at.house.tick({ ahead: 2.2 * day });
    expect(await states()).toEqual({ NO_BID: 130 });
    const told = await at.house.database.read<{ n: number }>("SELECT COUNT(*) AS n FROM outbox WHERE name = 'propositions.proposition-published.v1' AND subjectId >= ?", [waiting[0]!.id]);
    expect(told[0]!.n).toBe(130);
  });

  it('opens nothing of a publisher that is not verified now, and lets it hold up nobody', async () => {
    const [suspended, other] = [await at.anOrganisation(), await at.anOrganisation()];
    const waiting = await scheduledOf(suspended, 101, 3);
    const [next] = await scheduledOf(other, 1, 3.01);
    await at.setVerified(suspended, false);
    const opened = async () => (await at.house.database.read("SELECT id FROM proposition WHERE publisherId = ? AND state = 'OPEN'", [suspended])).length;
    await at.house.tick({ ahead: 3.1 * 86_400_000 });
    expect([await stateOf(next!), await opened()]).toEqual(['OPEN', 0]);
    await at.setVerified(suspended, true);
    await at.house.tick({ ahead: 3.2 * 86_400_000 });
    expect(await opened()).toBe(100);
    expect((await at.ask(await at.anOffice(), `GET /propositions/${waiting[100]!.id}`)).status).toBe(404);
  });
});

describe('a new name', () => {
  it('reaches every proposition of the organisation, whatever its state', async () => {
    const publisherId = newId();
    const [open, draft] = await at.listed([{ given: { publisherId } }, { given: { publisherId, state: 'DRAFT', publishedAt: null } }]);
    await tell(happened(OrganisationRenamed, now, { organisationId: publisherId, name: '改名科技' }));
    for (const one of [open!, draft!]) expect(await at.read(one.id)).toMatchObject({ publisherName: '改名科技' });
    expect((await at.ask(undefined, `GET /propositions/${open!.id}`)).body.publisherName).toBe('改名科技');
  });
});
