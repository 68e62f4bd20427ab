import { defineEvent } from '#kernel';

export const MailDue = defineEvent<{ deliveryId: string; dueAt: string }>({
  name: 'notifications.mail-due.v1', aggregate: 'mail-delivery', subject: 'deliveryId', begins: true, about: 'A letter is to be sent at a time, not before.',
});
export const PreferencesChanged = defineEvent<{ personId: string }>({
  name: 'notifications.preferences-changed.v1', aggregate: 'notification-preferences', subject: 'personId', about: 'A person chose how to be told of things.',
});
