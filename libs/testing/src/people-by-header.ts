import type { Actor } from '#kernel';
import { Global, Module } from '@nestjs/common';
import { AUTHENTICATOR, type ContextDoor } from '#platform';
import type { FastifyRequest } from 'fastify';

const authenticate = async (request: FastifyRequest): Promise<Actor | undefined> => {
  const header = request.headers['x-actor'];
  return typeof header === 'string' ? (JSON.parse(header) as Actor) : undefined;
};

@Global()
@Module({ providers: [{ provide: AUTHENTICATOR, useValue: { authenticate } }], exports: [AUTHENTICATOR] })
class PeopleByHeaderModule {}

/** Stands for the identity context where a test of the platform needs people: each request says who it comes from. */
export const peopleByHeader: ContextDoor = { name: 'people-by-header', module: PeopleByHeaderModule, schemas: [], migrations: [] };

export const from = (actor: Actor): { 'x-actor': string } => ({ 'x-actor': JSON.stringify(actor) });
