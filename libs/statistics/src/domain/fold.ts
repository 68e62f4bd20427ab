import type { EventKind } from '#kernel';

/** What one kind of event says to the statistics. */
export interface Fold<Says> {
  readonly event: EventKind<any>;
  readonly tell: (payload: any) => readonly Says[];
}

export function on<Payload extends object, Says>(event: EventKind<Payload>, tell: (payload: Payload) => readonly Says[]): Fold<Says> {
  return { event, tell };
}

/** An event as it is read from the outbox or comes to a handler. */
export interface Happening {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
  readonly payload: object;
}
