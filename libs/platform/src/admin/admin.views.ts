import { ApiProperty } from '@nestjs/swagger';

export class QueueView {
  @ApiProperty({ example: 'matchmaking' }) readonly queue!: string;
  @ApiProperty({ example: 3, description: 'Jobs that wait, for their time or for a worker' }) readonly ready!: number;
  @ApiProperty({ example: 1, description: 'Those of them that failed before and will be tried again' }) readonly retrying!: number;
  @ApiProperty({ example: 2 }) readonly running!: number;
  @ApiProperty({ example: 0, description: 'Jobs that gave up: see the dead letters' }) readonly dead!: number;
  @ApiProperty({ example: 0.4, description: 'Age of the oldest job that could run, in seconds' }) readonly oldestReadySeconds!: number;
}

export class QueuesView {
  @ApiProperty({ example: 'bull', enum: ['bull', 'embedded'] }) readonly mode!: 'bull' | 'embedded';
  @ApiProperty({ type: [QueueView] }) readonly queues!: readonly QueueView[];
}

export class OutboxView {
  @ApiProperty({ example: 0, description: 'Facts that no job was made of yet' }) readonly waiting!: number;
  @ApiProperty({ example: 0, description: 'Age of the oldest of them, in seconds' }) readonly oldestSeconds!: number;
}

export class DeadLetterView {
  @ApiProperty({ example: '0193b0a4-5c3f-7e21-9d1a-3f6a52b1c0de.projects.open-on-award' }) readonly id!: string;
  @ApiProperty({ example: 'project-progress' }) readonly queue!: string;
  @ApiProperty({ example: 'projects.open-on-award' }) readonly handler!: string;
  @ApiProperty({ example: '0193b0a4-5c3f-7e21-9d1a-3f6a52b1c0de', nullable: true, type: String }) readonly eventId!: string | null;
  @ApiProperty({ example: 6 }) readonly attempts!: number;
  @ApiProperty({ example: 'Error: the office is unknown', nullable: true, type: String }) readonly error!: string | null;
  @ApiProperty({ example: '2026-11-30T08:00:00.000Z' }) readonly createdAt!: string;
  @ApiProperty({ example: '2026-11-30T08:03:00.000Z', nullable: true, type: String }) readonly gaveUpAt!: string | null;
  @ApiProperty({ example: ['platform.operate'], description: 'What you may do with it' }) readonly actions!: readonly string[];
}

export class DeadLettersView {
  @ApiProperty({ type: [DeadLetterView] }) readonly items!: readonly DeadLetterView[];
  @ApiProperty({ example: null, nullable: true, type: String }) readonly next!: string | null;
}

export class RedrivenView {
  @ApiProperty({ example: '0193b0a4-5c3f-7e21-9d1a-3f6a52b1c0de.projects.open-on-award' }) readonly id!: string;
  @ApiProperty({ example: 'ready', enum: ['ready'] }) readonly state!: 'ready';
}
