import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, systemActor } from '#kernel';
import { newId } from '#platform';
import { anActor, anOrganisation, aPerson, openTestHouse, type TestHouse } from '#testing';
import { AppointPlatformAdminUseCase, Identity, identityContext, RegisterPersonUseCase } from './index.js';

let house: TestHouse;
beforeAll(async () => void (house = await openTestHouse([identityContext])));
afterAll(() => house.close());

describe('what other contexts may ask', () => {
  it('answers in a unit of work and outside of one', async () => {
    const identity = house.get(Identity);
    const person = await aPerson(house, { kinds: ['TEACHER'], displayName: '指导教师' });
    const { id } = await anOrganisation(house, { kind: 'UNIVERSITY', name: '示范大学' });
    const brief = { id: person.id, displayName: '指导教师', kinds: ['TEACHER'] };
    const { reader } = house.database;
    expect(await identity.person(reader, person.id)).toEqual(brief);
    expect(await identity.people(reader, [person.id, newId()])).toEqual([brief]);
    expect(await identity.people(reader, [])).toEqual([]);
    expect(await identity.personByAccount(reader, ` ${person.account.toUpperCase()} `)).toEqual(brief);
    expect(await identity.personByAccount(reader, 'nobody@jiebang.example')).toBeUndefined();
    expect(await identity.personByAccount(reader, 'nonsense')).toBeUndefined();
    expect(await house.uow.run(systemActor('test'), (tx) => identity.organisation(tx, id))).toEqual({
      id, kind: 'UNIVERSITY', name: '示范大学', uscc: null, verified: true, regionCode: '430104', universityCode: '4143010533',
    });
    await expect(identity.organisation(reader, newId())).rejects.toMatchObject({ code: 'identity.organisation-missing' });
    await expect(identity.person(reader, newId())).rejects.toMatchObject({ code: 'identity.person-missing' });
  });
});

describe('without HTTP', () => {
  const input = { account: 'demo@jiebang.example', displayName: '平台管理员', kinds: ['STAFF'] as const, password: 'tin kettle over moss' };

  it('people are registered, once, and the operator appoints', async () => {
    const id = await house.get(RegisterPersonUseCase).execute(systemActor('demo'), input);
    expect(await house.get(RegisterPersonUseCase).execute(anonymous, input)).toBeUndefined();
    await house.get(AppointPlatformAdminUseCase).execute(systemActor('operator'), id!);
    await house.get(AppointPlatformAdminUseCase).execute(systemActor('operator'), id!);
    expect(await house.database.read('SELECT platformRoles FROM person WHERE id = ?', [id!])).toEqual([{ platformRoles: '["PLATFORM_ADMIN"]' }]);
    const told = await house.database.read("SELECT name, actorId FROM outbox WHERE subjectId = ? ORDER BY seq", [id!]);
    expect(told).toEqual([{ name: 'identity.person-registered.v1', actorId: 'system:demo' }, { name: 'identity.platform-role-granted.v1', actorId: 'system:operator' }]);
  });

  it('nobody appoints themselves', async () => {
    const person = await aPerson(house);
    await expect(house.get(AppointPlatformAdminUseCase).execute(anActor({ id: person.id, platformRoles: ['PLATFORM_ADMIN'] }), person.id)).rejects.toMatchObject({ code: 'kernel.not-allowed' });
  });

  it('passwords are kept as argon2id with the parameters we say', async () => {
    const rows = await house.database.read<{ passwordHash: string }>('SELECT passwordHash FROM person');
    expect(rows.every((one) => one.passwordHash.startsWith('$argon2id$v=19$m=19456,t=2,p=1$'))).toBe(true);
  });
});

describe('the tables', () => {
  it('are as the schemas say', async () => {
    expect((await house.database.dataSource.driver.createSchemaBuilder().log()).upQueries.map((one) => one.query)).toEqual([]);
  });

  it('tell nothing personal in events', async () => {
    const payloads = await house.database.read<{ payload: string }>('SELECT payload FROM outbox');
    expect(payloads.filter((one) => /@|管理员|指导教师/.test(one.payload))).toEqual([]);
  });
});
