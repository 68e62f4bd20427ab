import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Identity, identityContext } from '#identity';
import { type Actor, fold } from '#kernel';
import { newId, packageRoot } from '#platform';
import { programmesContext } from '#programmes';
import { addRow, anActor, type Answer, call, from, openTestHouse, peopleByHeader, type TestHouse } from '#testing';
import { Global, Module } from '@nestjs/common';
import { propositionsContext } from '../index.js';
import type { ImportRowPage, ImportRowView, ImportView } from './contract/imports.views.js';

/** The tables of organisations without their sign-in: requests of these specs say who they come from. */
@Global()
@Module({ providers: [Identity], exports: [Identity] })
class IdentityWithoutSignIn {}

/** The thread that reads files runs built code; `npm test` has built it before. */
function buildUnlessBuilt(): void {
  if (existsSync(join(packageRoot(), 'dist/libs/platform/src/tabular/read-table.thread.js'))) return;
  try {
    execFileSync(join(packageRoot(), 'node_modules/.bin/tsc'), ['-p', 'tsconfig.build.json', '--noEmitOnError', 'false'], { cwd: packageRoot() });
  } catch {
    // Faults of other code do not matter here: what is needed has been written.
  }
}

/** Words for specs of imports: organisations, their people, and a list on its way. */
export class ImportHouse {
  private constructor(readonly house: TestHouse) {}

  static async open(): Promise<ImportHouse> {
    buildUnlessBuilt();
    return new ImportHouse(await openTestHouse([peopleByHeader, { ...identityContext, module: IdentityWithoutSignIn }, programmesContext, propositionsContext]));
  }

  async organisation(name: string, { kind = 'ENTERPRISE', state = 'VERIFIED' } = {}): Promise<string> {
    const id = newId();
    const registeredAt = this.house.database.clock.now();
    await addRow(this.house, 'organisation', { id, kind, name, foldedName: fold(name), state, claimedCode: null, regionCode: '430104', registeredAt, version: 1 });
    return id;
  }

  /** An office with somebody who works in it. */
  async office(name = '示范大学'): Promise<{ organisationId: string; actor: Actor }> {
    const organisationId = await this.organisation(name, { kind: 'UNIVERSITY' });
    return { organisationId, actor: anActor({ in: organisationId, kind: 'UNIVERSITY', as: ['OFFICE'] }) };
  }

  /** An enterprise with a publisher. */
  async publisher(name = '示例储能科技有限公司'): Promise<{ organisationId: string; actor: Actor }> {
    const organisationId = await this.organisation(name);
    return { organisationId, actor: anActor({ in: organisationId, as: ['PUBLISHER'] }) };
  }

  upload<Body = ImportView>(by: { organisationId: string; actor: Actor }, name: string, content: string | Uint8Array, query: Record<string, string> = {}): Promise<Answer<Body>> {
    const form = new FormData();
    form.append('file', new Blob([typeof content === 'string' ? content : Buffer.from(content)]), name);
    const given = new URLSearchParams({ organisationId: by.organisationId, ...query });
    return call<Body>(this.house, `POST /proposition-imports?${given}`, { headers: from(by.actor), body: form });
  }

  /** Uploads a list and lets it be read. */
  async read(by: { organisationId: string; actor: Actor }, name: string, content: string | Uint8Array, query: Record<string, string> = {}): Promise<ImportView> {
    const { status, body, text } = await this.upload(by, name, content, query);
    if (status !== 201) throw new Error(`the upload answered ${status}: ${text}`);
    await this.house.drain();
    return this.show(by, body.id);
  }

  async show(by: { actor: Actor }, id: string): Promise<ImportView> {
    return (await this.ask(by.actor, `GET /proposition-imports/${id}`)).body;
  }

  ask<Body = ImportView>(actor: Actor, route: string, body?: unknown): Promise<Answer<Body>> {
    return call<Body>(this.house, route, { headers: from(actor), ...(body === undefined ? {} : { body }) });
  }

  /** All rows, page after page. */
  async rows(by: { actor: Actor }, id: string, verdict?: string): Promise<ImportRowView[]> {
    const rows: ImportRowView[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query = new URLSearchParams({ limit: '100', ...(verdict ? { verdict } : {}), ...(cursor ? { cursor } : {}) });
      const page: Answer<ImportRowPage> = await this.ask(by.actor, `GET /proposition-imports/${id}/rows?${query}`);
      rows.push(...page.body.items);
      cursor = page.body.next;
    }
    return rows;
  }

  /** Confirms and lets the drafts be made. */
  async confirm(by: { actor: Actor }, id: string): Promise<ImportView> {
    const { status, text } = await this.ask(by.actor, `PUT /proposition-imports/${id}/confirmation`);
    if (status !== 200) throw new Error(`the confirmation answered ${status}: ${text}`);
    await this.house.drain();
    return this.show(by, id);
  }

  propositions(): Promise<{ id: string; title: string; sponsorName: string | null; publisherId: string; officeId: string | null; confirmation: string; closeAt: Date | string | null; state: string }[]> {
    return this.house.database.read('SELECT id, title, sponsorName, publisherId, officeId, confirmation, closeAt, state FROM proposition ORDER BY id');
  }

  close(): Promise<void> {
    return this.house.close();
  }
}
