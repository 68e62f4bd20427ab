import type { NoticeRule } from './notice-rule.js';
import { accountRules } from './rules/account.rules.js';
import { bidRules } from './rules/bids.rules.js';
import { eventRules } from './rules/events.rules.js';
import { projectRules } from './rules/projects.rules.js';
import { propositionRules } from './rules/propositions.rules.js';
import { teamRules } from './rules/teams.rules.js';

/** Everything that people are told. */
export const noticeRules: readonly NoticeRule[] = [...accountRules, ...teamRules, ...propositionRules, ...bidRules, ...projectRules, ...eventRules];

const byCode = new Map(noticeRules.map((rule) => [rule.code, rule]));

/** The rule that a row was written by. */
export function ruleOf(code: string): NoticeRule {
  const rule = byCode.get(code);
  if (!rule) throw new Error(`no notice is called ${code}: was its rule renamed?`);
  return rule;
}

/** The kinds of facts that anybody is told of. */
export const toldEvents = [...new Set(noticeRules.map((rule) => rule.event))];

export const rulesFor = (eventName: string): NoticeRule[] => noticeRules.filter((rule) => rule.event.name === eventName);
