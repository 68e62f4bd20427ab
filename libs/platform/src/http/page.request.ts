import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** What every list takes. */
export class PageRequest {
  @ApiPropertyOptional({ description: 'Rows of a page, 1 to 100', default: 20, example: 20 })
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit: number = 20;

  @ApiPropertyOptional({ description: '`next` of the page before', example: 'WyIyMDI2LTExLTMwIiwiMDE5Il0' })
  @IsOptional() @IsString() @MaxLength(512)
  cursor?: string;
}
