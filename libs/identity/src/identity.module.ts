import { AUTHENTICATOR } from '#platform';
import { Global, Module } from '@nestjs/common';
import { Identity } from './identity.facade.js';

const authenticator = { provide: AUTHENTICATOR, useValue: { authenticate: async () => undefined } };

@Global()
@Module({ providers: [Identity, authenticator], exports: [Identity, AUTHENTICATOR] })
export class IdentityModule {}
