// The limit to compare with: node:http and mysql2, the product's SQL and texts, no framework, no validation, no audit.
// Started by bench.ts with DATABASE_URL and SECRET in its environment; prints its port.
import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { encodeCursor, newId } from '#platform';
import { digestOfText } from '../../libs/bids/src/bid-digest.js';
import { canonical } from '../../libs/bids/src/domain/bid-content.js';
import { fullCard, originOf } from '../../libs/propositions/src/contract/proposition-view.js';
import { keyTerm } from '../../libs/propositions/src/domain/listing.js';
import { detailSql, type DetailRow } from '../../libs/propositions/src/queries/detail.sql.js';
import { type Filters, termFor, traitParams } from '../../libs/propositions/src/queries/filters.js';
import { listingSql } from '../../libs/propositions/src/queries/listing.sql.js';

const pool = mysql.createPool({ uri: process.env.DATABASE_URL!, connectionLimit: 16, timezone: 'Z', charset: 'utf8mb4_bin', maxPreparedStatements: 256 });
const secret = process.env.BENCH_SECRET!;
const PAGE = 20;

interface CardRow {
  readonly position: number; readonly id: string; readonly state: string; readonly bidCount: number; readonly card: string;
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: Error) => {
    response.writeHead(500);
    response.end(error.message);
  });
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url!, 'http://bare');
  if (request.method === 'POST') return bid(request, response, url.pathname.split('/')[3]!);
  if (url.pathname === '/api/propositions') return send(response, url.searchParams.has('q') ? await search(url.searchParams.get('q')!) : await list(url.searchParams));
  const id = url.pathname.split('/')[3]!;
  return send(response, url.searchParams.has('joined') ? await joinedDetail(id) : await detail(id));
}

