import type { ContextDoor } from '#platform';
import { BidsModule } from './bids.module.js';
import { AwardSchema } from './store/award.schema.js';
import { BidContentSchema } from './store/bid-content.schema.js';
import { BidPersonSchema } from './store/bid-person.schema.js';
import { BidSchema } from './store/bid.schema.js';
import { Bids1764000400000 } from './store/migrations/1764000400000-bids.js';
import { OpeningSchema } from './store/opening.schema.js';

export { type BidBrief, Bids } from './bids.facade.js';
export { BidsModule } from './bids.module.js';
export type { BidState } from './domain/bid.lifecycle.js';
export { bidMissing } from './domain/bids.problems.js';

export const bidsContext: ContextDoor = {
  name: 'bids',
  module: BidsModule,
  schemas: [BidSchema, BidPersonSchema, BidContentSchema, OpeningSchema, AwardSchema],
  migrations: [Bids1764000400000],
};
