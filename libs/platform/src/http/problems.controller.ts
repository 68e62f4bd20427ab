import { type ProblemDefinition, problemCatalogue, type ProblemKind } from '#kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Public } from '../access/can.js';
import { noSuchRoute } from './framework.problems.js';
import { statusOf } from './problem.filter.js';
import { Problems } from './problems.decorator.js';

export class ProblemKindView {
  @ApiProperty({ example: 'platform.sign-in-first', description: 'Never changes' }) readonly code!: string;
  @ApiProperty({ example: 'unauthenticated' }) readonly kind!: ProblemKind;
  @ApiProperty({ example: 401 }) readonly status!: number;
  @ApiProperty({ example: '请先登录。', description: '{name} is filled from the facts of the answer' }) readonly zh!: string;
  @ApiProperty({ example: 'Sign in first.' }) readonly en!: string;
}

export class ProblemKindsView {
  @ApiProperty({ type: [ProblemKindView] }) readonly items!: readonly ProblemKindView[];
}

/** Where `type` of every problem leads: what a code means, for whoever reads it in a log or an answer. */
@ApiTags('problems')
@Controller('problems')
export class ProblemsController {
  @Get() @Public({ people: false })
  @ApiOperation({ summary: 'Every refusal that the product can answer' }) @ApiOkResponse({ type: ProblemKindsView })
  list(): ProblemKindsView {
    return { items: problemCatalogue().map(viewOf) };
  }

  @Get(':problemCode') @Public({ people: false }) @Problems(noSuchRoute)
  @ApiOperation({ summary: 'What a code means' }) @ApiParam({ name: 'problemCode', example: 'platform.sign-in-first' }) @ApiOkResponse({ type: ProblemKindView })
  show(@Param('problemCode') code: string): ProblemKindView {
    const definition = problemCatalogue().find((one) => one.code === code);
    if (!definition) throw noSuchRoute();
    return viewOf(definition);
  }
}

const viewOf = ({ code, kind, zh, en }: ProblemDefinition): ProblemKindView => ({ code, kind, status: statusOf[kind], zh, en });
