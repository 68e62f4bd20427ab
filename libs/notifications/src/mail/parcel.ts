import type { Letter } from '../domain/letter.js';

/** A letter on its way: the same every time it is tried. */
export interface Parcel extends Letter {
  readonly deliveryId: string;
  readonly address: string;
  /** When it was first tried. */
  readonly date: Date;
}

export interface MailTransport {
  send(parcel: Parcel): Promise<void>;
  close(): void;
}

/** The letter was not taken. `final`: it never will be, because the recipient is not known there. */
export class NotTaken extends Error {
  constructor(message: string, readonly final: boolean) {
    super(message);
    this.name = 'NotTaken';
  }
}
