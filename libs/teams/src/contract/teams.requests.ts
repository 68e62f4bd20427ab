import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import type { TeamKind, TeamRole } from './teams.events.js';

export class FoundTeam {
  @ApiProperty({ description: 'At most 120 characters', maxLength: 120, example: '矿山装备智能检测队' })
  // Twice 120: this counts UTF-16 units, the rule counts characters.
  @IsString() @MaxLength(240) @Matches(/\S/) @Matches(/^\P{Cc}*$/u)
  name!: string;

  @ApiProperty({ enum: ['STUDENT', 'TEACHER_STUDENT'], example: 'STUDENT', description: 'A teacher-student team needs a teacher among its members; an adviser is not enough' })
  @IsIn(['STUDENT', 'TEACHER_STUDENT'])
  kind!: TeamKind;

  @ApiProperty({ description: 'Ten-digit code of the university that the team represents, from GET /api/reference/universities', example: '4143010533' })
  @IsString() @MaxLength(10) @Matches(/^\d{10}$/)
  universityCode!: string;
}

export class InvitePerson {
  @ApiPropertyOptional({ description: 'Sign-in name of the person; either this or personId', example: 'student2@example.org' })
  @IsOptional() @IsString() @MaxLength(160)
  account?: string;

  @ApiPropertyOptional({ description: 'Either this or account', example: '0198c5a2-7d4e-7b10-9f51-3a2b6c7d8e90' })
  @IsOptional() @IsUUID() @MaxLength(36)
  personId?: string;

  @ApiProperty({ enum: ['MEMBER', 'ADVISER'], example: 'MEMBER' })
  @IsIn(['MEMBER', 'ADVISER'])
  role!: TeamRole;
}

export class HandOverTeam {
  @ApiProperty({ description: 'A member who has agreed to take part', example: '0198c5a2-7d4e-7b10-9f51-3a2b6c7d8e90' })
  @IsUUID() @MaxLength(36)
  personId!: string;
}
