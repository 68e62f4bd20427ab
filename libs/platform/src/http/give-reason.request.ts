import { ApiProperty } from '@nestjs/swagger';
import { Lines } from './one-line.js';

/** Why something is sent back, refused, paused, called off or ended. One class for all contexts: a name is one schema of the API. */
export class GiveReason {
  @ApiProperty({ example: '请补充验收方法', maxLength: 500 })
  @Lines(500)
  reason!: string;
}
