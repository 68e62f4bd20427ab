import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { industryLevel, type Industry, type IndustryLevel } from '../industries.js';
import { regionLevel, type Region, type RegionLevel } from '../regions.js';

export class UniversityView {
  @ApiProperty({ description: 'Ten-digit code of the Ministry of Education', example: '4143010533' })
  moeCode!: string;

  @ApiProperty({ example: '中南大学' })
  name!: string;

  @ApiProperty({ example: '长沙市' })
  city!: string;

  @ApiProperty({ description: 'Undergraduate or vocational', enum: ['本科', '专科'], example: '本科' })
  level!: '本科' | '专科';

  @ApiProperty({ example: '湖南省' })
  province!: string;
}

export class IndustryView {
  @ApiProperty({ description: 'GB/T 4754-2017 with the letter of the section', example: 'C398' })
  code!: string;

  @ApiProperty({ example: '电子元件及电子专用材料制造' })
  name!: string;

  @ApiProperty({ enum: ['section', 'division', 'group', 'class'], example: 'group' })
  level!: IndustryLevel;

  static of = (industry: Industry): IndustryView => ({ ...industry, level: industryLevel(industry.code) });
}

export class RegionView {
  @ApiProperty({ description: 'GB/T 2260', example: '430100' })
  code!: string;

  @ApiProperty({ example: '长沙市' })
  name!: string;

  @ApiProperty({ enum: ['province', 'prefecture', 'county'], example: 'prefecture' })
  level!: RegionLevel;

  @ApiPropertyOptional({ description: 'Degrees; absent where no trustworthy point is known', example: 112.982279 })
  lng?: number;

  @ApiPropertyOptional({ example: 28.19409 })
  lat?: number;

  static of = (region: Region): RegionView => ({ ...region, level: regionLevel(region.code) });
}
