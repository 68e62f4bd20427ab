import { Global, Module } from '@nestjs/common';
import { Identity, identityContext } from '#identity';
import { newId } from '#platform';
import { addRow, openTestHouse, peopleByHeader, type TestHouse } from '#testing';
import { statisticsContext } from './index.js';

@Global()
@Module({ providers: [Identity], exports: [Identity] })
class IdentityWithoutSignIn {}

/** Statistics with the names of organisations; each request says who it comes from. The events come from the specs. */
export const openStatistics = (): Promise<TestHouse> => openTestHouse([peopleByHeader, { ...identityContext, module: IdentityWithoutSignIn }, statisticsContext]);

export async function anOffice(house: TestHouse, name: string): Promise<string> {
  const id = newId();
  await addRow(house, 'organisation', { id, kind: 'UNIVERSITY', name, foldedName: name, state: 'VERIFIED', registeredAt: house.database.clock.now(), version: 1 });
  return id;
}
