import { type Actor, allowedActions, notAllowed, type Policy, type Problem, ruleOf } from '#kernel';
import { requestContext } from '../request-context.js';

/**
 * Asks the policy about an object. Who may not even read it gets `missing`, the same answer as for an id that does
 * not exist; who may read it but not do this gets a refusal.
 */
export function authorize<P extends Policy, A extends keyof P & string>(
  policy: P, action: A, actor: Actor, facts: Parameters<P[A]>[1], missing: () => Problem,
): void {
  requestContext()?.asked.add(action);
  const read = `${action.split('.')[0]}.read`;
  if (!ruleOf(policy, read)(actor, facts)) throw missing();
  if (!ruleOf(policy, action)(actor, facts)) throw notAllowed({ action });
}

/** Asks the policy about something that does not exist yet, or about a whole list. */
export function permit<P extends Policy, A extends keyof P & string>(policy: P, action: A, actor: Actor, facts: Parameters<P[A]>[1]): void {
  requestContext()?.asked.add(action);
  if (!ruleOf(policy, action)(actor, facts)) throw notAllowed({ action });
}

/** The actions of this list that the actor may take on the object now. */
export function may<P extends Policy>(policy: P, actor: Actor, facts: unknown, actions: readonly (keyof P & string)[]): string[] {
  return allowedActions(policy, actor, facts, actions);
}
