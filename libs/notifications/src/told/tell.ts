import type { StoredEvent, Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { NoticeRule, Word, WordName, Words } from '../domain/notice-rule.js';
import { rulesFor } from '../domain/notice-rules.js';
import { audiences } from './audiences.js';
import { cases } from './cases.js';
import { Doors, Scene } from './scene.js';
import { words } from './words.js';

/** What is to be said to these people about a fact. */
export interface Telling {
  readonly rule: NoticeRule;
  readonly personIds: readonly string[];
  readonly words: Words;
  readonly link: string;
}

/** Finds out who is to be told of a fact, and what. Nobody is told twice. */
@Injectable()
export class Tell {
  constructor(private readonly doors: Doors) {}

  async about(event: StoredEvent, tx: Tx): Promise<Telling[]> {
    const scene = new Scene(tx, event, this.doors);
    const tellings: Telling[] = [];
    const told = new Set<string>();
    for (const rule of rulesFor(event.name)) {
      const personIds = (await addressees(rule, scene)).filter((id) => !told.has(id));
      if (personIds.length === 0) continue;
      for (const id of personIds) told.add(id);
      tellings.push({ rule, personIds, words: await wordsOf(rule, scene), link: rule.link(event.payload) });
    }
    return tellings;
  }
}

async function addressees({ to, when, toActor = false }: NoticeRule, scene: Scene): Promise<string[]> {
  if (when && !(await cases[when](scene))) return [];
  const found = new Set<string>();
  for (const audience of to) for (const id of await audiences[audience](scene)) found.add(id);
  if (!toActor) found.delete(scene.event.actorId);
  return [...found];
}

/** Those that the rule's texts mention. */
async function wordsOf({ zh, en }: NoticeRule, scene: Scene): Promise<Words> {
  const mentioned = [zh.title, zh.body, en.title, en.body].flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as WordName));
  const found: Partial<Record<WordName, Word>> = {};
  for (const name of new Set(mentioned)) {
    const word = await words[name](scene);
    if (word !== undefined) found[name] = word;
  }
  return found;
}
