import { describe, expect, it } from '@jest/globals';
import type { Decision, Problem } from '#kernel';
import { approveProposition, rejectProposition, returnProposition } from './check-proposition.js';
import { confirmProposition, refuseProposition } from './confirm-proposition.js';
import { editProposition } from './edit-proposition.js';
import { endProposition } from './end-proposition.js';
import { failProposition } from './fail-proposition.js';
import { followAward } from './follow-award.js';
import { settleFields } from './proposition-fields.js';
import { aDraft, aListed, aProposition, later, NOW, someCodes } from './proposition.fixture.js';
import type { Proposition } from './proposition.js';
import { closeProposition, openProposition } from './run-proposition.js';
import { relistProposition, scheduleProposition } from './schedule-proposition.js';
import { submitProposition } from './submit-proposition.js';
import { resumeProposition, suspendProposition } from './suspend-proposition.js';
import { confirmWithdrawal, proposeWithdrawal, retractWithdrawal, withdrawProposition } from './withdraw-proposition.js';

const names = ({ events }: Decision<unknown>) => events.map(({ kind }) => kind.name.replace(/^propositions\.proposition-(.*)\.v1$/, '$1'));

function refusal(decide: () => unknown): string {
  try {
    decide();
  } catch (error) {
    return (error as Problem).code.replace('propositions.', '');
  }
  return 'accepted';
}

describe('a draft on behalf of an enterprise', () => {
  const submit = (draft: Proposition) => refusal(() => submitProposition(draft, { now: NOW, publisherVerified: true }));

  it('is submitted after the enterprise confirmed, not before', () => {
    const { proposition } = aDraft({ proxy: true });
    expect(proposition).toMatchObject({ source: 'OFFICE_PROXY', confirmation: 'WAITING', publisherId: 'enterprise', officeId: 'office' });
    expect(submit(proposition)).toBe('confirmation-needed');
    const confirmed = confirmProposition(proposition, { now: NOW, by: 'signer', kind: 'ACCOUNT', note: null });
    expect([names(confirmed), submit(confirmed.next)]).toEqual([['confirmed'], 'accepted']);
  });

  it('may be confirmed on a stamped form, and says so', () => {
    const { next } = confirmProposition(aDraft({ proxy: true }).proposition, { now: NOW, by: 'clerk', kind: 'STAMPED_FORM', note: '编号 17' });
    expect([next.confirmation, next.confirmationNote, submit(next)]).toEqual(['STAMPED_FORM', '编号 17', 'accepted']);
  });

  it('is not submitted when refused, with the reason for the office', () => {
    const refused = refuseProposition(aDraft({ proxy: true }).proposition, { now: NOW, by: 'signer', reason: '金额不对' });
    expect([names(refused), refused.next.reason, submit(refused.next)]).toEqual([['refused'], '金额不对', 'confirmation-needed']);
  });

  it('is confirmed anew after each edit', () => {
    const { proposition } = aDraft({ proxy: true });
    const confirmed = confirmProposition(proposition, { now: NOW, by: 'signer', kind: 'ACCOUNT', note: null }).next;
    const edited = editProposition(confirmed, settleFields({ title: '另一题' }, someCodes), { now: NOW, by: 'editor', newId: () => 'new' });
    expect(edited.next.proposition).toMatchObject({ title: '另一题', industryCode: null, confirmation: 'WAITING', confirmedBy: null, draftedBy: 'writer', editedBy: 'editor' });
  });

  it('of the publisher itself needs no confirmation, and takes none', () => {
    const { proposition } = aDraft();
    expect(submit(proposition)).toBe('accepted');
    expect(refusal(() => confirmProposition(proposition, { now: NOW, by: 'x', kind: 'ACCOUNT', note: null }))).toBe('confirmation-not-needed');
    expect(editProposition(proposition, settleFields({ title: '另一题' }, someCodes), { now: NOW, by: 'editor', newId: () => 'new' }).next.proposition.confirmation).toBe('NOT_NEEDED');
  });
});

