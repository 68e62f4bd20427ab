import { Identity, identityContext } from '#identity';
import { type Actor, type OrganisationKind, systemActor } from '#kernel';
import { newId } from '#platform';
import { programmesContext } from '#programmes';
import { addRow, anActor, type Answer, call, changeRows, from, openTestHouse, peopleByHeader, type TestHouse } from '#testing';
import { Global, Module } from '@nestjs/common';
import type { PropositionView } from './contract/propositions.views.js';
import { draftProposition } from './domain/draft-proposition.js';
import { codeLists } from './code-lists.js';
import { type PropositionInput, settleFields } from './domain/proposition-fields.js';
import type { Proposition, WholeProposition } from './domain/proposition.js';
import { propositionsContext } from './index.js';
import { PropositionStore } from './store/proposition.store.js';

@Global()
@Module({ providers: [Identity], exports: [Identity] })
class IdentityWithoutSignIn {}

const DAY_MS = 86_400_000;

/** A house with propositions, and words for its tests. */
export class PropositionHouse {
  private numbers = 0;

  private constructor(readonly house: TestHouse) {}

  static async open(): Promise<PropositionHouse> {
    return new PropositionHouse(await openTestHouse([peopleByHeader, { ...identityContext, module: IdentityWithoutSignIn }, programmesContext, propositionsContext]));
  }

  inDays(days: number): Date {
    return new Date(this.house.database.clock.now().getTime() + days * DAY_MS);
  }

  ask<Body = PropositionView>(actor: Actor | undefined, route: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return call<Body>(this.house, route, { headers: { ...(actor ? from(actor) : {}), ...headers }, body });
  }

  async anOrganisation(kind: OrganisationKind = 'ENTERPRISE', { name = '示范企业', verified = true } = {}): Promise<string> {
    const id = newId();
    await addRow(this.house, 'organisation', {
      id, kind, name, foldedName: name, state: verified ? 'VERIFIED' : 'PENDING', regionCode: '430104', usccWarning: false, registeredAt: this.inDays(0), version: 1,
    });
    return id;
  }

  async aPublisher(given: { name?: string; verified?: boolean } = {}): Promise<Actor> {
    return anActor({ in: await this.anOrganisation('ENTERPRISE', given), as: ['PUBLISHER'] });
  }

  /** Somebody of a new office, or of the same as a colleague. */
  async anOffice(colleague?: Actor): Promise<Actor> {
    const organisationId = colleague ? organisationOf(colleague) : await this.anOrganisation('UNIVERSITY', { name: '双创办' });
    return anActor({ in: organisationId, kind: 'UNIVERSITY', as: ['OFFICE'] });
  }

  /** The platform suspends an organisation, or verifies it again. */
  async setVerified(organisationId: string, verified: boolean): Promise<void> {
    await changeRows(this.house, 'UPDATE organisation SET state = ? WHERE id = ?', [verified ? 'VERIFIED' : 'SUSPENDED', organisationId]);
  }

  /** A draft over HTTP. */
  async drafted(publisher: Actor, input: Partial<PropositionInput> = {}): Promise<PropositionView> {
    return (await this.ask(publisher, 'POST /propositions', { title: '低温电池健康状态在线估计', ...input, publisherId: organisationOf(publisher) })).body;
  }

  /** Over HTTP as far as it goes without the clock. */
  async scheduled(publisher: Actor, office: Actor, { input = {}, opensIn = 1, closesIn = 30 }: { input?: Partial<PropositionInput>; opensIn?: number; closesIn?: number } = {}): Promise<PropositionView> {
    const { id } = await this.drafted(publisher, input);
    await this.ask(publisher, `PUT /propositions/${id}/submission`);
    await this.ask(office, `PUT /propositions/${id}/approval`);
    const window = { batch: '2026-03', openAt: this.inDays(opensIn).toISOString(), closeAt: this.inDays(closesIn).toISOString() };
    return (await this.ask(office, `PUT /propositions/${id}/schedule`, window)).body;
  }

  /** Listed propositions at once, past the steps before. */
  async listed(many: readonly { input?: Partial<PropositionInput>; given?: Partial<Proposition> }[]): Promise<Proposition[]> {
    const wholes = many.map((one) => this.whole(one));
    await this.house.uow.run(systemActor('test'), (tx) => new PropositionStore(tx).addWhole(wholes));
    return wholes.map(({ proposition }) => proposition);
  }

  async oneListed(one: { input?: Partial<PropositionInput>; given?: Partial<Proposition> } = {}): Promise<Proposition> {
    return (await this.listed([one]))[0]!;
  }

  async read(id: string): Promise<Proposition> {
    return this.house.uow.run(systemActor('test'), (tx) => new PropositionStore(tx).byId(id));
  }

  private whole({ input = {}, given = {} }: { input?: Partial<PropositionInput>; given?: Partial<Proposition> }): WholeProposition {
    const fields = settleFields({ title: '低温电池健康状态在线估计', ...input }, codeLists);
    const drafted = draftProposition(fields, { id: newId(), newId, publisher: { id: newId(), name: '示范企业' }, office: null, draftedBy: 'writer', now: this.inDays(0) }).next;
    const code = `2026-01-${String(++this.numbers).padStart(4, '0')}`;
    const times = { openAt: this.inDays(-1), publishedAt: this.inDays(-1), closeAt: this.inDays(30) };
    return { ...drafted, proposition: { ...drafted.proposition, state: 'OPEN', batch: '2026-01', code, ...times, ...given } };
  }
}

export const organisationOf = (actor: Actor): string => actor.memberships[0]!.organisationId;
