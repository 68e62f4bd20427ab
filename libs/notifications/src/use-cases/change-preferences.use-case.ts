import type { Actor } from '#kernel';
import { permit, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ChangePreferences } from '../contract/notifications.requests.js';
import type { PreferencesView } from '../contract/notifications.views.js';
import { changePreferences } from '../domain/change-preferences.js';
import { notificationsPolicy } from '../notifications.policy.js';
import { ShowPreferences } from '../queries/show-preferences.js';
import { preferencesOf, PreferencesStore } from '../store/preferences.store.js';

const HOME = 'Asia/Shanghai';

@Injectable()
export class ChangePreferencesUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly show: ShowPreferences) {}

  execute(actor: Actor, { language, channels, quietHours }: ChangePreferences): Promise<PreferencesView> {
    return this.uow.run(actor, async (tx) => {
      permit(notificationsPolicy, 'notifications.change-preferences', actor, undefined);
      const quiet = quietHours ? { from: quietHours.from, to: quietHours.to, timeZone: quietHours.timeZone ?? HOME } : null;
      const chosen = { language, channels, quietHours: quiet };
      const { next, events } = changePreferences((await preferencesOf(tx, [actor.id]))(actor.id), chosen, { now: tx.now });
      await tx.publish(events);
      await new PreferencesStore(tx).put(next);
      return this.show.of(tx, actor, next);
    });
  }
}
