import { bids } from '../../bids/src/index.js';
export const upwards = bids;
