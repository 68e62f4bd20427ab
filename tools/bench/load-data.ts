import { systemActor } from '#kernel';
import { Database, newId, type Tx, UnitOfWork } from '#platform';
import { industriesUnder, industryByCode, regionByCode, regionsUnder } from '#reference';
import type { INestApplicationContext } from '@nestjs/common';
import { draftProposition } from '../../libs/propositions/src/domain/draft-proposition.js';
import { settleFields } from '../../libs/propositions/src/domain/proposition-fields.js';
import { disciplines, type WholeProposition } from '../../libs/propositions/src/domain/proposition.js';
import { type ListedState, listedStates } from '../../libs/propositions/src/domain/proposition.lifecycle.js';
import { PropositionStore } from '../../libs/propositions/src/store/proposition.store.js';
import { Dice } from './random.js';

export interface Sizes {
  readonly propositions: number;
  readonly enterprises: number;
  readonly teams: number;
  readonly bids: number;
}

export const fullSize: Sizes = { propositions: 50_000, enterprises: 5_000, teams: 20_000, bids: 200_000 };

interface Team { readonly id: string; readonly name: string; readonly leaderId: string }

/** What the measurement needs to know of what was loaded. */
export interface Loaded {
  /** Open propositions in the order of their making. */
  readonly openIds: readonly string[];
  /** A team and a proposition that it has not bid on; another pair for each number from 0. */
  readonly freshPair: (turn: number) => { readonly team: Team; readonly propositionId: string };
}

const DAY_MS = 24 * 60 * 60 * 1000;
const UNIVERSITY = { code: '4143010533', name: '中南大学' };
const kinds = '智能 绿色 新型 高效 低温 高温 国产 自主 数字 多源 复杂 精密 轻量 柔性 大规模 面向储能的 面向农业的 深海 航空 医用 特种'.split(' ');
const objects = '电池 材料 机器人 视觉 语音 芯片 传感器 光伏 风电 催化 陶瓷 图像 数据 网络 轴承 涂层 种子 土壤 水质 疫苗 影像 供应链 电机 激光 无人机 大模型 知识图谱 钢铁 稀土 翡翠'.split(' ');
const deeds = '检测 识别 优化 预测 制备 设计 回收利用 健康状态估计 调度 控制 建模 仿真 诊断 分选 加工 监测 溯源 推荐 分割 压缩'.split(' ');
const forms = '关键技术研究 系统 方法 平台 算法 工艺 装备 应用研究 解决方案 示范'.split(' ');

/** Words for the keyword search: common, rare, absent. */
export const searchWords = ['智能', '电池', '检测', '材料', '研究', '系统', '视觉', '预测', '稀土', '翡翠', '压缩', '麒麟', '饕餮'];

/** Fills an empty, migrated database. Propositions go through the product's own store, so lists and cards are as it keeps them. */
export async function loadData(app: INestApplicationContext, sizes: Sizes, leaders: readonly string[]): Promise<Loaded> {
  const uow = app.get(UnitOfWork);
  const run = (work: (tx: Tx) => Promise<void>) => uow.run(systemActor('bench'), work);
  const publishers = await loadEnterprises(run, sizes.enterprises);
  const openIds = await loadPropositions(run, sizes.propositions, publishers);
  // For the bare server's list alone: the product reads its own lists.
  await app.get(Database).dataSource.query('CREATE INDEX ix_bench_list ON proposition (state, industrySection, closeAt, id, regionCode)');
  const teams = await loadTeams(run, sizes.teams, leaders);
  // The leaders take turns, each with one team after the other and one proposition after the other from a start of their
  // own: a leader bids on a proposition once at most, with whichever team.
  const pair = (turn: number) => {
    const [leader, step] = [turn % leaders.length, Math.floor(turn / leaders.length)];
    if (step >= openIds.length) throw new Error(`each of ${leaders.length} leaders has bid on all ${openIds.length} open propositions`);
    const team = leader + leaders.length * (step % Math.floor(teams.length / leaders.length));
    const propositionId = openIds[(step + Math.floor((leader * openIds.length) / leaders.length)) % openIds.length]!;
    return { team: teams[team]!, propositionId };
  };
  await loadBids(run, Array.from({ length: sizes.bids }, (_, turn) => pair(turn)));
  return { openIds, freshPair: (turn) => pair(sizes.bids + turn) };
}

type Run = (work: (tx: Tx) => Promise<void>) => Promise<void>;
interface Named { readonly id: string; readonly name: string }

async function loadEnterprises(run: Run, count: number): Promise<Named[]> {
  const dice = new Dice(11);
  const all = Array.from({ length: count }, (_, index) => ({ id: newId(), name: `示例${dice.skewed(objects)}${dice.one(['科技', '股份', '集团', '制造'])}有限公司${index}` }));
  await inParts(all, 500, (part) => run(async (tx) => void (await tx.execute(
    `INSERT INTO organisation (id, kind, name, foldedName, state, usccWarning, regionCode, registeredAt, version) VALUES ${part.map(() => "(?, 'ENTERPRISE', ?, ?, 'VERIFIED', 0, '430100', ?, 1)").join(', ')}`,
    part.flatMap(({ id, name }) => [id, name, name, tx.now]),
  ))));
  return all;
}

