import { describe, expect, it } from '@jest/globals';
import { holdsIdNumber } from './id-number.js';
import { type HireFacts, type HiringProject, recordHire } from './record-hire.js';
import { recordCommitted, recordExpected } from './record-promise.js';
import { reverseEntry, reverseHire } from './reverse-entry.js';

const now = new Date('2026-07-01T02:00:00Z');
const project: HiringProject = {
  id: 'project', propositionId: 'proposition', publisherId: 'publisher', publisherName: '企业发榜方', officeId: null, responsibleOfficeId: 'checker', title: '早期故障诊断', agreementSignedOn: '2026-06-01',
};
const hire = { startedOn: '2026-06-30', grade: 'A' as const, evidence: '去向登记 42', personRef: null, note: null };
const facts: HireFacts = { id: 'e1', actorId: 'publisher-1', now, evidence: { key: 'ACTUAL:project:abc', reversed: [] }, person: null };
const refusal = (code: string) => expect.objectContaining({ code });
// Made up, with a check character that is right.
const ID_NUMBER = '110101199003070011';

describe('promised jobs', () => {
  it('are expected from the day of publication in Shanghai', () => {
    const { next, events } = recordExpected(
      { id: 'proposition', publisherId: 'publisher', publisherName: '企业发榜方', officeId: 'office', responsibleOfficeId: 'office', title: '早期故障诊断' }, 5,
      { id: 'e1', actorId: 'system', now, publishedAt: new Date('2026-06-30T16:30:00Z') },
    );
    expect(next).toMatchObject({ kind: 'EXPECTED', jobs: 5, onDay: '2026-07-01', propositionId: 'proposition', projectId: null, onceKey: 'EXPECTED:proposition', grade: null, officeId: 'office', responsibleOfficeId: 'office' });
    expect(events[0]!.payload).toEqual({
      entryId: 'e1', kind: 'EXPECTED', jobs: 5, grade: null, propositionId: 'proposition', projectId: null, organisationId: 'publisher', onDay: '2026-07-01',
    });
  });

  it('are committed from the day of confirmation', () => {
    const { next } = recordCommitted(project, 3, { id: 'e2', actorId: 'system', now, signedAt: now });
    expect(next).toMatchObject({ kind: 'COMMITTED', jobs: 3, onDay: '2026-07-01', projectId: 'project', onceKey: 'COMMITTED:project' });
  });
});

describe('a hire', () => {
  it('is one job for the day it started', () => {
    const { next, events } = recordHire(project, hire, facts);
    expect(next).toMatchObject({ kind: 'ACTUAL', jobs: 1, onDay: '2026-06-30', grade: 'A', evidence: '去向登记 42', onceKey: 'ACTUAL:project:abc:1', personOnceKey: null });
    expect(events[0]!.payload).toMatchObject({ kind: 'ACTUAL', jobs: 1, grade: 'A', projectId: 'project', organisationId: 'publisher' });
  });

  it.each([
    ['without an agreement', { ...project, agreementSignedOn: null }, hire, facts, 'employment.agreement-first'],
    ['from before the agreement', project, { ...hire, startedOn: '2026-05-31' }, facts, 'employment.started-before-agreement'],
    ['that is still to come', project, { ...hire, startedOn: '2026-07-02' }, facts, 'employment.started-in-future'],
    ['with an identity number as evidence', project, { ...hire, evidence: `身份证${ID_NUMBER}` }, facts, 'employment.id-number-in-clear'],
    ['with an identity number as reference', project, { ...hire, personRef: ID_NUMBER }, facts, 'employment.id-number-in-clear'],
    ['with an identity number in the note', project, { ...hire, note: ID_NUMBER }, facts, 'employment.id-number-in-clear'],
    ['with evidence that counts', project, hire, { ...facts, evidence: { key: 'k', reversed: [true, false] } }, 'employment.evidence-already-counted'],
    ['of a person who counts', project, hire, { ...facts, person: { key: 'p', hash: 'h', reversed: [false] } }, 'employment.person-already-counted'],
  ])('%s is refused', (_, of, what, given, code) => {
    expect(() => recordHire(of, what, given)).toThrow(refusal(code));
  });

  it('may start on the day of signing, and today', () => {
    for (const startedOn of ['2026-06-01', '2026-07-01']) expect(recordHire(project, { ...hire, startedOn }, facts).next.onDay).toBe(startedOn);
  });

  it('counts again, in the next round, once it was taken back', () => {
    const { next } = recordHire(project, hire, {
      ...facts, evidence: { key: 'k', reversed: [true] }, person: { key: 'p', hash: 'h', reversed: [true, true] },
    });
    expect(next).toMatchObject({ onceKey: 'k:2', personOnceKey: 'p:3', personHash: 'h' });
  });
});

describe('a reversal', () => {
  const entry = recordHire(project, { ...hire, note: '测试岗' }, facts).next;
  const reversal = { id: 'e9', actorId: 'publisher-1', now: new Date('2026-09-01T00:00:00Z'), reason: '登记号有误', reversed: false };

  it('is the same line with the opposite sign, for the same day', () => {
    const { next, events } = reverseHire(entry, reversal);
    expect(next).toMatchObject({ kind: 'ACTUAL', jobs: -1, onDay: entry.onDay, reversesId: 'e1', reason: '登记号有误', note: null, onceKey: 'REVERSAL:e1', recordedAt: reversal.now });
    expect(events[0]!.payload).toMatchObject({ entryId: 'e9', jobs: -1, onDay: entry.onDay });
  });

  it.each([
    ['an entry reversed before', entry, { reversed: true }, 'employment.already-reversed'],
    ['a reversal', reverseHire(entry, reversal).next, {}, 'employment.reversal-stands'],
    ['promised jobs', recordCommitted(project, 3, { ...facts, signedAt: now }).next, {}, 'employment.only-hires-are-reversed'],
    ['with an identity number as reason', entry, { reason: ID_NUMBER }, 'employment.id-number-in-clear'],
  ])('is refused of %s', (_, of, change, code) => {
    expect(() => reverseHire(of, { ...reversal, ...change })).toThrow(refusal(code));
  });

  it('takes back what a withdrawn proposition expected', () => {
    const expected = recordExpected({ ...project, id: 'proposition' }, 5, { ...facts, publishedAt: now }).next;
    expect(reverseEntry(expected, { ...reversal, reason: 'FUNDING_LOST' }).next).toMatchObject({ kind: 'EXPECTED', jobs: -5, reason: 'FUNDING_LOST' });
  });
});

describe('identity numbers', () => {
  it.each([ID_NUMBER, `编号：${ID_NUMBER}。`, '１１０１０１１９９００３０７００１１', '11010119900307002X', '11010119900307002x'])('are found in %s', (text) => {
    expect(holdsIdNumber(text)).toBe(true);
  });

  it.each(['去向登记 2026-0701-0042', '110101199003070012', '110101199013070011', `9${ID_NUMBER}`, 'JB-2026-014'])('are not seen in %s', (text) => {
    expect(holdsIdNumber(text)).toBe(false);
  });
});
