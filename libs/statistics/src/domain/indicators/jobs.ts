import { JobsRecorded } from '#employment/events';
import { on } from '../fold.js';
import { indicator, ofPropositions, ofTeams, type Words } from '../indicator.js';

const neverAdded: Words = {
  zh: '预计、承诺、实际三项岗位数互不包含，绝不可相加。', en: 'Expected, committed and actual jobs are three different things and are never added together.',
};

const recorded = (wanted: 'EXPECTED' | 'COMMITTED' | 'ACTUAL') =>
  on(JobsRecorded, ({ entryId, kind, jobs, grade, propositionId, projectId, organisationId, onDay }) =>
    (kind === wanted ? [{ factKey: entryId, value: jobs, day: onDay, kind: grade, aboutId: projectId ?? propositionId, publisherId: organisationId }] : []));

export const expectedJobs = indicator({
  code: 'expected_jobs',
  name: { zh: '预计岗位数', en: 'Expected jobs' },
  formula: { zh: '岗位台账中命题预计带动岗位之和（含冲销）。', en: 'Sum of the ledger entries of jobs that propositions expect to bring, reversals included.' },
  traps: [neverAdded],
  dimensions: ofPropositions,
  folds: [recorded('EXPECTED')],
});

export const committedJobs = indicator({
  code: 'committed_jobs',
  name: { zh: '承诺岗位数', en: 'Committed jobs' },
  formula: { zh: '岗位台账中协议承诺岗位之和（含冲销）。', en: 'Sum of the ledger entries of jobs that agreements promise, reversals included.' },
  traps: [neverAdded, {
    zh: '项目终止的，其承诺岗位按原记账日冲销，已冻结的期间须重述。', en: 'A terminated project takes its promise back for the day it counted; a period frozen before is restated.',
  }],
  dimensions: ofTeams,
  folds: [recorded('COMMITTED')],
});

export const actualJobs = indicator({
  code: 'actual_jobs',
  name: { zh: '实际吸纳岗位数', en: 'Actual jobs' },
  formula: {
    zh: '岗位台账中已到岗并附证据的岗位之和（含冲销），按证据等级 A、B、C 分类。',
    en: 'Sum of the ledger entries of jobs that people started, with evidence of grade A, B or C, reversals included.',
  },
  traps: [neverAdded, { zh: '对外引用时请注明证据等级。', en: 'Name the grade of evidence when you quote it.' }],
  dimensions: ofTeams,
  kinds: ['A', 'B', 'C'],
  folds: [recorded('ACTUAL')],
});
