import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MAX_FEN } from '#kernel';
import { PageRequest } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { type BidState, bidStates } from '../domain/bid.lifecycle.js';
import { BidContentRequest } from './bid-content.request.js';

export class SubmitBid {
  @ApiProperty({ description: 'A team that the sender leads', example: '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e11' })
  @IsUUID()
  teamId!: string;

  @ApiProperty({ type: BidContentRequest })
  @IsObject() @ValidateNested() @Type(() => BidContentRequest)
  content!: BidContentRequest;
}

export class ReplaceBid {
  @ApiProperty({ type: BidContentRequest })
  @IsObject() @ValidateNested() @Type(() => BidContentRequest)
  content!: BidContentRequest;
}

export class ReserveBid {
  @ApiProperty({ description: 'Order in which reserves follow when a winner declines, 1 first', example: 1 })
  @IsInt() @Min(1) @Max(1000)
  rank!: number;
}

export class AwardBid {
  @ApiPropertyOptional({ description: 'The prize, fen; joint winners share it', type: Number, nullable: true, example: 28000000 })
  @IsOptional() @IsInt() @Min(0) @Max(MAX_FEN)
  prizeFen?: number | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '指标承诺最优，团队稳定。' })
  @IsOptional() @IsString() @MaxLength(500)
  note?: string | null;

  @ApiPropertyOptional({ description: 'Other bids of the proposition that win together with this one: each takes a place, the prize is split evenly', type: [String], example: [] })
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsUUID(undefined, { each: true })
  jointWith?: string[];
}

export class ListOwnBids extends PageRequest {
  @ApiPropertyOptional({ description: 'Only bids for this proposition', example: '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e12' })
  @IsOptional() @IsUUID()
  propositionId?: string;

  @ApiPropertyOptional({ enum: bidStates, example: 'SEALED' })
  @IsOptional() @IsIn(bidStates)
  state?: BidState;
}

export class ListOpenedBids extends PageRequest {
  @ApiPropertyOptional({ description: 'Bids of this round; of the one that the proposition is in when absent', example: 1 })
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(1000)
  round?: number;
}

export class ListReceivedBids extends ListOpenedBids {
  @ApiPropertyOptional({ enum: bidStates, example: 'SHORTLISTED' })
  @IsOptional() @IsIn(bidStates)
  state?: BidState;
}
