import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageRequest } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { parties } from '../domain/event.js';
import { type RegistrationState, registrationStates } from '../domain/registration.js';
import type { Party } from './matchmaking.events.js';

const ID = '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e12';

export class InterestsRequest {
  @ApiPropertyOptional({ description: 'Published propositions', type: [String], example: [ID] })
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsUUID(undefined, { each: true })
  propositionIds?: string[];

  @ApiPropertyOptional({ description: 'Your own projects', type: [String], example: [] })
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsUUID(undefined, { each: true })
  projectIds?: string[];

  @ApiPropertyOptional({ type: String, nullable: true, example: '希望对接视觉检测方向的团队，可提供产线数据。' })
  @IsOptional() @IsString() @MaxLength(1000)
  note?: string | null;
}

/** Register an organisation (as enterprise, school or bank, by its kind) or a team (as school). */
export class Register {
  @ApiPropertyOptional({ description: 'An organisation you speak for; either this or teamId', example: '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e21' })
  @IsOptional() @IsUUID()
  organisationId?: string;

  @ApiPropertyOptional({ description: 'A team you lead; either this or organisationId', example: '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e11' })
  @IsOptional() @IsUUID()
  teamId?: string;

  @ApiPropertyOptional({ type: InterestsRequest }) @IsOptional() @IsObject() @ValidateNested() @Type(() => InterestsRequest)
  interests?: InterestsRequest;

  @ApiProperty({ description: 'You agree to the event’s consentText', example: true }) @IsBoolean()
  consent!: boolean;
}

export class CheckInByCode {
  @ApiProperty({ description: 'The registration’s six-letter code', example: 'K7QM2X' }) @IsString() @MaxLength(6) @Matches(/^[0-9A-Za-z]{6}$/)
  code!: string;
}

export class ListRegistrations extends PageRequest {
  @ApiPropertyOptional({ enum: registrationStates, example: 'APPLIED' }) @IsOptional() @IsIn(registrationStates)
  state?: RegistrationState;

  @ApiPropertyOptional({ enum: parties, example: 'ENTERPRISE' }) @IsOptional() @IsIn(parties)
  party?: Party;
}
