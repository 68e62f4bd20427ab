import { type Actor, anonymous } from '#kernel';
import { type CanActivate, createParamDecorator, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { claimRequest } from '../idempotency/claim-request.js';
import { KEEPS_NOTHING } from '../idempotency/keeps-nothing.js';
import { AccountLimit } from '../limits/account-limit.js';
import { requestContext } from '../request-context.js';
import { AUTHENTICATOR, type Authenticator, signInFirst } from './authenticator.js';
import { ACCESS, type Access } from './can.js';

type RequestWithActor = FastifyRequest & { actor?: Actor };

/** Lets nobody past a route that is not public without knowing who it is. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(AUTHENTICATOR) private readonly authenticator: Authenticator,
    private readonly limit: AccountLimit,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const route = context.getHandler();
    const access = this.reflector.get<Access | undefined>(ACCESS, route);
    if (access?.public && !access.people) return true;
    const found = this.authenticator.authenticate(request);
    return found ? found.then((actor) => this.admit(request, route, access, actor)) : this.admit(request, route, access);
  }

  private admit(request: RequestWithActor, route: ReturnType<ExecutionContext['getHandler']>, access: Access | undefined, actor?: Actor): true {
    if (!actor && !access?.public) throw signInFirst();
    if (actor) this.limit.count(actor.id, request.method);
    request.actor = actor ?? anonymous;
    const context = requestContext();
    if (context && access && !access.public) context.mustAsk = access.action;
    if (!this.reflector.get<true | undefined>(KEEPS_NOTHING, route)) claimRequest(request, request.actor.id);
    return true;
  }
}

/** The person who asks, or `anonymous` on a public route. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return context.switchToHttp().getRequest<RequestWithActor>().actor ?? anonymous;
});