describe('submitting and checking', () => {
  const check = { now: NOW, by: 'checker', officeId: 'checking-office', publisherVerified: true };

  it('needs a verified publisher', () =>
    expect(refusal(() => submitProposition(aDraft().proposition, { now: NOW, publisherVerified: false }))).toBe('publisher-not-verified'));

  it('returns with a reason that the next submission clears', () => {
    const returned = returnProposition(aProposition({ state: 'SUBMITTED' }), { now: NOW, by: 'checker', reason: '补充验收方法' });
    expect([names(returned), returned.next.state, returned.next.reason, returned.next.checkedBy]).toEqual([['returned'], 'DRAFT', '补充验收方法', 'checker']);
    expect(submitProposition(returned.next, { now: NOW, publisherVerified: true }).next.reason).toBeNull();
  });

  it('approves and rejects', () => {
    expect(names(approveProposition(aProposition({ state: 'SUBMITTED' }), check))).toEqual(['approved']);
    const rejected = rejectProposition(aProposition({ state: 'SUBMITTED' }), { ...check, reason: '涉密' });
    expect([names(rejected), rejected.next.state]).toEqual([['rejected'], 'REJECTED']);
  });

  it('makes the office answer for it that decides, unless another one wrote it', () => {
    expect(approveProposition(aProposition({ state: 'SUBMITTED' }), check).next.responsibleOfficeId).toBe('checking-office');
    const { proposition } = aDraft({ proxy: true });
    expect(proposition.responsibleOfficeId).toBe('office');
    expect(approveProposition({ ...proposition, state: 'SUBMITTED' }, check).next.responsibleOfficeId).toBe('office');
    expect(rejectProposition(aProposition({ state: 'SUBMITTED' }), { ...check, reason: '涉密' }).next.responsibleOfficeId).toBe('checking-office');
    expect(returnProposition(aProposition({ state: 'SUBMITTED' }), { ...check, reason: '补充' }).next.responsibleOfficeId).toBeNull();
  });

  it('lets nothing further on for a publisher that was suspended meanwhile', () => {
    const publisherVerified = false;
    expect(refusal(() => approveProposition(aProposition({ state: 'SUBMITTED' }), { ...check, publisherVerified }))).toBe('publisher-not-verified');
    const window = { now: NOW, openAt: null, closeAt: later(30), batch: '2026-03', under: null, publisherVerified };
    expect(refusal(() => scheduleProposition(aProposition({ state: 'APPROVED' }), { ...window, code: '2026-03-0007' }))).toBe('publisher-not-verified');
    expect(refusal(() => relistProposition(aListed({ state: 'NO_BID' }), window))).toBe('publisher-not-verified');
  });
});

