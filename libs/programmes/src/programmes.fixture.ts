import { Identity, identityContext } from '#identity';
import { type Actor, addDays, dayOf, type OrganisationKind } from '#kernel';
import { newId } from '#platform';
import { addRow, anActor, type Answer, call, from, openTestHouse, peopleByHeader, type TestHouse } from '#testing';
import { Global, Module } from '@nestjs/common';
import type { ProgrammeKind } from './domain/presets.js';
import type { ProgrammeView } from './contract/programmes.views.js';
import { programmesContext } from './index.js';

@Global()
@Module({ providers: [Identity], exports: [Identity] })
class IdentityWithoutSignIn {}

/** A house with programmes, and words for its tests. */
export class ProgrammeHouse {
  private constructor(readonly house: TestHouse) {}

  static async open(): Promise<ProgrammeHouse> {
    return new ProgrammeHouse(await openTestHouse([peopleByHeader, { ...identityContext, module: IdentityWithoutSignIn }, programmesContext]));
  }

  /** The day so many days from today. */
  day(days: number): string {
    return addDays(dayOf(this.house.database.clock.now()), days);
  }

  ask<Body = ProgrammeView>(actor: Actor | undefined, route: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return call<Body>(this.house, route, { headers: { ...(actor ? from(actor) : {}), ...headers }, body });
  }

  async anOrganisation(kind: OrganisationKind, { name = '示范单位', verified = true } = {}): Promise<string> {
    const id = newId();
    const registeredAt = this.house.database.clock.now();
    await addRow(this.house, 'organisation', { id, kind, name, foldedName: name, state: verified ? 'VERIFIED' : 'PENDING', regionCode: '430104', usccWarning: false, registeredAt, version: 1 });
    return id;
  }

  async anOffice(): Promise<Actor> {
    return anActor({ in: await this.anOrganisation('UNIVERSITY', { name: '双创办' }), kind: 'UNIVERSITY', as: ['OFFICE'] });
  }

  async drafted(office: Actor, given: { kind?: ProgrammeKind; name?: string; enterpriseId?: string } = {}): Promise<ProgrammeView> {
    const body = { organiserId: organiserOf(office), kind: 'INDUSTRY_TRACK', name: '产业命题赛道', opensOn: this.day(0), closesOn: this.day(90), ...given };
    return (await this.ask(office, 'POST /programmes', body)).body;
  }

  async published(office: Actor, given: { kind?: ProgrammeKind; enterpriseId?: string } = {}): Promise<ProgrammeView> {
    const { id } = await this.drafted(office, given);
    return (await this.ask(office, `PUT /programmes/${id}/publication`)).body;
  }
}

export const organiserOf = (actor: Actor): string => actor.memberships[0]!.organisationId;
