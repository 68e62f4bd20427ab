import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { GiveReason } from '#platform';
import type { EventView } from '../contract/event.views.js';
import { cancelEvent } from '../domain/advance-event.js';
import { attendanceOf } from '../queries/attendance-of.js';
import { DecideOnEvent } from './decide-on-event.js';

@Injectable()
export class CancelEventUseCase {
  constructor(private readonly decideOnEvent: DecideOnEvent) {}

  execute(actor: Actor, eventId: string, { reason }: GiveReason): Promise<EventView> {
    return this.decideOnEvent.execute(actor, eventId, 'matchmaking.cancel', async (event, tx) => {
      const { checkedIn: arrived } = await attendanceOf(tx, eventId);
      return cancelEvent(event, { reason, arrived, now: tx.now });
    });
  }
}
