import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bidsContext } from '#bids';
import { identityContext } from '#identity';
import { type Actor, happened, systemActor } from '#kernel';
import { newId } from '#platform';
import { programmesContext } from '#programmes';
import { propositionsContext, PropositionWithdrawn } from '#propositions';
import { teamsContext } from '#teams';
import { anActor, aProposition, aTeam, changeRows, openTestHouse, type PropositionRows, type TeamRows, type TestHouse } from '#testing';
import { VoidBidsOnWithdrawal } from '../../../bids/src/handlers/void-bids-on-withdrawal.handler.js';
import { AwardBidUseCase } from '../../../bids/src/use-cases/award-bid.use-case.js';
import { ConfirmBidUseCase } from '../../../bids/src/use-cases/confirm-bid.use-case.js';
import { DeclineBidUseCase } from '../../../bids/src/use-cases/decline-bid.use-case.js';
import { OpenBidsUseCase } from '../../../bids/src/use-cases/open-bids.use-case.js';
import { ReserveBidUseCase } from '../../../bids/src/use-cases/reserve-bid.use-case.js';
import { SubmitBidUseCase } from '../../../bids/src/use-cases/submit-bid.use-case.js';
import { projectsContext } from '../index.js';
import { ShowProjectQuery } from '../queries/show-project.query.js';
import { ConfirmAgreementUseCase } from './confirm-agreement.use-case.js';
import { RecordAgreementUseCase } from './record-agreement.use-case.js';
import { TerminateProjectUseCase } from './terminate-project.use-case.js';

// What bids, propositions and projects make of an award together: nothing of the contexts below is stood in for.

const content = {
  plan: '方案', technicalRoute: '路线', indicators: [], schedule: [{ step: '样机', due: '2027-03-31' }], budgetFen: 0, priceFen: 0, expectedJobs: 1,
  declarations: { originalWork: true, noConflictOfInterest: true, termsAccepted: true },
} as const;
const terms = { number: 'JB-1', signedOn: '2026-01-15', amountFen: 100, committedJobs: 3, jobsDueOn: '2027-06-30' };
const refusal = { code: 'projects.award-not-confirmed' };

let house: TestHouse;
beforeAll(async () => void (house = await openTestHouse([identityContext, programmesContext, teamsContext, propositionsContext, bidsContext, projectsContext])));
afterAll(() => house.close());

const leader = (team: TeamRows): Actor => anActor({ id: team.leaderId });
const decline = (team: TeamRows, bidId: string) => house.get(DeclineBidUseCase).execute(leader(team), bidId);
const record = (publisher: Actor, id: string) => house.get(RecordAgreementUseCase).execute(publisher, id, terms);
const confirm = (team: TeamRows, id: string) => house.get(ConfirmAgreementUseCase).execute(leader(team), id, { revision: 1 });
const terminate = (publisher: Actor, id: string) => house.get(TerminateProjectUseCase).execute(publisher, id, { reason: '企业变更计划' });
const projects = ({ id }: PropositionRows) =>
  house.database.read<{ id: string; bidId: string; state: string }>('SELECT id, bidId, state FROM project WHERE propositionId = ? ORDER BY id', [id]);
const stateOf = async (table: 'bid' | 'proposition', id: string) => (await house.database.readOne<{ state: string }>(`SELECT state FROM ${table} WHERE id = ?`, [id]))!.state;
const deadJobs = () => house.database.read("SELECT handler, error FROM job WHERE state = 'dead'");

/** A proposition under review with opened bids, the first of which wins; nothing has followed from that yet. */
async function anAward(bids: number) {
  const proposition = await aProposition(house);
  const publisher = anActor({ in: proposition.publisherId, as: ['PUBLISHER'] });
  const [teams, ids]: [TeamRows[], string[]] = [[], []];
  for (let n = 0; n < bids; n++) {
    const team = await aTeam(house, { members: 1, advisers: 0 });
    ids.push((await house.get(SubmitBidUseCase).execute(leader(team), proposition.id, { teamId: team.id, content })).bidId);
    teams.push(team);
  }
  await changeRows(house, "UPDATE proposition SET state = 'CLOSED' WHERE id = ?", [proposition.id]);
  await house.get(OpenBidsUseCase).execute(publisher, proposition.id);
  await house.drain();
  for (const [index, bidId] of ids.slice(1).entries()) await house.get(ReserveBidUseCase).execute(publisher, bidId, { rank: index + 1 });
  await house.get(AwardBidUseCase).execute(publisher, ids[0]!, {});
  return { proposition, publisher, teams, ids };
}

