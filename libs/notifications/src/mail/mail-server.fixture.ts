import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
  readonly messageId: string;
}

/** A mail server on a free port of the loopback. `answer` decides about a recipient, `during` is called before it says that it has the letter. */
export class MailServer {
  readonly received: Received[] = [];
  answer: (address: string) => { code: number } | undefined = () => undefined;
  during: () => Promise<void> = async () => undefined;

  private readonly server = new SMTPServer({
    authOptional: true, closeTimeout: 50, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const refusal = this.answer(address);
      done(refusal ? Object.assign(new Error(`no mailbox here for ${address}`), { responseCode: refusal.code }) : null);
    },
    onData: (stream, { envelope }, done) => {
      void read(stream).then(async (source) => {
        this.received.push({
          from: (envelope.mailFrom as { address: string }).address, to: envelope.rcptTo.map((one) => one.address), source, messageId: /^Message-ID: (.+)$/im.exec(source)?.[1] ?? '',
        });
        await this.during();
        done(null);
      });
    },
  });

  static async open(port = 0): Promise<MailServer> {
    const one = new MailServer();
    await new Promise<void>((resolve) => void one.server.listen(port, '127.0.0.1', resolve));
    return one;
  }

  get port(): number {
    return (this.server.server.address() as { port: number }).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}

async function read(stream: SMTPServerDataStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** The text of a letter as a mail program shows it. */
export function textIn(source: string): string {
  const [head, ...rest] = source.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/^content-transfer-encoding: base64/im.test(head!)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/^content-transfer-encoding: quoted-printable/im.test(head!)) return body;
  return Buffer.from(body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8');
}

/** A header as a mail program shows it. */
export function headerIn(source: string, name: string): string {
  const [head] = source.split('\r\n\r\n');
  const folded = new RegExp(`^${name}: ((?:.*(?:\\r\\n[ \\t].*)*))`, 'im').exec(head!)?.[1] ?? '';
  return folded.replace(/\?=\s+=\?/g, '?==?').replace(/\r\n[ \t]/g, ' ').replace(/=\?UTF-8\?(B|Q)\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
    (kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : Buffer.from(text.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/gi, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1')).toString('utf8'));
}
