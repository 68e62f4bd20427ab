import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';

/** Why something is sent back, refused, paused, called off or ended. One class for all contexts: a name is one schema of the API. */
export class GiveReason {
  @ApiProperty({ example: '请补充验收方法', maxLength: 500 })
  @IsString() @MaxLength(500) @Matches(/\S/, { message: 'reason must not be blank' })
  reason!: string;
}
