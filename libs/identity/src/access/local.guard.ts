import { validationPipe } from '#platform';
import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { SignIn } from '../contract/sign-in.requests.js';
import { Credentials, type Proven } from './credentials.js';
import { checkWith } from './local.strategy.js';

const pipe = validationPipe();

/** Lets past who knows the password. Guards run before pipes, so the body is checked here first. */
@Injectable()
export class LocalGuard extends AuthGuard('local') {
  constructor(private readonly credentials: Credentials) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    await pipe.transform(request.body, { type: 'body', metatype: SignIn });
    checkWith(request, this.credentials);
    return super.canActivate(context) as Promise<boolean>;
  }
}

/** Who has just passed the LocalGuard. */
export const ProvenPerson = createParamDecorator((_: unknown, context: ExecutionContext): Proven => {
  return context.switchToHttp().getRequest<{ user: Proven }>().user;
});
