import type { Language } from '#kernel';
import { ApiProperty } from '@nestjs/swagger';
import { categories, type Category } from '../domain/category.js';

export class NoticeView {
  @ApiProperty({ example: '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e11' }) id!: string;
  @ApiProperty({ description: 'What kind of notice it is; never changes its meaning', example: 'bid-won' }) code!: string;
  @ApiProperty({ enum: categories, example: 'BIDS' }) category!: Category;
  @ApiProperty({ example: true }) urgent!: boolean;
  @ApiProperty({ example: '“揭榜一队”中榜：《产线视觉检测》' }) title!: string;
  @ApiProperty({ example: '请队长尽快确认接受或放弃。' }) body!: string;
  @ApiProperty({ description: 'The path of what it is about, the same below /api and on the site', example: '/bids/01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e12' }) link!: string;
  @ApiProperty({ description: 'When it happened', example: '2026-11-30T01:00:00.000Z' }) at!: string;
  @ApiProperty({ type: String, nullable: true, example: null }) readAt!: string | null;
  @ApiProperty({ description: 'What you may do with it now', type: [String], example: ['notifications.mark-read'] }) actions!: string[];
}

export class NoticePageView {
  @ApiProperty({ type: [NoticeView] }) items!: NoticeView[];
  @ApiProperty({ type: String, nullable: true, example: null }) next!: string | null;
  @ApiProperty({ description: 'All that are not read yet', example: 3 }) unread!: number;
  @ApiProperty({ description: 'What you may do with the whole list now', type: [String], example: ['notifications.mark-all-read'] }) actions!: string[];
}

export class UnreadView {
  @ApiProperty({ description: 'Still unread', example: 0 }) unread!: number;
}

export class ChannelsView {
  @ApiProperty({ enum: categories, example: 'BIDS' }) category!: Category;
  @ApiProperty({ example: true }) inApp!: boolean;
  @ApiProperty({ example: true }) mail!: boolean;
}

export class QuietHoursView {
  @ApiProperty({ example: '22:00' }) from!: string;
  @ApiProperty({ example: '07:30' }) to!: string;
  @ApiProperty({ example: 'Asia/Shanghai' }) timeZone!: string;
}

export class PreferencesView {
  @ApiProperty({ enum: ['zh', 'en'], example: 'zh' }) language!: Language;
  @ApiProperty({ description: 'Every category', type: [ChannelsView] }) channels!: ChannelsView[];
  @ApiProperty({ type: QuietHoursView, nullable: true, example: null }) quietHours!: QuietHoursView | null;
  @ApiProperty({ description: 'Whether mail reaches you at all: not when your account is no e-mail address, nor where the installation sends none', enum: ['ON', 'NO_ADDRESS', 'OFF'], example: 'ON' })
  mail!: 'ON' | 'NO_ADDRESS' | 'OFF';
  @ApiProperty({ type: [String], example: ['notifications.change-preferences'] }) actions!: string[];
}
