import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '#kernel';
import { newId } from '#platform';
import fc from 'fast-check';
import type { FacetsView } from '../contract/facets.views.js';
import { bountyEdges } from '../domain/bounty-band.js';
import { isListed, listedStates } from '../domain/proposition.lifecycle.js';
import { disciplines, type Proposition } from '../domain/proposition.js';
import { searchTextIn, type Sort, sorts } from '../domain/listing.js';
import { wordsOf } from '../domain/search-text.js';
import { PropositionHouse } from '../propositions.fixture.js';
import { LONG } from './listing.sql.js';
import { PropositionStore } from '../store/proposition.store.js';

// A seeded generator, so that a failure is the same the next time.
let seed = 20260301;
const random = (): number => ((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648), seed / 2_147_483_648);
const one = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;

const words = ['低温', '电池', '电解', '检测', '钢铁', '机器', 'AI', 'ai模型', '5G', '视觉检测', '翡翠'];
const publishers = Array.from({ length: 4 }, (_, n) => ({ publisherId: newId(), publisherName: `示范企业${'甲乙丙丁'[n]}` }));

let at: PropositionHouse;
let all: Proposition[];
beforeAll(async () => {
  at = await PropositionHouse.open();
  const days = Array.from({ length: 12 }, (_, n) => at.inDays(n + 1));
  all = await at.listed(Array.from({ length: 150 }, () => ({
    input: {
      title: `${one(words)}${one(words)}${one(['', ' '])}${one(words)}`, keywords: [one(words)], industryCode: one(['C3841', 'C3985', 'C38', 'A0111', 'I6513', null]),
      regionCode: one(['430100', '430104', '430000', '370303', null]), discipline: one([...disciplines, null]), bountyFen: one([null, 0, 1, 999_999, 1_000_000, 30_000_000, 10 ** 12]),
    },
    // Few days, so that many share one deadline.
    given: { ...one(publishers), state: one([...listedStates, 'OPEN', 'OPEN', 'DRAFT']), closeAt: one(days), publishedAt: one(days) },
  })));
});
afterAll(() => at.house.close());

interface CardPage { items: { id: string; state: string }[]; next: string | null }

async function pages(query: string, limit = 7): Promise<string[]> {
  const ids: string[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const { status, body }: { status: number; body: CardPage } = await at.ask<CardPage>(undefined, `GET /propositions?limit=${limit}${query}${next && `&cursor=${next}`}`);
    expect(status).toBe(200);
    ids.push(...body.items.map(({ id }) => id));
    next = body.next;
  }
  return ids;
}

const orders: Record<Sort, (one: Proposition) => number> = {
  closeAt: ({ closeAt }) => closeAt!.getTime(), publishedAt: ({ publishedAt }) => -publishedAt!.getTime(), bountyFen: ({ bountyFen }) => -(bountyFen ?? -1),
};

const inOrder = (some: readonly Proposition[], sort: Sort = 'closeAt'): string[] =>
  [...some].sort((a, b) => orders[sort](a) - orders[sort](b) || (a.id < b.id ? -1 : 1)).map(({ id }) => id);

const listed = () => all.filter(({ state }) => isListed(state));

type Filter = Partial<Record<'industry' | 'region' | 'state' | 'discipline' | 'publisherId', string> & Record<'bountyFrom' | 'bountyBelow', number>>;
const filters: Record<keyof Filter, (value: never) => (one: Proposition) => boolean> = {
  industry: (code: string) => ({ industryCode }) => industryCode?.startsWith(code) ?? false,
  region: (code: string) => ({ regionCode }) => regionCode?.startsWith(code.replace(/(00){0,2}$/, '')) ?? false,
  state: (state: string) => (one) => one.state === state,
  discipline: (discipline: string) => (one) => one.discipline === discipline,
  publisherId: (id: string) => (one) => one.publisherId === id,
  bountyFrom: (from: number) => ({ bountyFen }) => bountyFen !== null && bountyFen >= from,
  bountyBelow: (below: number) => ({ bountyFen }) => bountyFen !== null && bountyFen < below,
};
const passing = (filter: Filter, without: readonly (keyof Filter)[] = []) =>
  listed().filter((one) => (Object.entries(filter) as [keyof Filter, never][]).every(([name, value]) => value === undefined || without.includes(name) || filters[name](value)(one)));
