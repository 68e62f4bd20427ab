import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { requestContext } from '../request-context.js';
import { ACCESS, type Access } from './can.js';

/** Refuses to start when a route says neither @Can nor @Public. */
@Injectable()
export class EveryRouteSaysWho implements OnApplicationBootstrap {
  constructor(private readonly discovery: DiscoveryService, private readonly scanner: MetadataScanner, private readonly reflector: Reflector) {}

  onApplicationBootstrap(): void {
    const silent = this.discovery.getControllers().flatMap(({ metatype }) => {
      const prototype = (metatype as { prototype: Record<string, () => unknown> }).prototype;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => this.reflector.get<RequestMethod>(METHOD_METADATA, prototype[name]!) !== undefined)
        .filter((name) => this.reflector.get<Access>(ACCESS, prototype[name]!) === undefined)
        .map((name) => `${(metatype as { name: string }).name}.${name}`);
    });
    if (silent.length > 0) throw new Error(`routes without @Can or @Public: ${silent.join(', ')}`);
  }
}

/**
 * A route that answers without having asked its policy is our bug, and its answer is not sent. A hook and not an
 * interceptor: with one interceptor every request of the house goes through Observables.
 */
export function sendOnlyWhatWasAsked(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    const request = requestContext();
    const unasked = request?.mustAsk !== undefined && !request.asked.has(request.mustAsk) && !request.replayed && reply.statusCode < 400;
    if (unasked) done(new Error(`${request.method} ${request.path} answered without asking ${request.mustAsk}`));
    else done(null, payload);
  });
}
