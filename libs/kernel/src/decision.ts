import type { DomainEvent } from './event.js';

/** What a rule answers: the next state of the aggregate and the facts that follow. */
export interface Decision<State> {
  readonly next: State;
  // Any payload: a decision may tell facts of several kinds.
  readonly events: readonly DomainEvent<any>[];
}