describe('the time for bids', () => {
  const approved = aProposition({ state: 'APPROVED' });
  const schedule = (openAt: Date | null, closeAt: Date) => scheduleProposition(approved, { now: NOW, batch: '2026-03', code: '2026-03-0007', openAt, closeAt, under: null, publisherVerified: true });

  it('waits for its hour', () => {
    const scheduled = schedule(later(1), later(30));
    expect(scheduled.next).toMatchObject({ state: 'SCHEDULED', code: '2026-03-0007', batch: '2026-03', publishedAt: null });
    expect(scheduled.events.map(({ payload }) => payload)).toEqual([{ propositionId: approved.id, batch: '2026-03', round: 1, openAt: later(1).toISOString(), closeAt: later(30).toISOString() }]);
  });

  it('begins at once when its hour is now or past', () => {
    for (const openAt of [null, NOW, later(-1)]) {
      const opened = schedule(openAt, later(30));
      expect([opened.next.state, opened.next.publishedAt, names(opened)]).toEqual(['OPEN', NOW, ['scheduled', 'published']]);
    }
  });

  it.each([
    ['ends before it begins', later(5), later(4)],
    ['ends as it begins', later(5), later(5)],
    ['ends in the past', later(-5), later(-1)],
    ['lasts more than two years', later(1), later(800)],
  ])('may not be one that %s', (_, openAt, closeAt) => expect(refusal(() => schedule(openAt, closeAt))).toBe('window-not-valid'));

  it('tells everything that followers need when it begins', () => {
    const { events } = openProposition(aProposition({ state: 'SCHEDULED', batch: '2026-03', closeAt: later(9), expectedJobs: 3 }), { now: NOW });
    expect(events[0]!.payload).toMatchObject({
      publisherId: 'enterprise', officeId: null, expectedJobs: 3, batch: '2026-03', regionCode: '430100', industryCode: 'C3841', relisted: false, closeAt: later(9).toISOString(),
    });
  });

  it('ends with bids or without', () => {
    const withBids = closeProposition(aListed({ bidCount: 3 }), { leastTakers: 1, now: NOW });
    expect([withBids.next.state, names(withBids), withBids.events[0]!.payload]).toMatchObject(['CLOSED', ['closed'], { bids: 3 }]);
    const without = closeProposition(aListed(), { leastTakers: 1, now: NOW });
    expect([without.next.state, names(without)]).toEqual(['NO_BID', ['closed', 'without-bids']]);
  });

  it('ends unjudged with fewer bids than its programme asks for', () => {
    const ended = (bidCount: number) => closeProposition(aListed({ bidCount }), { leastTakers: 5, now: NOW });
    expect([ended(5).next.state, names(ended(5))]).toEqual(['CLOSED', ['closed']]);
    expect([ended(4).next.state, names(ended(4)), ended(4).events[1]!.payload]).toMatchObject(['NO_BID', ['closed', 'not-judged'], { round: 1, bids: 4, leastTakers: 5 }]);
    expect(names(ended(0))).toEqual(['closed', 'without-bids']);
  });

  it('is that of the programme it is put up under, by the rules of that day', () => {
    const under = { id: 'track', name: '产业命题赛道', version: 2 };
    const times = { now: NOW, batch: '2026-03', code: '2026-03-0007', openAt: later(1), closeAt: later(30), publisherVerified: true };
    const placed = scheduleProposition(approved, { ...times, under });
    expect([names(placed), placed.events[1]!.payload]).toEqual([['scheduled', 'placed'], { propositionId: approved.id, programmeId: 'track', version: 2, round: 1 }]);
    expect(placed.next).toMatchObject({ programmeId: 'track', programmeVersion: 2, programme: '产业命题赛道' });
    expect(scheduleProposition({ ...approved, programme: '校赛' }, { ...times, under }).next.programme).toBe('校赛');
    const free = relistProposition({ ...placed.next, state: 'NO_BID' }, { ...times, now: later(31), closeAt: later(60), under: null });
    expect(free.next).toMatchObject({ programmeId: null, programmeVersion: null, programme: '产业命题赛道' });
  });

  it.each(['NO_BID', 'FAILED'] as const)('comes again after %s, as the next round under the same number', (state) => {
    const ended = aListed({ state, bidCount: 3, reason: '均未达指标' });
    const again = relistProposition(ended, { now: later(31), openAt: null, closeAt: later(60), batch: null, under: null, publisherVerified: true });
    expect(again.next).toMatchObject({ state: 'OPEN', code: '2026-03-0001', batch: '2026-03', round: 2, bidCount: 0, reason: null, publishedAt: later(31) });
    expect(again.events.map(({ payload }) => payload)).toMatchObject([{ round: 2, batch: '2026-03' }, { relisted: true, batch: '2026-03' }]);
    const inAutumn = relistProposition(ended, { now: later(31), openAt: later(40), closeAt: later(60), batch: '2026-09', under: null, publisherVerified: true });
    expect(inAutumn.next).toMatchObject({ state: 'SCHEDULED', code: '2026-03-0001', batch: '2026-09', round: 2 });
  });

  it.each([['NO_BID', 'NO_BID_CLOSED'], ['FAILED', 'FAILED_CLOSED']] as const)('ends after %s as %s, with a reason', (state, to) => {
    const { next, events } = endProposition(aListed({ state }), { now: later(31), reason: '需求已另行解决' });
    expect([next.state, next.reason, events[0]!.payload]).toMatchObject([to, '需求已另行解决', { reason: '需求已另行解决' }]);
    expect(refusal(() => relistProposition(next, { now: later(31), openAt: null, closeAt: later(60), batch: null, under: null, publisherVerified: true }))).toBe('kernel.not-in-this-state');
  });
});

