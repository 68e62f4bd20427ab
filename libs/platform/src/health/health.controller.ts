import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/can.js';
import { Health, type Readiness } from './health.js';

class LiveView {
  @ApiProperty({ example: 'live', enum: ['live'] })
  readonly status = 'live' as const;
}

class ReadinessView {
  @ApiProperty({ example: 'ready', enum: ['ready', 'degraded', 'unavailable', 'draining'], description: 'degraded: without Redis' })
  readonly status!: Readiness;
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get('live') @Public({ people: false })
  @ApiOperation({ summary: 'The process answers' }) @ApiOkResponse({ type: LiveView })
  live(): LiveView {
    return new LiveView();
  }

  @Get('ready') @Public({ people: false })
  @ApiOperation({ summary: 'The process should be sent requests' })
  @ApiOkResponse({ type: ReadinessView }) @ApiServiceUnavailableResponse({ type: ReadinessView })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessView> {
    const status = await this.health.readiness();
    void reply.status(status === 'ready' || status === 'degraded' ? 200 : 503);
    return { status };
  }
}
