import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { Credentials, type Proven } from './credentials.js';

@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(private readonly credentials: Credentials) {
    super({ usernameField: 'account', passwordField: 'password', session: false });
  }

  validate(account: string, password: string): Promise<Proven> {
    return this.credentials.prove(account, password);
  }
}
