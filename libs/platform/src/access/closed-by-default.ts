import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type Observable, tap } from 'rxjs';
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

/** A route that answers without having asked its policy is our bug, and its answer is not sent. */
@Injectable()
export class EveryAnswerWasAsked implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const access = this.reflector.get<Access>(ACCESS, context.getHandler());
    if (access.public) return next.handle();
    return next.handle().pipe(
      tap(() => {
        const request = requestContext();
        if (request && !request.asked.has(access.action) && !request.replayed) {
          throw new Error(`${request.method} ${request.path} answered without asking ${access.action}`);
        }
      }),
    );
  }
}
