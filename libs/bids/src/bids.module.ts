import { Module } from '@nestjs/common';
import { Bids } from './bids.facade.js';

@Module({ providers: [Bids], exports: [Bids] })
export class BidsModule {}
