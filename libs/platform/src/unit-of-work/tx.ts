import type { Actor, DomainEvent } from '#kernel';
import type { EntityManager } from 'typeorm';
import type { Command, Statements } from '../database/statements.js';

/** An open unit of work: everything done through it is committed together or not at all. */
export interface Tx extends Statements {
  /** TypeORM's manager, for stores only. */
  readonly manager: EntityManager;
  /** The database's clock at the start of the unit of work. */
  readonly now: Date;
  readonly actor: Actor;
  /**
   * Leaves a statement to the end of the unit of work, where it costs no round trip of its own. Its rows cannot be read
   * before; a duplicate ends the whole unit of work with the command's `taken` problem.
   */
  atTheEnd(command: Command): void;
  /** Keeps facts: into the outbox for their handlers, into the audit trail with who, when and which request. */
  publish(events: readonly DomainEvent<any>[]): Promise<void>;
}
