import { Global, Module } from '@nestjs/common';
import { AUTHENTICATOR, type ContextDoor } from '#platform';

@Global()
@Module({ providers: [{ provide: AUTHENTICATOR, useValue: { authenticate: async () => undefined } }], exports: [AUTHENTICATOR] })
class NobodyModule {}

/** Stands for the identity context where a test of the platform has no people. */
export const nobody: ContextDoor = { name: 'nobody', module: NobodyModule, schemas: [], migrations: [] };
