/** What happened to the bids of one proposition as a whole. Held while awards are decided, so that they take turns. */
export interface Opening {
  /** The proposition's id. */
  readonly id: string;
  readonly openedAt: Date;
  readonly bids: number;
  /** When the awards were closed; null until then. */
  readonly awardsClosedAt: Date | null;
  readonly version: number;
}
