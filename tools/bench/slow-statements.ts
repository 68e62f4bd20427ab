import { performance } from 'node:perf_hooks';
import { Database, encodeCursor, type Param } from '#platform';
import type { ListPropositions } from '../../libs/propositions/src/contract/propositions.requests.js';
import { PublicListQuery } from '../../libs/propositions/src/queries/public-list.query.js';
import { searchWords } from './load-data.js';

const LIMIT_MS = 10;
const PAGE = 20;
const TIMES = 7;

interface Statement { readonly ms: number; readonly sql: string; readonly params: readonly Param[] }
type Asked = Partial<ListPropositions>;

/** Filters that leave much, little and nothing of a long list, in every order. */
const lists: readonly Asked[] = (['closeAt', 'publishedAt', 'bountyFen'] as const).flatMap((sort) => [
  {}, { state: 'OPEN' }, { industry: 'C' }, { region: '430000' }, { industry: 'C', region: '430000' }, { industry: 'C2669', region: '430100' },
  { state: 'OPEN', discipline: 'NEW_MEDICINE' }, { bountyFrom: 490_000_000 }, { state: 'DONE', industry: 'M', discipline: 'NEW_MEDICINE' },
].map((asked) => ({ ...asked, sort }) as Asked));

/** Common, rare and absent words, one character, several words that never meet, and words with filters. */
const searches: readonly Asked[] = [
  ...searchWords, '电', '智能 绿色', '智能电池检测', '研究 系统', '智能 电池 优化', '大模型', '知识图谱',
].flatMap((q) => [{ q }, { q, state: 'OPEN' }, { q, industry: 'C', region: '430000' }] as Asked[]);

/** Every statement of list and search that takes longer than 10 ms on its first or its last page, in words. */
export async function slowStatements(database: Database): Promise<string[]> {
  const slow: string[] = [];
  for (const asked of [...lists, ...searches]) {
    for (const page of ['first', 'last'] as const) {
      const cursor = page === 'first' ? undefined : await lastCursor(database, asked);
      const slowest = await typical(database, { ...asked, cursor });
      if (slowest.ms > LIMIT_MS) slow.push(`${JSON.stringify(asked)}, ${page} page: ${slowest.ms.toFixed(1)} ms, ${LIMIT_MS} wanted (${slowest.sql.slice(0, 60)}…)`);
    }
  }
  return slow;
}

/** Where the last full page of the longest list that this question walks begins. */
async function lastCursor(database: Database, asked: Asked): Promise<string | undefined> {
  const walked = (await statementsOf(database, asked)).filter(({ sql }) => sql.includes('l.term = ?')).map(({ params }) => String(params[0]));
  const rows = await Promise.all(walked.map((term) => database.readOne<{ position: number; id: string }>(
    `SELECT position, id FROM proposition_posting WHERE term = ? ORDER BY position DESC, id DESC LIMIT 1 OFFSET ${PAGE}`, [term],
  )));
  const last = rows.filter((row) => row !== undefined).sort((a, b) => b.position - a.position)[0];
  return last && encodeCursor([last.position, last.id]);
}

/** The slowest statement of the question: the median of several tries, once warm. */
async function typical(database: Database, asked: Asked): Promise<Statement> {
  const tries: Statement[] = [];
  for (let turn = 0; turn <= TIMES; turn++) {
    const statements = await statementsOf(database, asked);
    if (turn > 0) tries.push(statements.sort((a, b) => b.ms - a.ms)[0] ?? { ms: 0, sql: '', params: [] });
  }
  return tries.sort((a, b) => a.ms - b.ms)[Math.floor(TIMES / 2)]!;
}

/** Asks the product's own query and notes each statement it sends, one after another. */
async function statementsOf(database: Database, asked: Asked): Promise<Statement[]> {
  const sent: Statement[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const read = <Row>(sql: string, params: readonly Param[] = []): Promise<Row[]> => {
    const answer = last.then(async () => {
      const started = performance.now();
      const rows = await database.read<Row>(sql, params);
      sent.push({ ms: performance.now() - started, sql, params });
      return rows;
    });
    last = answer;
    return answer;
  };
  const watched = Object.assign(Object.create(database) as Database, { read, reader: { query: read } });
  await new PublicListQuery(watched).execute({ limit: PAGE, ...asked } as ListPropositions);
  return sent;
}
