import { type Actor, commandsFrom } from '#kernel';
import { may } from '#platform';
import type { PropositionBrief } from '#propositions';
import { type BidFacts, bidsPolicy } from './bids.policy.js';
import type { Bid } from './domain/bid.js';
import { bidLifecycle } from './domain/bid.lifecycle.js';
import { isOpenBidding } from './domain/bidding.js';

const commandOf = {
  'bids.replace': 'replace', 'bids.withdraw': 'withdraw', 'bids.confirm': 'confirm', 'bids.decline': 'decline',
  'bids.shortlist': 'shortlist', 'bids.reserve': 'reserve', 'bids.award': 'award',
} as const;
type Action = keyof typeof commandOf;

const WHILE_BIDDING: readonly Action[] = ['bids.replace', 'bids.withdraw'];
const WHILE_CHOOSING: readonly Action[] = ['bids.shortlist', 'bids.reserve', 'bids.award'];
const WHILE_IT_STANDS: readonly Action[] = [...WHILE_CHOOSING, 'bids.confirm', 'bids.decline'];

export interface Moment {
  readonly now: Date;
  readonly awardsClosedAt: Date | null;
}

/** What the actor may do with the bid now: by rights, by its state and by the calendar of its proposition. */
export function actionsOn(actor: Actor, facts: BidFacts & { readonly bid: Bid; readonly proposition: PropositionBrief }, { now, awardsClosedAt }: Moment): string[] {
  const { bid, proposition } = facts;
  const commands: readonly string[] = commandsFrom(bidLifecycle, bid.state);
  const bidding = isOpenBidding(proposition, now);
  const possible = (Object.keys(commandOf) as Action[]).filter(
    (action) => commands.includes(commandOf[action])
      && (bidding || !WHILE_BIDDING.includes(action))
      && (awardsClosedAt === null || !WHILE_CHOOSING.includes(action))
      && (proposition.state !== 'WITHDRAWN' || !WHILE_IT_STANDS.includes(action)),
  );
  return may(bidsPolicy, actor, facts, [...possible, ...(hasContent(bid) ? (['bids.read-content'] as const) : []), 'bids.read-receipt']);
}

/** A content is destroyed unread when its bid ends before the opening. */
const hasContent = ({ state, openedAt }: Bid): boolean => openedAt !== null || state === 'SEALED';
