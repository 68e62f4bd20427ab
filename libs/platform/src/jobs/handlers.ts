import type { EventKind } from '#kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Tx } from '../unit-of-work/tx.js';
import type { QueueName } from './queues.js';

/** A fact as its handler gets it. */
export interface StoredEvent<Payload extends object = any> {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
  readonly actorId: string;
  readonly payload: Payload;
}

/** Does its work in the transaction that also marks it as done: exactly one effect, however often it is called. */
export interface EventHandler<Payload extends object = any> {
  handle(event: StoredEvent<Payload>, tx: Tx): Promise<void>;
}

/** For work that outlasts a transaction (an import): opens its own units of work and can resume after any of them. */
export interface LongHandler<Payload extends object = any> {
  work(event: StoredEvent<Payload>): Promise<void>;
}

export interface HandlerOptions {
  /** Never changes: it stands in the inbox. `context.what-it-does`. */
  readonly name: string;
  readonly queue: QueueName;
  readonly events: readonly EventKind<any>[];
  /** Facts with the same lane are handled one at a time, in order. Default: the aggregate the fact is about. */
  readonly lane?: 'subject' | 'handler';
  /** The moment before which the work is not to begin. Default: at once. */
  readonly notBefore?: (payload: any) => Date;
  /** How often it is tried before it is dead, each time after four times the pause. Default: MAX_ATTEMPTS. */
  readonly attempts?: number;
}

export interface ScheduleOptions {
  readonly name: string;
  readonly queue: QueueName;
  readonly everySeconds: number;
}

/** Work that is due at fixed moments. */
export interface ScheduledWork {
  run(slot: Date, tx: Tx): Promise<void>;
}

export const HandlesEvents = DiscoveryService.createDecorator<HandlerOptions>();
export const RunsEvery = DiscoveryService.createDecorator<ScheduleOptions>();

export type RegisteredHandler = HandlerOptions & { readonly instance: EventHandler | LongHandler };
export type RegisteredSchedule = ScheduleOptions & { readonly instance: ScheduledWork };

/** Every handler and schedule of the loaded contexts. */
@Injectable()
export class Handlers implements OnModuleInit {
  private readonly handlers = new Map<string, RegisteredHandler>();
  private readonly schedules = new Map<string, RegisteredSchedule>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const provider of this.discovery.getProviders({ metadataKey: HandlesEvents.KEY })) {
      const options = this.discovery.getMetadataByDecorator(HandlesEvents, provider)!;
      if (this.handlers.has(options.name)) throw new Error(`two handlers are called ${options.name}`);
      this.handlers.set(options.name, { ...options, instance: provider.instance as EventHandler });
    }
    for (const provider of this.discovery.getProviders({ metadataKey: RunsEvery.KEY })) {
      const options = this.discovery.getMetadataByDecorator(RunsEvery, provider)!;
      if (this.schedules.has(options.name)) throw new Error(`two schedules are called ${options.name}`);
      this.schedules.set(options.name, { ...options, instance: provider.instance as ScheduledWork });
    }
  }

  of(eventName: string): RegisteredHandler[] {
    return [...this.handlers.values()].filter((one) => one.events.some((event) => event.name === eventName));
  }

  byName(name: string): RegisteredHandler | undefined {
    return this.handlers.get(name);
  }

  names(): string[] {
    return [...this.handlers.keys()].sort();
  }

  schedule(name: string): RegisteredSchedule | undefined {
    return this.schedules.get(name);
  }

  allSchedules(): RegisteredSchedule[] {
    return [...this.schedules.values()];
  }
}