describe('an award that its team has not confirmed', () => {
  it('is no ground for an agreement: when the winner declines, the reserve has the one project', async () => {
    const { proposition, publisher, teams: [first, second], ids: [firstBid, secondBid] } = await anAward(2);
    await house.drain();
    const [waiting] = await projects(proposition);
    await expect(record(publisher, waiting!.id)).rejects.toMatchObject(refusal);
    await expect(terminate(publisher, waiting!.id)).rejects.toMatchObject(refusal);
    expect(await house.get(ShowProjectQuery).execute(publisher, waiting!.id)).toMatchObject({ awardStands: false, actions: ['projects.plan'] });

    await decline(first!, firstBid!);
    await house.drain();
    const [, successor] = await projects(proposition);
    expect(await projects(proposition)).toMatchObject([{ bidId: firstBid, state: 'TERMINATED' }, { bidId: secondBid, state: 'SETUP' }]);
    await house.get(ConfirmBidUseCase).execute(leader(second!), secondBid!);
    expect(await house.get(ShowProjectQuery).execute(publisher, successor!.id)).toMatchObject({
      awardStands: true, actions: ['projects.record-agreement', 'projects.terminate', 'projects.plan'],
    });
    await record(publisher, successor!.id);
    expect((await confirm(second!, successor!.id)).state).toBe('ACTIVE');
    await house.drain();
    expect(await stateOf('proposition', proposition.id)).toBe('CONTRACTED');
    expect(await deadJobs()).toEqual([]);
  });

  it('gives the proposition back to the choice when nobody stands by', async () => {
    const { proposition, publisher, teams: [team], ids: [bidId] } = await anAward(1);
    await house.drain();
    await expect(record(publisher, (await projects(proposition))[0]!.id)).rejects.toMatchObject(refusal);
    await decline(team!, bidId!);
    await house.drain();
    expect(await stateOf('proposition', proposition.id)).toBe('REVIEWING');
    expect(await projects(proposition)).toMatchObject([{ state: 'TERMINATED' }]);
    expect(await deadJobs()).toEqual([]);
  });

  it('cannot be declined any more once confirmed, so the publisher may end the project before it begins', async () => {
    const { proposition, publisher, teams: [team], ids: [bidId] } = await anAward(1);
    await house.drain();
    await house.get(ConfirmBidUseCase).execute(leader(team!), bidId!);
    await terminate(publisher, (await projects(proposition))[0]!.id);
    await house.drain();
    await expect(decline(team!, bidId!)).rejects.toMatchObject({ code: 'kernel.not-in-this-state' });
    expect(await stateOf('proposition', proposition.id)).toBe('DONE');
  });
});

describe('a proposition withdrawn before it knew of its award', () => {
  /** As propositions does it and tells it. */
  async function withdraw({ id: propositionId }: PropositionRows): Promise<void> {
    await changeRows(house, "UPDATE proposition SET state = 'WITHDRAWN' WHERE id = ?", [propositionId]);
    await house.uow.run(systemActor('test'), (tx) => tx.publish([happened(PropositionWithdrawn, tx.now, { propositionId, reasonCode: 'CLIENT_REQUEST' })]));
  }

  it('takes the project with it', async () => {
    const { proposition, ids: [bidId] } = await anAward(1);
    await withdraw(proposition);
    await house.drain();
    expect([await stateOf('proposition', proposition.id), await stateOf('bid', bidId!)]).toEqual(['WITHDRAWN', 'VOID']);
    expect(await projects(proposition)).toMatchObject([{ state: 'TERMINATED' }]);
    expect(await deadJobs()).toEqual([]);
  });

  it('leaves none where the bid is void before the project could open', async () => {
    const { proposition, ids: [bidId] } = await anAward(1);
    await withdraw(proposition);
    const withdrawn = { id: newId(), name: PropositionWithdrawn.name, at: new Date(), actorId: 'test', payload: { propositionId: proposition.id } };
    await house.uow.run(systemActor('test'), (tx) => house.get(VoidBidsOnWithdrawal).handle(withdrawn, tx));
    await house.drain();
    expect(await stateOf('bid', bidId!)).toBe('VOID');
    expect(await projects(proposition)).toEqual([]);
    expect(await deadJobs()).toEqual([]);
  });

  it('takes no agreement while its bids are still to be made void', async () => {
    const { proposition, publisher, teams: [team], ids: [bidId] } = await anAward(1);
    await house.drain();
    await house.get(ConfirmBidUseCase).execute(leader(team!), bidId!);
    const { id } = (await projects(proposition))[0]!;
    await record(publisher, id);
    // As if the proposition had not heard of the award when it was withdrawn.
    await changeRows(house, "UPDATE proposition SET state = 'WITHDRAWN' WHERE id = ?", [proposition.id]);
    await expect(confirm(team!, id)).rejects.toMatchObject(refusal);
  });
});
