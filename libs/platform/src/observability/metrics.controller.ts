import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../access/can.js';
import { Env } from '../config/env.js';
import { noSuchRoute } from '../http/framework.problems.js';
import { HouseMetrics } from './house-metrics.js';

@ApiTags('health')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly env: Env, private readonly metrics: HouseMetrics) {}

  @Get() @Public({ people: false }) @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({ summary: 'Prometheus metrics, for this host and for holders of METRICS_TOKEN' })
  @ApiProduces('text/plain') @ApiOkResponse({ schema: { type: 'string', example: 'jiebang_outbox_waiting 0' } })
  async read(@Req() request: FastifyRequest): Promise<string> {
    if (!isLocal(request) && !this.holdsToken(request)) throw noSuchRoute();
    return this.metrics.text();
  }

  private holdsToken(request: FastifyRequest): boolean {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    return this.env.METRICS_TOKEN !== undefined && scheme === 'Bearer' && same(token ?? '', this.env.METRICS_TOKEN);
  }
}

/** Straight from this host: a proxy on it would speak for strangers. */
const isLocal = (request: FastifyRequest): boolean =>
  /^(::1|(::ffff:)?127\.)/.test(request.socket.remoteAddress ?? '')
  && !['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].some((header) => request.headers[header] !== undefined);

// Hashes have one length, which timingSafeEqual needs.
const same = (one: string, other: string): boolean => timingSafeEqual(hash(one), hash(other));
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
