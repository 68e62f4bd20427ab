import { HandlesEvents, type LongHandler, type StoredEvent } from '#platform';
import { Injectable } from '@nestjs/common';
import { RebuildRequested } from '../contract/statistics.events.js';
import { Rebuild } from '../rebuild/rebuild.js';

@Injectable()
@HandlesEvents({ name: 'statistics.rebuild', queue: 'statistics', events: [RebuildRequested] })
export class RebuildOnRequest implements LongHandler<{ generationId: string }> {
  constructor(private readonly rebuild: Rebuild) {}

  work({ payload: { generationId } }: StoredEvent<{ generationId: string }>): Promise<void> {
    return this.rebuild.finish(generationId);
  }
}