describe('withdrawing', () => {
  const draft = aProposition({ state: 'SUBMITTED' });
  const proposal = { reasonCode: 'FUNDING_LOST', document: '撤榜决定 1', note: '预算调整', by: 'first', now: NOW } as const;

  it('takes one person while it was never public', () => {
    const withdrawn = withdrawProposition(draft, { now: NOW, reasonCode: 'FUNDING_LOST', note: '预算调整' });
    expect([withdrawn.next, withdrawn.events[0]!.payload]).toMatchObject([{ state: 'WITHDRAWN', reasonCode: 'FUNDING_LOST', reason: '预算调整' }, { reasonCode: 'FUNDING_LOST' }]);
    expect(refusal(() => proposeWithdrawal(draft, proposal))).toBe('one-is-enough');
  });

  it.each(['OPEN', 'SUSPENDED', 'CLOSED', 'REVIEWING', 'NO_BID'] as const)('takes two once it is public: %s', (state) => {
    expect(refusal(() => withdrawProposition(aListed({ state }), { now: NOW, reasonCode: 'LEGAL', note: null }))).toBe('two-needed');
    const proposed = proposeWithdrawal(aListed({ state }), proposal);
    expect([proposed.next.state, proposed.next.reasonCode, names(proposed)]).toEqual([state, null, ['withdrawal-proposed']]);
    expect(refusal(() => proposeWithdrawal(proposed.next, { ...proposal, by: 'second' }))).toBe('withdrawal-proposed');
    expect(refusal(() => confirmWithdrawal(proposed.next, { by: 'first', now: NOW }))).toBe('second-person-needed');
    const confirmed = confirmWithdrawal(proposed.next, { by: 'second', now: NOW });
    expect(confirmed.next).toMatchObject({ state: 'WITHDRAWN', reasonCode: 'FUNDING_LOST', reason: '预算调整', withdrawal: { document: '撤榜决定 1', proposedBy: 'first', confirmedBy: 'second' } });
    expect([names(confirmed), confirmed.change]).toMatchObject([['withdrawn'], { kind: 'WITHDRAWN', reason: 'FUNDING_LOST' }]);
  });

  it('is retracted until somebody confirms', () => {
    const retracted = retractWithdrawal(proposeWithdrawal(aListed(), proposal).next, { now: NOW });
    expect([retracted.next.withdrawal, names(retracted)]).toEqual([null, ['withdrawal-retracted']]);
    expect(refusal(() => confirmWithdrawal(retracted.next, { by: 'second', now: NOW }))).toBe('no-withdrawal-proposed');
    expect(refusal(() => retractWithdrawal(retracted.next, { now: NOW }))).toBe('no-withdrawal-proposed');
  });

  it('comes too late after an award', () => {
    expect(refusal(() => proposeWithdrawal(aListed({ state: 'AWARDED' }), proposal))).toBe('kernel.not-in-this-state');
    const proposed = { ...proposeWithdrawal(aListed(), proposal).next, state: 'AWARDED' as const };
    expect(refusal(() => confirmWithdrawal(proposed, { by: 'second', now: NOW }))).toBe('kernel.not-in-this-state');
  });
});