function send(response: ServerResponse, body: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

function list(query: URLSearchParams): Promise<string> {
  if (query.has('joined')) return joinedList(query);
  const filters: Filters = { state: 'OPEN', industry: query.get('industry') ?? undefined, region: query.get('region') ?? undefined };
  return page(termFor(filters, 'closeAt', 'o'), filters);
}

/** The list without anything kept ready: ids in list order first, then their rows, as a careful engineer joins them. */
const JOINED = `SELECT p.id, p.code, p.title, p.publisherId, o.name AS publisherName, p.sponsorName, p.keywords, p.industryCode, p.industryName, p.regionCode, p.regionName,
  p.discipline, p.bountyFen, p.negotiable, p.expectedJobs, p.maxBids, p.winners, p.round, p.openAt, p.closeAt, p.publishedAt, p.state, p.bidCount
  FROM (SELECT id, closeAt FROM proposition WHERE state = 'OPEN' AND industrySection = ? AND regionCode >= ? AND regionCode < ? ORDER BY closeAt, id LIMIT 21) l
  JOIN proposition p ON p.id = l.id JOIN organisation o ON o.id = p.publisherId ORDER BY l.closeAt, l.id`;

type JoinedRow = RowDataPacket & { readonly id: string; readonly closeAt: Date; readonly keywords: string; readonly negotiable: number };

const plain = (row: JoinedRow) => ({ ...row, keywords: JSON.parse(row.keywords) as unknown, negotiable: row.negotiable === 1 });

async function joinedList(query: URLSearchParams): Promise<string> {
  const province = Number(query.get('region')!.slice(0, 2));
  const [rows] = await pool.execute<JoinedRow[]>(JOINED, [query.get('industry'), `${province}0000`, `${province + 1}0000`]);
  const items = rows.slice(0, PAGE).map(plain);
  const last = items[items.length - 1];
  const next = last && rows.length > PAGE ? encodeCursor([last.closeAt.getTime(), last.id]) : null;
  return JSON.stringify({ items, next });
}

/** A word of two Chinese characters is one list of its own. */
const search = (word: string): Promise<string> => page(keyTerm('o', word), { state: 'OPEN' });

const BEFORE_ALL = -Number.MAX_SAFE_INTEGER;

async function page(term: string, filters: Filters): Promise<string> {
  const params = [term, BEFORE_ALL, BEFORE_ALL, '', ...traitParams(filters), PAGE + 1];
  const [rows] = await pool.execute<(RowDataPacket & CardRow)[]>(listingSql('term', 0), params.map(String));
  const shown = rows.slice(0, PAGE);
  const last = shown[shown.length - 1];
  const next = last && rows.length > PAGE ? `"${encodeCursor([last.position, last.id])}"` : 'null';
  return `{"items":[${shown.map(fullCard).join(',')}],"next":${next}}`;
}

async function detail(id: string): Promise<string> {
  const [rows] = await pool.execute<(RowDataPacket & DetailRow)[]>(detailSql, [id]);
  const row = rows[0]!;
  const added = { ...originOf(row), desk: null, actions: [] };
  return `${fullCard(row).slice(0, -1)},${row.page},${JSON.stringify(added).slice(1)}`;
}

const JOINED_DETAIL = `SELECT p.id, p.code, p.title, p.publisherId, o.name AS publisherName, p.sponsorName, p.keywords, p.industryCode, p.industryName, p.regionCode, p.regionName,
  p.discipline, p.bountyFen, p.negotiable, p.expectedJobs, p.maxBids, p.winners, p.round, p.openAt, p.closeAt, p.publishedAt, p.state, p.bidCount,
  c.summary, c.background, c.difficulties, c.research, c.deliverables, c.acceptance, c.cooperation, c.ipPosition, c.bidderConditions, c.months, c.jobType, c.jobsDueOn,
  p.programme, p.programmeId, p.programmeVersion, p.externalCode, p.source, p.officeId, p.officeName, p.reasonCode,
  i.id AS i_id, i.name AS i_name, i.unit AS i_unit, i.operator AS i_operator, i.target AS i_target, i.testMethod AS i_testMethod
  FROM proposition p JOIN organisation o ON o.id = p.publisherId JOIN proposition_content c ON c.id = p.id
  LEFT JOIN proposition_indicator i ON i.propositionId = p.id WHERE p.id = ? ORDER BY i.position`;

/** The detail without anything kept ready. */
async function joinedDetail(id: string): Promise<string> {
  const [rows] = await pool.execute<JoinedRow[]>(JOINED_DETAIL, [id]);
  const { i_id: _a, i_name: _b, i_unit: _c, i_operator: _d, i_target: _e, i_testMethod: _f, ...row } = rows[0]!;
  const indicators = rows.filter((one) => one.i_id !== null).map((one) => ({
    id: one.i_id as string, name: one.i_name as string, unit: one.i_unit as string | null, operator: one.i_operator as string,
    target: one.i_target as string, testMethod: one.i_testMethod as string | null,
  }));
  return JSON.stringify({ ...plain(row as JoinedRow), indicators, desk: null, actions: [] });
}

/** The transaction that an engineer writes by hand: begin, look at the team, take the place, insert, commit. */
async function bid(request: IncomingMessage, response: ServerResponse, propositionId: string): Promise<void> {
  let text = '';
  for await (const chunk of request) text += chunk;
  const personId = verify(request.headers.authorization ?? '');
  const { teamId, content } = JSON.parse(text) as { teamId: string; content: object };
  const kept = canonical(content);
  const connection = await pool.getConnection();
  try {
    await connection.query('START TRANSACTION');
    const [teams] = await connection.execute<RowDataPacket[]>('SELECT name, leaderId, state FROM team WHERE id = ?', [teamId]);
    if (teams[0]?.leaderId !== personId || teams[0]?.state !== 'READY') throw new Error('not the leader');
    const [taken] = await connection.execute(
      "UPDATE proposition SET bidCount = bidCount + 1 WHERE id = ? AND state = 'OPEN' AND openAt <= UTC_TIMESTAMP(3) AND closeAt > UTC_TIMESTAMP(3) AND (maxBids IS NULL OR bidCount < maxBids)", [propositionId],
    );
    if ((taken as { affectedRows: number }).affectedRows !== 1) throw new Error('closed');
    const [id, sha256, receivedAt] = [newId(), digestOfText(kept), new Date()];
    await connection.execute(
      "INSERT INTO bid (id, propositionId, round, teamId, teamName, slot, state, revision, sha256, receivedAt, version) VALUES (?, ?, 1, ?, ?, '', 'SEALED', 1, ?, ?, 1)",
      [id, propositionId, teamId, teams[0]!.name as string, sha256, receivedAt],
    );
    await connection.execute('INSERT INTO bid_person (bidId, personId, propositionId, round) VALUES (?, ?, ?, 1)', [id, personId, propositionId]);
    await connection.execute('INSERT INTO bid_content (bidId, content) VALUES (?, ?)', [id, kept]);
    await connection.query('COMMIT');
    send(response, JSON.stringify({ bidId: id, propositionId, round: 1, teamId, revision: 1, receivedAt: receivedAt.toISOString(), sha256 }), 201);
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

/** HS256, as the product's own tokens; the person is the subject. */
function verify(authorization: string): string {
  const [head, payload, signature] = authorization.slice('Bearer '.length).split('.') as [string, string, string];
  const expected = createHmac('sha256', secret).update(`${head}.${payload}`).digest('base64url');
  if (expected !== signature) throw new Error('forged');
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub: string }).sub;
}

server.listen(0, '127.0.0.1', () => console.log(`bare listens on ${(server.address() as { port: number }).port}`));
