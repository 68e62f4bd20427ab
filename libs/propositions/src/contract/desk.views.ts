import { ApiProperty } from '@nestjs/swagger';
import { PropositionCard } from './propositions.views.js';

export class DeskCard extends PropositionCard {
  @ApiProperty({ type: String, nullable: true, description: 'The office that writes on the publisher’s behalf', example: null }) officeName!: string | null;
  @ApiProperty({ enum: ['NOT_NEEDED', 'WAITING', 'ACCOUNT', 'STAMPED_FORM', 'REFUSED'], example: 'NOT_NEEDED' }) confirmation!: string;
  @ApiProperty({ type: String, nullable: true, example: '请补充验收方法' }) reason!: string | null;
  @ApiProperty({ example: '2026-02-21T02:00:00.000Z' }) updatedAt!: string;
  @ApiProperty({ type: [String], description: 'What you may do now', example: ['propositions.approve'] }) actions!: string[];
}

export class DeskPage {
  @ApiProperty({ type: [DeskCard] }) items!: DeskCard[];
  @ApiProperty({ type: String, nullable: true, description: '`cursor` of the next page; null at the end', example: 'WyIyMDI2LTAyLTIxIiwiMDE5Il0' }) next!: string | null;
}
