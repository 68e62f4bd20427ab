import { Identity } from '#identity';
import type { Actor } from '#kernel';
import { may, type Reader } from '#platform';
import { Injectable } from '@nestjs/common';
import type { PreferencesView } from '../contract/notifications.views.js';
import { allChannels, type Preferences } from '../domain/preferences.js';
import { Mailer } from '../mail/mailer.js';
import { notificationsPolicy } from '../notifications.policy.js';

@Injectable()
export class ShowPreferences {
  constructor(private readonly identity: Identity, private readonly mailer: Mailer) {}

  async of(reader: Reader, actor: Actor, preferences: Preferences): Promise<PreferencesView> {
    const hasAddress = (await this.identity.mailAddresses(reader, [actor.id])).has(actor.id);
    const { language, quietHours } = preferences;
    return {
      language, channels: allChannels(preferences), quietHours, mail: this.mailer.off ? 'OFF' : hasAddress ? 'ON' : 'NO_ADDRESS',
      actions: may(notificationsPolicy, actor, undefined, ['notifications.change-preferences']),
    };
  }
}
