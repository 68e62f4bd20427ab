import type { SendMailOptions } from 'nodemailer';
import type { Parcel } from './parcel.js';

/** Addresses go as objects and not as text, so that none of them is read as a header or as two. */
export function messageOf({ deliveryId, address, date, subject, text }: Parcel, from: string): SendMailOptions {
  return {
    from: { name: '揭榜台', address: from }, to: { name: '', address }, subject, text, date,
    // By it a server or a mail program recognises a letter that comes a second time.
    messageId: `<${deliveryId}@${from.split('@').at(-1)!}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true, disableUrlAccess: true,
  };
}