describe('a suspension', () => {
  const suspended = suspendProposition(aListed(), { now: later(10), reason: '数据待核实' }).next;

  it('is for everybody to read', () => {
    const { events, change } = suspendProposition(aListed({ round: 2 }), { now: later(10), reason: '数据待核实' });
    expect([events[0]!.payload, change]).toMatchObject([{ round: 2, reason: '数据待核实' }, { kind: 'SUSPENDED', reason: '数据待核实', closeAt: null }]);
    expect(suspended).toMatchObject({ state: 'SUSPENDED', suspendedAt: later(10), closeAt: later(30) });
  });

  it('moves the deadline by as long as it lasts, also beyond the old one', () => {
    for (const days of [13, 50]) {
      const { next, change, events } = resumeProposition(suspended, { publisherVerified: true, now: later(days), closeAt: null });
      expect(next).toMatchObject({ state: 'OPEN', suspendedAt: null, reason: null, closeAt: later(20 + days) });
      expect([change, events[0]!.payload]).toMatchObject([{ kind: 'RESUMED', closeAt: later(20 + days) }, { closeAt: later(20 + days).toISOString() }]);
    }
  });

  it('may end with a later deadline, not with an earlier one', () => {
    expect(resumeProposition(suspended, { publisherVerified: true, now: later(13), closeAt: later(40) }).next.closeAt).toEqual(later(40));
    expect(refusal(() => resumeProposition(suspended, { publisherVerified: true, now: later(13), closeAt: later(32) }))).toBe('deadline-not-earlier');
    expect(refusal(() => resumeProposition(suspended, { publisherVerified: true, now: later(13), closeAt: later(800) }))).toBe('window-not-valid');
  });

  it('does not end while the publisher is not verified', () =>
    expect(refusal(() => resumeProposition(suspended, { publisherVerified: false, now: later(13), closeAt: null }))).toBe('publisher-not-verified'));

  it('does not come after the deadline, though nobody has closed it yet', () =>
    expect(refusal(() => suspendProposition(aListed(), { now: later(30), reason: '数据待核实' }))).toBe('deadline-passed'));
});

describe('following bids and projects', () => {
  const follow = (state: Proposition['state'], step: Parameters<typeof followAward>[1]) => followAward(aListed({ state }), step, { now: NOW })?.next.state;

  it.each([
    ['CLOSED', 'review', 'REVIEWING'],
    ['REVIEWING', 'review', undefined],
    ['REVIEWING', 'award', 'AWARDED'],
    ['AWARDED', 'award', undefined],
    ['CONTRACTED', 'award', undefined],
    ['AWARDED', 'reviewAgain', 'REVIEWING'],
    ['REVIEWING', 'reviewAgain', undefined],
    ['AWARDED', 'contract', 'CONTRACTED'],
    ['CONTRACTED', 'contract', undefined],
    ['CONTRACTED', 'finish', 'DONE'],
    ['AWARDED', 'finish', 'DONE'],
    ['DONE', 'finish', undefined],
    ['WITHDRAWN', 'award', undefined],
  ] as const)('%s %s → %s', (state, step, to) => expect(follow(state, step)).toBe(to));

  it('fails with the reason of whoever chose, unless it was withdrawn meanwhile', () => {
    const failed = failProposition(aListed({ state: 'REVIEWING', round: 2 }), { now: NOW, reason: '均未达指标' })!;
    expect([failed.next.state, failed.next.reason, failed.events[0]!.payload]).toMatchObject(['FAILED', '均未达指标', { round: 2, reason: '均未达指标' }]);
    expect(failProposition(aListed({ state: 'WITHDRAWN' }), { now: NOW, reason: '' })).toBeUndefined();
  });

  it('waits, by being refused, for the step it builds on', () => expect(refusal(() => follow('OPEN', 'award'))).toBe('kernel.not-in-this-state'));
});
