import { describe, expect, it } from '@jest/globals';
import { advance, Problem } from '#kernel';
import { checkPlacing } from './check-placing.js';
import { draftProgramme, type ProgrammeDraft } from './draft-programme.js';
import { editProgramme } from './edit-programme.js';
import { type ProgrammeCommand, programmeLifecycle, type ProgrammeState, programmeStates } from './programme.lifecycle.js';
import type { RuledProgramme } from './programme.js';
import { DAYS, refusalOf } from './programmes.fixture.js';
import { reviseProgramme } from './revise-programme.js';
import { archiveProgramme, closeProgramme, publishProgramme } from './run-programme.js';

/** Every way there is, said once more: what is not here must be refused. */
const ways: Partial<Record<ProgrammeState, Partial<Record<ProgrammeCommand, ProgrammeState>>>> = {
  DRAFT: { edit: 'DRAFT', publish: 'PUBLISHED' },
  PUBLISHED: { revise: 'PUBLISHED', close: 'CLOSED' },
  CLOSED: { archive: 'ARCHIVED' },
};
const commands = Object.keys(programmeLifecycle) as ProgrammeCommand[];
const pairs = programmeStates.flatMap((state) => commands.map((command) => [state, command, ways[state]?.[command]] as const));

describe('the life of a programme', () => {
  it.each(pairs)('%s %s → %s', (state, command, to) => {
    const step = () => advance<ProgrammeState, ProgrammeCommand>('programme', programmeLifecycle, state, command);
    if (to) expect(step()).toBe(to);
    else expect(step).toThrow(Problem);
  });
});

const now = new Date('2026-05-10T02:00:00.000Z');
const later = new Date('2026-08-20T02:00:00.000Z');
const organiser = { id: 'office', name: '双创办', verified: true };
const begin = (draft: Partial<ProgrammeDraft> = {}, facts: object = {}) =>
  draftProgramme({ name: '产业命题赛道', kind: 'INDUSTRY_TRACK', ...DAYS, ...draft }, { id: 'p', organiser, enterprise: null, by: 'officer', now, ...facts });
const published = (): RuledProgramme => publishProgramme(begin().next, { now }).next;
const told = (events: readonly { kind: { name: string }; payload: object }[]) => events.map(({ kind, payload }) => [kind.name.replace(/^programmes\.(.*)\.v1$/, '$1'), payload]);

describe('a programme', () => {
  it('begins with the preset of its kind, for an organiser that is verified', () => {
    const { next, events } = begin();
    expect(next).toMatchObject({ programme: { state: 'DRAFT', newestVersion: 1, organiserName: '双创办' }, rules: { number: 1, fromOn: '2026-05-10', reason: null, rules: { team: { least: 3 }, window: DAYS } } });
    expect(told(events)).toEqual([['programme-drafted', { programmeId: 'p', kind: 'INDUSTRY_TRACK', organiserId: 'office' }]]);
    expect(refusalOf(() => begin({}, { organiser: { ...organiser, verified: false } }))).toBe('organiser-not-verified');
    expect(refusalOf(() => begin({ kind: 'ENTERPRISE_LIST' }))).toBe('enterprise-needed');
    expect(refusalOf(() => begin({ closesOn: '2026-05-01' }))).toBe('rules-contradict window.closesOn ≥ 2026-05-20 2026-05-01');
  });

  it('is written over while it is a draft', () => {
    const draft = begin().next;
    const rules = { ...draft.rules.rules, bids: { ...draft.rules.rules.bids, cureHours: 72 } };
    const { next, events } = editProgramme(draft, { name: '新名', rules, by: 'other', now: later });
    expect(next).toMatchObject({ programme: { name: '新名' }, rules: { number: 1, changed: [], decidedBy: 'other', rules: { bids: { cureHours: 72 } } } });
    expect(told(events)).toEqual([['programme-edited', { programmeId: 'p', changed: ['bids.cureHours'] }]]);
    expect(refusalOf(() => editProgramme(published(), { name: '新名', rules, by: 'other', now }))).toContain('not-in-this-state');
  });

  it('is published before it would close, and its rules hold from that day on', () => {
    expect(publishProgramme(begin().next, { now: later }).next).toMatchObject({ programme: { state: 'PUBLISHED', publishedAt: later }, rules: { fromOn: '2026-08-20' } });
    const noon = new Date('2026-09-25T04:00:00.000Z');
    expect(refusalOf(() => publishProgramme(begin().next, { now: noon }))).toBe('closing-past window.closesOn > 2026-09-25 2026-09-25');
    expect(refusalOf(() => publishProgramme(begin().next, { now: new Date(+noon - 1) }))).toBe('fine');
  });

  it('changes by a new version with a reason and a day', () => {
    const was = published();
    const rules = { ...was.rules.rules, window: { ...was.rules.rules.window, closesOn: '2026-10-10' } };
    const revise = (ruled: RuledProgramme, fromOn: string) => reviseProgramme(ruled, { rules, reason: '顺延', fromOn, by: 'officer', now: later });
    const { next, events } = revise(was, '2026-09-01');
    expect(next).toMatchObject({ programme: { newestVersion: 2, state: 'PUBLISHED' }, rules: { number: 2, fromOn: '2026-09-01', reason: '顺延', changed: ['window.closesOn'] } });
    expect(told(events)).toEqual([['programme-revised', { programmeId: 'p', version: 2, fromOn: '2026-09-01', reason: '顺延', changed: ['window.closesOn'] }]]);
    expect(refusalOf(() => revise(was, '2026-08-19'))).toBe('from-too-early 2026-08-20 2026-08-19');
    expect(refusalOf(() => revise(next, '2026-08-31'))).toBe('from-too-early 2026-09-01 2026-08-31');
    expect(refusalOf(() => revise(next, '2026-09-01'))).toBe('nothing-changed');
  });

  it('takes propositions while it is published, an enterprise’s list those of the enterprise', () => {
    const list = publishProgramme(begin({ kind: 'ENTERPRISE_LIST' }, { enterprise: { id: 'e', name: '示范企业' } }).next, { now }).next.programme;
    const open = published();
    const closed = closeProgramme(open, { now }).next;
    const place = (programme: RuledProgramme['programme'], publisherId = 'e') => refusalOf(() => checkPlacing(programme, { publisherId }));
    expect([place(list), place(list, 'x'), place(open.programme, 'x')]).toEqual(['fine', 'other-enterprise', 'fine']);
    expect([place(begin().next.programme), place(closed.programme), place(archiveProgramme(closed, { now }).next.programme)]).toEqual(Array(3).fill('programme-not-open'));
  });
});
