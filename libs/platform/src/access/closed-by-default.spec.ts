import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { Can, type ContextDoor } from '#platform';
import { anActor, from, openTestHouse, peopleByHeader, type TestHouse } from '#testing';

const policy = { 'plans.read': () => true };

@Controller('silent')
class SilentController {
  @Get() read() {
    return 'nobody said who may';
  }
}

@Controller('forgetful')
class ForgetfulController {
  @Get() @Can(policy, 'plans.read')
  read() {
    return 'the policy was not asked';
  }
}

@Module({ controllers: [SilentController] })
class SilentModule {}
@Module({ controllers: [ForgetfulController] })
class ForgetfulModule {}

const door = (name: string, module: ContextDoor['module']): ContextDoor => ({ name, module, schemas: [], migrations: [] });

describe('closed by default', () => {
  let house: TestHouse;
  beforeAll(async () => void (house = await openTestHouse([peopleByHeader, door('forgetful', ForgetfulModule)])));
  afterAll(() => house.close());

  it('does not start with a route that says neither @Can nor @Public', async () => {
    await expect(openTestHouse([peopleByHeader, door('silent', SilentModule)])).rejects.toThrow('SilentController.read');
  });

  it('does not send what a route answers without having asked its policy', async () => {
    const answer = await house.app.inject({ url: '/api/forgetful', headers: from(anActor()) });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('policy was not asked');
  });

  it('refuses to name an action without a rule', () => {
    expect(() => Can(policy, 'plans.write' as never)).toThrow('no rule for plans.write');
  });
});
