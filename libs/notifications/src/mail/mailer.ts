import { Env } from '#platform';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { fileTransport } from './file.transport.js';
import type { MailTransport, Parcel } from './parcel.js';
import { smtpTransport } from './smtp.transport.js';

/** Hands letters to the mail server, or writes them into files where there is none. */
@Injectable()
export class Mailer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly transport: MailTransport | undefined;

  constructor(env: Env) {
    this.transport = transportOf(env);
  }

  /** In production without SMTP_URL nothing is sent. */
  get off(): boolean {
    return this.transport === undefined;
  }

  async send(parcel: Parcel): Promise<void> {
    if (!this.transport) throw new Error('this installation sends no mail');
    await this.transport.send(parcel);
  }

  onApplicationBootstrap(): void {
    if (this.off) new Logger(Mailer.name).warn('SMTP_URL is not set: no mail is sent, people find their notices in the product only');
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }
}

function transportOf(env: Env): MailTransport | undefined {
  if (env.mailMode === 'files') return fileTransport(env.dataDir, env.MAIL_FROM);
  return env.SMTP_URL ? smtpTransport({ url: env.SMTP_URL, from: env.MAIL_FROM, production: env.production }) : undefined;
}
