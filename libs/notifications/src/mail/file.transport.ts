import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { messageOf } from './message-of.js';
import type { MailTransport, Parcel } from './parcel.js';

/** Letters as files, `DATA_DIR/mail/<day>/<delivery>.eml`: one that is sent again takes its own place. */
export function fileTransport(dataDir: string, from: string): MailTransport {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(parcel: Parcel): Promise<void> {
      const { message } = await writer.sendMail(messageOf(parcel, from));
      const folder = join(dataDir, 'mail', parcel.date.toISOString().slice(0, 10));
      const file = join(folder, `${parcel.deliveryId}.eml`);
      await mkdir(folder, { recursive: true });
      await writeFile(`${file}.part`, message, { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
    close: () => undefined,
  };
}
