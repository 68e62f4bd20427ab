import type { Language } from '#kernel';
import { IsFlag, PageRequest } from '#platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsTimeZone, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { categories, type Category } from '../domain/category.js';

export class ListNotices extends PageRequest {
  @ApiPropertyOptional({ description: 'true: only those not read yet; false: only the others', example: true })
  @IsOptional() @IsFlag()
  unread?: boolean;
}

export class MarkAllRead {
  @ApiProperty({ description: 'The newest that the reader has seen; what came after it stays unread', example: '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e11' })
  @IsUUID()
  upTo!: string;
}

class ChooseChannels {
  @ApiProperty({ enum: categories, example: 'BIDS' })
  @IsIn(categories)
  category!: Category;

  @ApiProperty({ description: 'Show it in the product', example: true })
  @IsBoolean()
  inApp!: boolean;

  @ApiProperty({ description: 'Send it by mail', example: false })
  @IsBoolean()
  mail!: boolean;
}

const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

class ChooseQuietHours {
  @ApiProperty({ example: '22:00' })
  @Matches(TIME_OF_DAY, { message: '$property must be a time of day like 22:00' })
  from!: string;

  @ApiProperty({ description: 'The next day, when it is the earlier one', example: '07:30' })
  @Matches(TIME_OF_DAY, { message: '$property must be a time of day like 22:00' })
  to!: string;

  @ApiPropertyOptional({ default: 'Asia/Shanghai', example: 'Asia/Shanghai' })
  @IsOptional() @MaxLength(60) @IsTimeZone()
  timeZone?: string;
}

export class ChangePreferences {
  @ApiProperty({ enum: ['zh', 'en'], example: 'zh' })
  @IsIn(['zh', 'en'])
  language!: Language;

  @ApiProperty({ description: 'Categories not named here are told both ways', type: [ChooseChannels] })
  @IsArray() @ArrayMaxSize(categories.length) @ArrayUnique(({ category }: ChooseChannels) => category) @ValidateNested({ each: true }) @Type(() => ChooseChannels)
  channels!: ChooseChannels[];

  @ApiPropertyOptional({ description: 'Mail that is not urgent waits for their end; null: none', type: ChooseQuietHours, nullable: true })
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ChooseQuietHours)
  quietHours?: ChooseQuietHours | null;
}
