import { type Actor, isSystem, type Policy } from '#kernel';

const isPerson = (actor: Actor): boolean => !isSystem(actor) && actor.id !== 'anonymous';

/** What somebody is told is between the product and that person: there is no rule for administrators. */
const isOwn = (actor: Actor, { personId }: { readonly personId: string }): boolean => actor.id === personId;

export const notificationsPolicy = {
  'notifications.read': isOwn,
  'notifications.list': isPerson,
  'notifications.mark-read': isOwn,
  'notifications.mark-all-read': isPerson,
  'notifications.read-preferences': isPerson,
  'notifications.change-preferences': isPerson,
} as const satisfies Policy;
