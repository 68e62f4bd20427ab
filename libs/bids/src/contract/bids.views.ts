import { ApiProperty } from '@nestjs/swagger';
import type { BidContent } from '../domain/bid-content.js';
import { type BidState, bidStates } from '../domain/bid.lifecycle.js';
import { BidContentRequest } from './bid-content.request.js';

const ID = '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e13';
const SHA = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const TIME = '2026-11-30T09:59:59.120Z';

/** What a bidder holds in hand: the proof of what was received, and when. */
export class BidReceiptView {
  @ApiProperty({ example: ID })
  bidId!: string;

  @ApiProperty({ example: '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e12' })
  propositionId!: string;

  @ApiProperty({ description: 'The round of its proposition: 1, and one more each time that is put up again', example: 1 })
  round!: number;

  @ApiProperty({ example: '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e11' })
  teamId!: string;

  @ApiProperty({ description: '1 for the first, one more with each replacement', example: 1 })
  revision!: number;

  @ApiProperty({ description: 'By the database’s clock, UTC', example: TIME })
  receivedAt!: string;

  @ApiProperty({ description: 'SHA-256, hex, over the canonical JSON (RFC 8785: keys sorted, no spaces) of `content` as GET /bids/{id}/content answers it', example: SHA })
  sha256!: string;
}

/** A bid without its content. */
export class BidCard {
  @ApiProperty({ example: ID })
  id!: string;

  @ApiProperty({ example: '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e12' })
  propositionId!: string;

  @ApiProperty({ description: 'The round of its proposition: 1, and one more each time that is put up again', example: 1 })
  round!: number;

  @ApiProperty({ example: '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e11' })
  teamId!: string;

  @ApiProperty({ example: '智检先锋队' })
  teamName!: string;

  @ApiProperty({ enum: bidStates, example: 'SHORTLISTED' })
  state!: BidState;

  @ApiProperty({ example: 1 })
  revision!: number;

  @ApiProperty({ example: SHA })
  sha256!: string;

  @ApiProperty({ example: TIME })
  receivedAt!: string;

  @ApiProperty({ type: String, nullable: true, example: '2026-11-30T10:05:00.000Z' })
  openedAt!: string | null;

  @ApiProperty({ description: 'Rank among the reserves', type: Number, nullable: true, example: null })
  reserveRank!: number | null;

  @ApiProperty({ description: 'When the proposition last changed materially after this revision came in; the bid stays valid and may be replaced', type: String, nullable: true, example: null })
  amendedSince!: string | null;

  @ApiProperty({ description: 'The place won', type: Number, nullable: true, example: null })
  place!: number | null;

  @ApiProperty({ type: Number, nullable: true, example: null })
  prizeFen!: number | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  awardNote!: string | null;
}

export class BidView extends BidCard {
  @ApiProperty({ description: 'What you may do with it now', type: [String], example: ['bids.award', 'bids.reserve'] })
  actions!: string[];
}

export class BidContentView {
  @ApiProperty({ example: ID })
  bidId!: string;

  @ApiProperty({ example: 1 })
  revision!: number;

  @ApiProperty({ example: SHA })
  sha256!: string;

  @ApiProperty({ type: BidContentRequest })
  content!: BidContent;
}

export class OwnBidsView {
  @ApiProperty({ type: [BidCard] })
  items!: BidCard[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

/** The bids of a proposition as its publisher and the offices see them: before the opening only their number. */
export class ReceivedBidsView {
  @ApiProperty({ description: 'Whose bids these are: the round asked for, or the one that the proposition is in', example: 1 })
  round!: number;

  @ApiProperty({ description: 'Bids that were not withdrawn', example: 12 })
  bids!: number;

  @ApiProperty({ type: String, nullable: true, example: '2026-11-30T10:05:00.000Z' })
  openedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  awardsClosedAt!: string | null;

  @ApiProperty({ description: 'What you may do with all of them now', type: [String], example: ['bids.open'] })
  actions!: string[];

  @ApiProperty({ type: [BidView] })
  items!: BidView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

/** One line of the opened-bid list, which every bidder of the proposition may check. */
export class OpenedBidView {
  @ApiProperty({ example: ID })
  bidId!: string;

  @ApiProperty({ example: '智检先锋队' })
  teamName!: string;

  @ApiProperty({ example: TIME })
  receivedAt!: string;

  @ApiProperty({ example: SHA })
  sha256!: string;
}

/** Empty until the opening. */
export class OpenedBidsView {
  @ApiProperty({ description: 'Whose bids these are: the round asked for, or the one that the proposition is in', example: 1 })
  round!: number;

  @ApiProperty({ type: String, nullable: true, example: '2026-11-30T10:05:00.000Z' })
  openedAt!: string | null;

  @ApiProperty({ description: 'Bids opened', example: 12 })
  bids!: number;

  @ApiProperty({ type: [OpenedBidView] })
  items!: OpenedBidView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

/** What an opening or a closing of awards did. */
export class OpeningView {
  @ApiProperty({ example: '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e12' })
  propositionId!: string;

  @ApiProperty({ example: 1 })
  round!: number;

  @ApiProperty({ example: '2026-11-30T10:05:00.000Z' })
  openedAt!: string;

  @ApiProperty({ description: 'Bids opened', example: 12 })
  bids!: number;

  @ApiProperty({ type: String, nullable: true, example: null })
  awardsClosedAt!: string | null;
}
