import { advance, type DomainEvent, happened, type Lifecycle } from '#kernel';
import { MailDue } from '../contract/notifications.events.js';

export type DeliveryState = 'PENDING' | 'SENT' | 'FAILED' | 'SKIPPED';

/** Why nothing was sent. */
export type SkipReason =
  | 'NOT_WANTED' // switched off for the category
  | 'NO_ADDRESS' // the account is no e-mail address
  | 'MAIL_OFF' // this installation sends none
  | 'TOO_LATE' // it happened long ago, and was made up for only now
  | 'READ_ALREADY'; // everything that quiet hours held back was read in the product meanwhile

export type FailReason =
  | 'REFUSED' // the server does not know the recipient
  | 'NO_SERVER'; // it could not be handed over, however often it was tried

export const deliveryLifecycle = {
  send: { from: ['PENDING', 'FAILED'], to: 'SENT' },
  skip: { from: ['PENDING', 'FAILED'], to: 'SKIPPED' },
  fail: { from: ['PENDING', 'FAILED'], to: 'FAILED' },
} as const satisfies Lifecycle<DeliveryState, string>;

/** One letter to one person: about one notice, or about those that quiet hours held back. */
export interface MailDelivery {
  readonly id: string;
  readonly personId: string;
  readonly state: DeliveryState;
  readonly reason: SkipReason | FailReason | null;
  readonly dueAt: Date;
  /** The end of the quiet hours that hold it back. Unique for a person, so that one letter holds all of them. */
  readonly heldUntil: Date | null;
  /** When it was first tried. From then on its letter says the same every time, and nothing joins it. */
  readonly startedAt: Date | null;
  readonly attempts: number;
  readonly finishedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

type Beginning = Pick<MailDelivery, 'id' | 'personId'> & { readonly now: Date };

const begun = ({ id, personId, now }: Beginning) => ({ id, personId, heldUntil: null, startedAt: null, attempts: 0, finishedAt: null, createdAt: now, version: 1 });

export function mailDue(facts: Beginning & { readonly heldUntil: Date | null }): { next: MailDelivery; events: DomainEvent<any>[] } {
  const dueAt = facts.heldUntil ?? facts.now;
  const next: MailDelivery = { ...begun(facts), state: 'PENDING', reason: null, dueAt, heldUntil: facts.heldUntil };
  return { next, events: [happened(MailDue, facts.now, { deliveryId: next.id, dueAt: dueAt.toISOString() })] };
}

/** For the record: why somebody got no letter. */
export const mailSkipped = (facts: Beginning & { readonly reason: SkipReason }): MailDelivery =>
  ({ ...begun(facts), state: 'SKIPPED', reason: facts.reason, dueAt: facts.now, finishedAt: facts.now });

/** Another notice may still go with it. */
export const takesMore = ({ state, startedAt }: MailDelivery): boolean => state === 'PENDING' && startedAt === null;

export const isOver = ({ state }: MailDelivery): boolean => state === 'SENT' || state === 'SKIPPED';

export const startMail = (delivery: MailDelivery, { now }: { now: Date }): MailDelivery =>
  ({ ...delivery, startedAt: delivery.startedAt ?? now, attempts: delivery.attempts + 1 });

export const skipMail = (delivery: MailDelivery, { reason, now }: { reason: SkipReason; now: Date }): MailDelivery =>
  ({ ...delivery, state: advance('mail', deliveryLifecycle, delivery.state, 'skip'), reason, finishedAt: now });

export const sendMail = (delivery: MailDelivery, { now }: { now: Date }): MailDelivery =>
  ({ ...delivery, state: advance('mail', deliveryLifecycle, delivery.state, 'send'), reason: null, finishedAt: now });

export const failMail = (delivery: MailDelivery, { reason, now }: { reason: FailReason; now: Date }): MailDelivery =>
  ({ ...delivery, state: advance('mail', deliveryLifecycle, delivery.state, 'fail'), reason, finishedAt: now });
