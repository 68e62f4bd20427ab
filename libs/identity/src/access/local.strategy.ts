import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import type { Credentials, Proven } from './credentials.js';

/**
 * passport keeps its strategies once per process, the last one named `local` for all. So this one knows no house of
 * its own (a test may open several): who checks, the request says.
 */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor() {
    super({ usernameField: 'account', passwordField: 'password', session: false, passReqToCallback: true });
  }

  validate(request: object, account: string, password: string): Promise<Proven> {
    return checkers.get(request)!.prove(account, password);
  }
}

const checkers = new WeakMap<object, Credentials>();

export const checkWith = (request: object, credentials: Credentials): void => void checkers.set(request, credentials);
