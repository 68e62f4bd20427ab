import type { OrganisationKind } from '#kernel';
import { GiveReason, Lines, OneLine, PageRequest } from '#platform';
import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { organisationKinds } from '../domain/organisation.js';

export class ChangeProfile {
  @ApiProperty({ description: 'Region, GB/T 2260', example: '430104' })
  @IsString() @MaxLength(6) @Matches(/^\d{6}$/)
  regionCode!: string;

  @ApiPropertyOptional({ example: '岳麓区麓山南路' })
  @IsOptional() @OneLine(200)
  address?: string;

  @ApiPropertyOptional({ description: 'Industry, GB/T 4754', example: 'C3985' })
  @IsOptional() @IsString() @MaxLength(5) @Matches(/^[A-Za-z]?\d{0,4}$/)
  industryCode?: string;
}

export class RegisterOrganisation extends ChangeProfile {
  @ApiProperty({ enum: organisationKinds, example: 'ENTERPRISE' })
  @IsIn(organisationKinds)
  kind!: OrganisationKind;

  @ApiProperty({ example: '示范装备制造有限公司' })
  @OneLine(120)
  name!: string;

  @ApiPropertyOptional({ description: 'Unified social credit code; universities and demonstration bases may lack one', example: '91430104MA4T00019M' })
  @IsOptional() @IsString() @MinLength(1) @MaxLength(40)
  uscc?: string;

  @ApiPropertyOptional({ description: 'Ten digits of the Ministry of Education; universities only', example: '4143010533' })
  @IsOptional() @IsString() @MaxLength(10) @Matches(/^\d{10}$/)
  universityCode?: string;
}

export class ResubmitOrganisation extends OmitType(RegisterOrganisation, ['kind'] as const) {}

export class RefuseOrganisation extends GiveReason {
  @ApiProperty({ description: 'The revision of the record that was read', example: 1 })
  @IsInt() @Min(1) @Max(2_147_483_647)
  revision!: number;
}

export class VerifyOrganisation {
  @ApiProperty({ description: 'The revision of the record that was read', example: 1 })
  @IsInt() @Min(1) @Max(2_147_483_647)
  revision!: number;

  @ApiPropertyOptional({ description: 'The check digit does not fit, and the certificate was looked at by hand', example: true })
  @IsOptional() @IsBoolean()
  acceptCheckDigit?: boolean;

  @ApiPropertyOptional({ description: 'What was looked at; needed with acceptCheckDigit', example: '已核对营业执照原件。' })
  @IsOptional() @Lines(500)
  note?: string;
}

export class RenameOrganisation {
  @ApiProperty({ example: '示范智能装备有限公司' })
  @OneLine(120)
  name!: string;
}

export class FindOrganisations extends PageRequest {
  @ApiPropertyOptional({ description: 'Part of the name', example: '装备' })
  @IsOptional() @OneLine(60)
  name?: string;

  @ApiPropertyOptional({ enum: organisationKinds, example: 'ENTERPRISE' })
  @IsOptional() @IsIn(organisationKinds)
  kind?: OrganisationKind;

  @ApiPropertyOptional({ description: 'Province, prefecture or county; what lies in it is found too', example: '430000' })
  @IsOptional() @IsString() @MaxLength(6) @Matches(/^\d{6}$/)
  region?: string;
}
