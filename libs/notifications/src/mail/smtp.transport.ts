import { createTransport, type NodemailerError } from 'nodemailer';
import { messageOf } from './message-of.js';
import { type MailTransport, NotTaken, type Parcel } from './parcel.js';

const PATIENCE_MS = 10_000;
const LONGEST_MS = 60_000;

export function smtpTransport({ url, from, production }: { url: string; from: string; production: boolean }): MailTransport {
  const pool = createTransport({
    url, pool: true, maxConnections: 4,
    // A connection that ends in the middle is our job's failure, counted and spaced out as such: the pool tries nothing again by itself.
    maxRequeues: 0,
    connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: 2 * PATIENCE_MS, dnsTimeout: PATIENCE_MS,
    // Somebody on the way could strike out the offer of TLS, and read the password.
    requireTLS: production && new URL(url).password !== '',
  });
  return {
    async send(parcel: Parcel): Promise<void> {
      try {
        // A server that answers a word a minute would hold the job for ever.
        await pool.sendMail({ ...messageOf(parcel, from), signal: AbortSignal.timeout(LONGEST_MS) });
      } catch (error) {
        throw notTaken(error as NodemailerError);
      }
    },
    close: () => pool.close(),
  };
}

/** Without the server's own words: they may hold the address, which belongs neither in the log nor beside the job. */
function notTaken({ code, command, responseCode, permanent }: NodemailerError): NotTaken {
  const how = [code, command, responseCode].filter(Boolean).join(' ');
  return new NotTaken(`the mail server did not take the letter (${how})`, permanent === true && command === 'RCPT TO');
}
