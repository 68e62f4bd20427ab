import { describe, expect, it } from '@jest/globals';
import { askForMapping, type BeginFacts, beginImport, cancelImport, confirmImport, finishImport, giveUpImport, previewImport, readAgain } from './import-decisions.js';
import { importLifecycle, importStates } from './import.lifecycle.js';
import type { PropositionImport } from './proposition-import.js';
import { countVerdicts, recount } from './verdict.js';

const now = new Date('2026-03-01T00:00:00.000Z');
const problem = { code: 'x', facts: {} };
const facts: BeginFacts = {
  id: 'i', organisation: { id: 'o', name: '示范大学' }, byOffice: true, file: { id: 'f', name: '榜单.csv', bytes: 1, sha256: 's' },
  defaults: { programme: null, industryCode: null, regionCode: null, discipline: null }, unfinished: 0, startedBy: 'p', now,
};
const begun = beginImport(facts).next;
const inState = (state: PropositionImport['state']): PropositionImport => ({ ...begun, state, accepted: 2 });

describe('an import', () => {
  const steps = {
    preview: (one: PropositionImport) => previewImport(one, { now }), askForMapping: (one: PropositionImport) => askForMapping(one, { problem, now }),
    giveUp: (one: PropositionImport) => giveUpImport(one, { problem, now }), map: (one: PropositionImport) => readAgain(one, { sheet: 0, mapping: [], mappedByHand: false }, { now }),
    confirm: (one: PropositionImport) => confirmImport(one, { by: 'p', now }), finish: (one: PropositionImport) => finishImport(one, { now }), cancel: (one: PropositionImport) => cancelImport(one, { now }),
  } satisfies Record<keyof typeof importLifecycle, unknown>;

  for (const [command, step] of Object.entries(steps) as [keyof typeof steps, (typeof steps)[keyof typeof steps]][])
    it.each(importStates)(`${command} in state %s`, (state) => {
      const { from, to } = importLifecycle[command];
      if ((from as readonly string[]).includes(state)) expect(step(inState(state))).toMatchObject({ next: { state: to }, events: [{ payload: { importId: 'i' } }] });
      else expect(() => step(inState(state))).toThrow(expect.objectContaining({ code: 'kernel.not-in-this-state' }));
    });

  it('is one of twenty unfinished ones at most', () => {
    expect(beginImport({ ...facts, unfinished: 19 }).next.state).toBe('UPLOADED');
    expect(() => beginImport({ ...facts, unfinished: 20 })).toThrow(expect.objectContaining({ code: 'propositions.import-too-many-unfinished' }));
  });

  it('of which no row was accepted cannot be confirmed', () => {
    expect(() => confirmImport({ ...inState('PREVIEWED'), accepted: 0 }, { by: 'p', now })).toThrow(expect.objectContaining({ code: 'propositions.import-nothing-accepted' }));
  });

  it('that is read again counts from zero', () => {
    expect(steps.map({ ...inState('PREVIEWED'), checked: 5, refused: 3, total: 5 }).next).toMatchObject({ checked: 0, accepted: 0, refused: 0, total: 0 });
  });

  it('counts every row once', () => {
    const counted = countVerdicts(begun, [{ verdict: 'ACCEPTED' }, { verdict: 'ACCEPTED' }, { verdict: 'SAME' }, { verdict: 'REFUSED' }]);
    expect(counted).toMatchObject({ checked: 4, accepted: 2, same: 1, refused: 1 });
    expect(recount(counted, [{ verdict: 'DIFFERS' }])).toMatchObject({ checked: 4, accepted: 1, differs: 1, same: 1, refused: 1 });
  });
});
