import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageRequest } from '../http/page.request.js';
import { type QueueName, queueNames } from '../jobs/queues.js';

export class ListDeadLetters extends PageRequest {
  @ApiPropertyOptional({ enum: queueNames, example: 'imports' })
  @IsOptional() @IsIn(queueNames)
  queue?: QueueName;
}