const queryOf = (filter: Filter) => Object.entries(filter).filter(([, value]) => value !== undefined).map(([name, value]) => `&${name}=${value}`).join('');

const aFilter: fc.Arbitrary<Filter> = fc.record({
  industry: fc.constantFrom('A', 'C', 'C38', 'C384', 'C3841', 'C3985', 'I', 'B'),
  region: fc.constantFrom('430000', '430100', '430104', '370000', '370303', '110000'),
  state: fc.constantFrom(...listedStates),
  discipline: fc.constantFrom(...disciplines),
  publisherId: fc.constantFrom(...publishers.map((one) => one.publisherId)),
  bountyFrom: fc.constantFrom(...bountyEdges),
  bountyBelow: fc.constantFrom(...bountyEdges),
}, { requiredKeys: [] });

describe('the public list', () => {
  it.each(sorts)('returns every row exactly once, in order of %s, whatever the page', async (sort) => {
    for (const limit of [1, 7, 100]) expect(await pages(`&sort=${sort}`, limit)).toEqual(inOrder(listed(), sort));
    expect(await pages(`&sort=${sort}&state=OPEN`)).toEqual(inOrder(passing({ state: 'OPEN' }), sort));
  });

  it('filters as a plain comparison of every row would', async () => {
    await fc.assert(fc.asyncProperty(aFilter, fc.constantFrom(...sorts), async (filter, sort) => {
      expect(await pages(`&sort=${sort}${queryOf(filter)}`, 50)).toEqual(inOrder(passing(filter), sort));
    }), { numRuns: 120, seed: 1 });
  });

  it('shows the same fields as the detail', async () => {
    const [card] = (await at.ask<CardPage>(undefined, 'GET /propositions?limit=1')).body.items;
    expect((await at.ask(undefined, `GET /propositions/${card!.id}`)).body).toMatchObject(card!);
  });

  it('answers plain JSON', async () => {
    const answer = await at.ask(undefined, 'GET /propositions');
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it.each(['cursor=abc', 'cursor=WzEsMl0', 'limit=0', 'limit=101', 'sort=title', 'state=DRAFT', 'industry=%E9%92%A2', 'industry=99', 'region=43', 'region=999999', 'bountyFrom=7', 'unknown=1'])(
    'refuses %s', async (query) => expect((await at.ask(undefined, `GET /propositions?${query}`)).status).toBe(400),
  );
});

describe('a search', () => {
  const scan = (question: string) => {
    const wanted = wordsOf(question);
    return wanted.length === 0 ? [] : listed().filter((one) => wanted.every(({ text }) => searchTextIn(one).includes(text)));
  };

  it('finds what a plain scan of the texts finds', async () => {
    const letter = fc.constantFrom(...'低温电池解检测钢铁机器视觉翡翠甲示'.split(''), 'a', 'ai', '5g', ' ', '2026', '！');
    const question = fc.array(letter, { minLength: 1, maxLength: 4 }).map((letters) => letters.join(''));
    await fc.assert(fc.asyncProperty(fc.oneof(question, fc.constantFrom(...words)), async (q) => {
      expect(await pages(`&q=${encodeURIComponent(q)}`, 40)).toEqual(inOrder(scan(q)));
    }), { numRuns: 150, seed: 1 });
  });

  it('goes together with filters', async () => {
    await fc.assert(fc.asyncProperty(aFilter, fc.constantFrom(...words, '电', '钢铁 电池', '示范企业甲'), async (filter, q) => {
      const found = new Set(scan(q).map(({ id }) => id));
      expect(await pages(`&q=${encodeURIComponent(q)}${queryOf(filter)}`, 50)).toEqual(inOrder(passing(filter).filter(({ id }) => found.has(id))));
    }), { numRuns: 80, seed: 1 });
  });

  it('finds a publisher by its new name, not by the old one', async () => {
    const [{ id }] = inNames('丙') as [Proposition];
    const before = await at.read(id);
    await at.house.uow.run(systemActor('test'), (tx) => new PropositionStore(tx).save({ ...before, publisherName: '改名企业' }));
    expect(await pages(`&q=${encodeURIComponent('改名企业')}`)).toEqual([id]);
    expect(await pages(`&q=${encodeURIComponent('示范企业丙')}`)).not.toContain(id);
    await at.house.uow.run(systemActor('test'), async (tx) => {
      const store = new PropositionStore(tx);
      await store.save({ ...(await store.byId(id)), publisherName: before.publisherName });
    });
  });

  const inNames = (name: string) => listed().filter(({ publisherName }) => publisherName.endsWith(name));
});

describe('the facets', () => {
  const own = { state: ['state'], industry: ['industry'], region: ['region'], discipline: ['discipline'], bounty: ['bountyFrom', 'bountyBelow'] } as const;

  it('count what a plain comparison counts, each without its own filter', async () => {
    await fc.assert(fc.asyncProperty(aFilter, async (filter) => {
      const facets = (await at.ask<FacetsView>(undefined, `GET /propositions/facets?${queryOf(filter).slice(1)}`)).body;
      const rest = (facet: keyof typeof own) => passing(filter, own[facet]);
      for (const { value, count } of facets.state) expect([value, count]).toEqual([value, rest('state').filter((one) => one.state === value).length]);
      for (const { value, count } of facets.industry) expect([value, count]).toEqual([value, rest('industry').filter((one) => one.industryCode?.startsWith(value)).length]);
      for (const { value, count } of facets.region) expect([value, count]).toEqual([value, rest('region').filter((one) => one.regionCode?.slice(0, 2) === value.slice(0, 2)).length]);
      for (const { value, count } of facets.discipline) expect([value, count]).toEqual([value, rest('discipline').filter((one) => one.discipline === value).length]);
      for (const { from, below, count } of facets.bounty) {
        expect([from, count]).toEqual([from, rest('bounty').filter(({ bountyFen }) => bountyFen !== null && bountyFen >= from && bountyFen < (below ?? Infinity)).length]);
      }
    }), { numRuns: 80, seed: 1 });
  });

  it('follow a proposition through its states', async () => {
    const count = async (state: string) => (await at.ask<FacetsView>(undefined, 'GET /propositions/facets')).body.state.find(({ value }) => value === state)!.count;
    const [open, reviewing] = [await count('OPEN'), await count('REVIEWING')];
    const { id } = listed().find(({ state }) => state === 'OPEN')!;
    const move = (state: Proposition['state']) => at.house.uow.run(systemActor('test'), async (tx) => {
      const store = new PropositionStore(tx);
      await store.save({ ...(await store.byId(id)), state });
    });
    await move('REVIEWING');
    expect([await count('OPEN'), await count('REVIEWING')]).toEqual([open - 1, reviewing + 1]);
    await move('OPEN');
    expect([await count('OPEN'), await count('REVIEWING')]).toEqual([open, reviewing]);
  });
});

// Last, because it fills the list: what is long is walked in another way than what is short.
describe('a character that stands nearly everywhere', () => {
  it('is found as a plain scan finds it', async () => {
    const many = await at.listed(Array.from({ length: LONG + 20 }, (_, n) => ({ input: { title: `榜题${n % 2 ? '检' : ''}${n}` }, given: { state: n % 3 ? 'OPEN' as const : 'DONE' as const } })));
    const found = inOrder([...listed(), ...many].filter((one) => searchTextIn(one).includes('榜')));
    expect(await pages(`&q=${encodeURIComponent('榜')}`, 100)).toEqual(found);
    const both = inOrder([...listed(), ...many].filter((one) => searchTextIn(one).includes('榜') && searchTextIn(one).includes('检')));
    expect(await pages(`&q=${encodeURIComponent('榜 检')}`, 100)).toEqual(both);
    expect(await pages(`&q=${encodeURIComponent('榜题检')}`, 100)).toEqual(both);
  });
});
