import type { Actor } from './actor.js';
import { defineProblem } from './problem.js';

/** May this actor do it, given these facts? Never looks anything up. */
export type Rule<F = any> = (actor: Actor, facts: F) => boolean;

/**
 * The whole answer of one context to "who may do what", in one place: `context.action` → rule.
 * Every policy has a rule `<context>.read`: an object you may not read does not exist for you.
 */
export type Policy = Readonly<Record<string, Rule>>;

export const notAllowed = defineProblem({
  code: 'kernel.not-allowed',
  kind: 'forbidden',
  zh: '您没有执行“{action}”的权限。',
  en: 'You may not do this ({action}).',
});

/** The actions of this list that the actor may take now, for a view's `actions`. */
export function allowedActions<F>(policy: Policy, actor: Actor, facts: F, actions: readonly string[]): string[] {
  return actions.filter((action) => ruleOf(policy, action)(actor, facts));
}

export function ruleOf(policy: Policy, action: string): Rule {
  const rule = policy[action];
  if (!rule) throw new Error(`no rule for ${action}`);
  return rule;
}
