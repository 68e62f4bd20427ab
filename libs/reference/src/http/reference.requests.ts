import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

export class FindUniversities {
  @ApiPropertyOptional({ description: 'Name, part of a name, abbreviation or English name', example: '中南大学' })
  @IsOptional() @IsString() @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ description: 'Province in Chinese, with or without 省', example: '湖南省' })
  @IsOptional() @IsString() @MaxLength(20)
  province?: string;

  @ApiPropertyOptional({ description: 'Rows, 1 to 100', default: 20, example: 20 })
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit: number = 20;
}

export class ListIndustries {
  @ApiPropertyOptional({ description: 'A section, division or group; without it the sections', example: 'C39' })
  @IsOptional() @IsString() @MaxLength(5) @Matches(/^[A-Z]?\d{0,4}$/)
  parent?: string;
}

export class ListRegions {
  @ApiPropertyOptional({ description: 'A province or prefecture; without it the provinces', example: '430000' })
  @IsOptional() @IsString() @MaxLength(6) @Matches(/^\d{6}$/)
  parent?: string;
}