async function loadPropositions(run: Run, count: number, publishers: readonly Named[]): Promise<string[]> {
  const dice = new Dice(7);
  const make = propositionMaker(dice, publishers);
  const openIds: string[] = [];
  for (let done = 0; done < count; done += 250) {
    await run(async (tx) => {
      const wholes = Array.from({ length: Math.min(250, count - done) }, () => make(tx.now));
      await new PropositionStore(tx).addWhole(wholes);
      openIds.push(...wholes.filter(({ proposition }) => proposition.state === 'OPEN').map(({ proposition }) => proposition.id));
    });
  }
  return openIds;
}

function propositionMaker(dice: Dice, publishers: readonly Named[]): (now: Date) => WholeProposition {
  const classes = industriesUnder().flatMap((section) => industriesUnder(section.code)).flatMap((division) => industriesUnder(division.code)).flatMap((group) => industriesUnder(group.code));
  const places = regionsUnder().flatMap((province) => regionsUnder(province.code));
  const codes = { industry: industryByCode, region: regionByCode };
  return (now) => {
    const title = dice.skewed(kinds) + dice.skewed(objects) + dice.skewed(deeds) + dice.skewed(forms);
    const fields = settleFields({
      title, keywords: [dice.skewed(objects), dice.one(deeds)], industryCode: dice.one(classes).code, regionCode: dice.one(places).code,
      discipline: dice.one(disciplines), bountyFen: dice.roll() < 0.3 ? undefined : dice.below(500_000_000), expectedJobs: dice.below(20),
      summary: `${title}。`.repeat(4), background: '现有方案在低温与高湿环境下误差较大，影响产线良率。'.repeat(8), difficulties: '样本少，标注成本高，现场算力有限。'.repeat(6),
      research: '数据采集、模型设计、嵌入式实现与现场验证。'.repeat(8), indicators: [{ name: '误差', operator: 'LE', target: '3', unit: '%' }],
    }, codes);
    const { next } = draftProposition(fields, { id: newId(), newId, publisher: dice.one(publishers), office: null, draftedBy: 'bench', now });
    const state: ListedState = dice.roll() < 0.56 ? 'OPEN' : dice.one(listedStates.slice(1));
    const closeAt = new Date(now.getTime() + (state === 'OPEN' ? 1 : -1) * (DAY_MS + dice.below(90 * DAY_MS)));
    const openAt = new Date(closeAt.getTime() - 100 * DAY_MS);
    return { ...next, proposition: { ...next.proposition, state, openAt, closeAt, publishedAt: openAt } };
  };
}

async function loadTeams(run: Run, count: number, leaders: readonly string[]): Promise<Team[]> {
  const teams = Array.from({ length: count }, (_, index) => ({ id: newId(), name: `演示队 ${index + 1}`, leaderId: leaders[index % leaders.length]! }));
  await inParts(teams, 500, (part) => run(async (tx) => {
    await tx.execute(
      `INSERT INTO team (id, name, kind, state, leaderId, universityCode, universityName, version, createdAt) VALUES ${part.map(() => "(?, ?, 'STUDENT', 'READY', ?, ?, ?, 1, ?)").join(', ')}`,
      part.flatMap(({ id, name, leaderId }) => [id, name, leaderId, UNIVERSITY.code, UNIVERSITY.name, tx.now]),
    );
    await tx.execute(
      `INSERT INTO team_member (teamId, personId, role, answer, teacher, since) VALUES ${part.map(() => "(?, ?, 'MEMBER', 'CONSENTED', 0, ?)").join(', ')}`,
      part.flatMap(({ id, leaderId }) => [id, leaderId, tx.now]),
    );
  }));
  return teams;
}

async function loadBids(run: Run, pairs: readonly { readonly team: Team; readonly propositionId: string }[]): Promise<void> {
  const bids = pairs.map((pair) => ({ ...pair, id: newId() }));
  await inParts(bids, 1000, (part) => run(async (tx) => {
    await tx.execute(
      `INSERT INTO bid (id, propositionId, round, teamId, teamName, slot, state, revision, sha256, receivedAt, version) VALUES ${part.map(() => "(?, ?, 1, ?, ?, '', 'SEALED', 1, ?, ?, 1)").join(', ')}`,
      part.flatMap(({ id, team, propositionId }) => [id, propositionId, team.id, team.name, '0'.repeat(64), tx.now]),
    );
    await tx.execute(
      `INSERT INTO bid_person (bidId, personId, propositionId, round) VALUES ${part.map(() => '(?, ?, ?, 1)').join(', ')}`,
      part.flatMap(({ id, team, propositionId }) => [id, team.leaderId, propositionId]),
    );
    await tx.execute(`INSERT INTO bid_content (bidId, content) VALUES ${part.map(() => '(?, ?)').join(', ')}`, part.flatMap(({ id }) => [id, '{"plan":"…"}']));
  }));
  await run(async (tx) => void (await tx.execute('UPDATE proposition SET bidCount = (SELECT COUNT(*) FROM bid WHERE bid.propositionId = proposition.id)')));
}

async function inParts<Item>(all: readonly Item[], size: number, work: (part: readonly Item[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += size) await work(all.slice(from, from + size));
}
