import type { OrganisationRole } from '#kernel';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { organisationRoles } from '../domain/membership.js';

export class ChangeRoles {
  @ApiProperty({ enum: organisationRoles, isArray: true, example: ['PUBLISHER'], description: 'OFFICE in universities and bases, BANK_OFFICER in banks, PUBLISHER everywhere else' })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(5) @ArrayUnique() @IsIn(organisationRoles, { each: true })
  roles!: OrganisationRole[];
}

export class AcceptInvitation {
  @ApiProperty({ description: 'The code that the administrator who invited has handed over', example: 'Jm3dX0cQ1iT7q0rUu5yH2n4W8kPzVfLxB6aSeRgYtNo' })
  @IsString() @MinLength(1) @MaxLength(100)
  code!: string;
}

export class InviteMember extends ChangeRoles {
  @ApiProperty({ description: 'Sign-in name of the person, who may register later', example: 'publisher@jiebang.example' })
  @IsString() @MinLength(1) @MaxLength(160)
  account!: string;
}
