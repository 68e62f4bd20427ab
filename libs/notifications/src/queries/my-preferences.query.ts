import type { Actor } from '#kernel';
import { Database, permit } from '#platform';
import { Injectable } from '@nestjs/common';
import type { PreferencesView } from '../contract/notifications.views.js';
import { notificationsPolicy } from '../notifications.policy.js';
import { preferencesOf } from '../store/preferences.store.js';
import { ShowPreferences } from './show-preferences.js';

@Injectable()
export class MyPreferencesQuery {
  constructor(private readonly database: Database, private readonly show: ShowPreferences) {}

  async execute(actor: Actor): Promise<PreferencesView> {
    permit(notificationsPolicy, 'notifications.read-preferences', actor, undefined);
    const { reader } = this.database;
    return this.show.of(reader, actor, (await preferencesOf(reader, [actor.id]))(actor.id));
  }
}
