import type { ContextDoor } from '#platform';
import { NotificationsModule } from './notifications.module.js';
import { MailDeliverySchema } from './store/mail-delivery.schema.js';
import { Notifications1764000900000 } from './store/migrations/1764000900000-notifications.js';
import { NoticeSchema } from './store/notice.schema.js';
import { PreferencesSchema } from './store/preferences.schema.js';

export { noticeRules } from './domain/notice-rules.js';
export { silent } from './domain/rules/silent.js';

export const notificationsContext: ContextDoor = {
  name: 'notifications', module: NotificationsModule,
  schemas: [NoticeSchema, MailDeliverySchema, PreferencesSchema], migrations: [Notifications1764000900000],
};
