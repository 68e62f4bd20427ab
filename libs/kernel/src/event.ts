/** What an event may carry: plain values, so that it reads the same after a year in a table. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * A kind of fact, past tense, with a version: `bids.bid-awarded.v1`. A published version never changes.
 * `subject` names the payload field that holds the id of the aggregate the fact is about: facts about one
 * aggregate are handled in order and share one audit stream.
 */
export interface EventKind<Payload extends object = object> {
  readonly name: string;
  readonly aggregate: string;
  readonly subject: keyof Payload & string;
  readonly about: string;
  /** Always the first fact about its aggregate, whose id is new with it: nobody needs to look for an earlier one. */
  readonly begins?: true;
}

/** A fact that happened at a time (UTC), not yet stored. */
export interface DomainEvent<Payload extends object = object> {
  readonly kind: EventKind<Payload>;
  readonly at: Date;
  readonly payload: Payload;
}

const kinds = new Map<string, EventKind>();

/** Declares a kind of event: name, the aggregate's type, the payload field with its id, one sentence. */
export function defineEvent<Payload extends object>(kind: EventKind<Payload>): EventKind<Payload> {
  if (kinds.has(kind.name)) throw new Error(`event ${kind.name} is defined twice`);
  if (!/^[a-z-]+\.[a-z-]+\.v\d+$/.test(kind.name)) throw new Error(`event name ${kind.name} is not context.fact.vN`);
  kinds.set(kind.name, kind as unknown as EventKind);
  return kind;
}

export function eventCatalogue(): EventKind[] {
  return [...kinds.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Whether this process has the kind: during a release an older one meets facts of a newer. */
export const isKnownEvent = (name: string): boolean => kinds.has(name);

export function happened<Payload extends object>(kind: EventKind<Payload>, at: Date, payload: Payload): DomainEvent<Payload> {
  return { kind, at, payload };
}

/** The id of the aggregate this fact is about. */
export function subjectOf(event: DomainEvent): string {
  return String((event.payload as Record<string, unknown>)[event.kind.subject]);
}
