import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform';
import type { AmendmentImpactView, ChangePage } from '../contract/changes.views.js';
import { organisationOf, PropositionHouse } from '../propositions.fixture.js';

let at: PropositionHouse;
beforeAll(async () => void (at = await PropositionHouse.open()));
afterAll(() => at.house.close());

const factsAbout = async (id: string) =>
  (await at.house.database.read<{ name: string }>('SELECT name FROM outbox WHERE subjectId = ? ORDER BY seq', [id])).map(({ name }) => name.replace(/^propositions\.proposition-(.*)\.v1$/, '$1'));

describe('a proposition of an enterprise', () => {
  it('goes from draft to bids and ends without one, told step by step', async () => {
    const [publisher, office] = [await at.aPublisher(), await at.anOffice()];
    const scheduled = await at.scheduled(publisher, office, { input: { expectedJobs: 3 } });
    expect(scheduled).toMatchObject({ state: 'SCHEDULED', code: expect.stringMatching(/^2026-03-\d{4}$/) });
    await at.house.tick();
    expect((await at.read(scheduled.id)).state).toBe('SCHEDULED');
    await at.house.tick({ ahead: 1.1 * 86_400_000 });
    expect((await at.ask(undefined, `GET /propositions/${scheduled.id}`)).body).toMatchObject({ state: 'OPEN', bidCount: 0, expectedJobs: 3, desk: null, actions: [] });
    await at.house.tick({ ahead: 31 * 86_400_000 });
    expect((await at.read(scheduled.id)).state).toBe('NO_BID');
    const again = await at.ask(office, `PUT /propositions/${scheduled.id}/relisting`, { closeAt: at.inDays(60).toISOString() });
    expect([again.status, again.body.state, again.body.code]).toEqual([200, 'OPEN', scheduled.code]);
    expect(await factsAbout(scheduled.id)).toEqual(['drafted', 'submitted', 'approved', 'scheduled', 'published', 'closed', 'without-bids', 'scheduled', 'published']);
  });

  it('keeps everything that was written, and answers with it', async () => {
    const publisher = await at.aPublisher();
    const written = {
      title: '低温电池', programme: '“挑战杯”', externalCode: 'XH-202601', keywords: ['储能'], industryCode: '3841', regionCode: '430104', discipline: 'NEW_ENGINEERING',
      bountyFen: 12_345_678_901, expectedJobs: 0, maxBids: 500, winners: 2, summary: '摘要', background: '背景', difficulties: '难点', research: '内容', deliverables: '成果',
      acceptance: '验收', cooperation: 'JOINT', ipPosition: '共有', bidderConditions: '学生', months: 12, jobType: '工程师', jobsDueOn: '2027-06-30',
      contactName: '企业发榜员', contactPhone: '0731-00000000', contactEmail: 'publisher@example.com',
      indicators: [{ name: '误差', unit: '%', operator: 'LE', target: '3', testMethod: '台架' }, { name: '寿命', operator: 'GE', target: '1000' }],
    } as const;
    const { id, ...drafted } = await at.drafted(publisher, written);
    const shown = (await at.ask(publisher, `GET /propositions/${id}`)).body;
    expect(shown).toEqual({ id, ...drafted });
    const { contactName, contactPhone, contactEmail, indicators, ...open } = written;
    expect(shown).toMatchObject({ ...open, industryCode: 'C3841', regionName: '湖南省长沙市岳麓区', negotiable: false, source: 'ENTERPRISE' });
    expect(shown.desk).toMatchObject({ contactName, contactPhone, contactEmail, confirmation: 'NOT_NEEDED' });
    expect(shown.indicators).toMatchObject(indicators);
    const edited = (await at.ask(publisher, `PUT /propositions/${id}`, { title: '高温电池', indicators: [{ name: '寿命', operator: 'GE', target: '2000' }] })).body;
    expect(edited).toMatchObject({ title: '高温电池', industryCode: null, bountyFen: null, expectedJobs: null, winners: 1, summary: null });
    expect((await at.ask(publisher, `GET /propositions/${id}`)).body).toEqual(edited);
    expect(edited.indicators.map(({ target }) => target)).toEqual(['2000']);
  });

  it('is not submitted before its publisher is verified', async () => {
    const publisher = await at.aPublisher({ verified: false });
    const { id } = await at.drafted(publisher);
    expect(await at.ask(publisher, `PUT /propositions/${id}/submission`)).toMatchObject({ status: 422, body: { code: 'propositions.publisher-not-verified' } });
  });

  it('goes no further when its publisher is suspended, until it is verified again', async () => {
    const [publisher, office] = [await at.aPublisher(), await at.anOffice()];
    const { id } = await at.drafted(publisher);
    await at.ask(publisher, `PUT /propositions/${id}/submission`);
    const refused = { status: 422, body: { code: 'propositions.publisher-not-verified' } };
    const window = { batch: 'SUSPENDED-1', closeAt: at.inDays(9).toISOString() };
    await at.setVerified(organisationOf(publisher), false);
    expect(await at.ask(office, `PUT /propositions/${id}/approval`)).toMatchObject(refused);
    await at.setVerified(organisationOf(publisher), true);
    await at.ask(office, `PUT /propositions/${id}/approval`);
    await at.setVerified(organisationOf(publisher), false);
    expect(await at.ask(office, `PUT /propositions/${id}/schedule`, window)).toMatchObject(refused);
    await at.setVerified(organisationOf(publisher), true);
    expect((await at.ask(office, `PUT /propositions/${id}/schedule`, window)).body).toMatchObject({ state: 'OPEN' });
    const { id: unbid } = await at.oneListed({ given: { state: 'NO_BID', publisherId: organisationOf(publisher), responsibleOfficeId: organisationOf(office) } });
    await at.setVerified(organisationOf(publisher), false);
    expect(await at.ask(office, `PUT /propositions/${unbid}/relisting`, { closeAt: window.closeAt })).toMatchObject(refused);
  });

  it('is answered for by the office that passed it, and by no other', async () => {
    const [publisher, office, colleague, other] = [await at.aPublisher(), await at.anOffice(), await at.anOffice(), await at.anOffice()];
    const { id } = await at.drafted(publisher, { contactPhone: '0731-00000000' });
    await at.ask(publisher, `PUT /propositions/${id}/submission`);
    // Of two offices she acts for the one registered first.
    const both = { ...office, memberships: [...colleague.memberships, ...office.memberships] };
    await at.ask(both, `PUT /propositions/${id}/approval`);
    expect((await at.read(id)).responsibleOfficeId).toBe([office, colleague].map(organisationOf).sort()[0]);
    expect((await at.ask(other, `GET /propositions/${id}`)).status).toBe(404);
    const window = { batch: 'RESPONSIBLE-1', closeAt: at.inDays(9).toISOString() };
    expect((await at.ask(other, `PUT /propositions/${id}/schedule`, window)).status).toBe(404);
    expect((await at.ask(office, `PUT /propositions/${id}/schedule`, window)).body).toMatchObject({ state: 'OPEN', desk: { contactPhone: '0731-00000000' } });
    expect((await at.ask(other, `GET /propositions/${id}`)).body).toMatchObject({ state: 'OPEN', desk: null, actions: [] });
    expect((await at.ask(other, `PUT /propositions/${id}/withdrawal-proposal`, { reasonCode: 'LEGAL', document: '决定 1' })).status).toBe(403);
    expect((await at.ask(office, `PUT /propositions/${id}/withdrawal-proposal`, { reasonCode: 'LEGAL', document: '决定 1' })).status).toBe(200);
  });

  it('comes back with a reason and is submitted again', async () => {
    const [publisher, office] = [await at.aPublisher(), await at.anOffice()];
    const { id } = await at.drafted(publisher);
    await at.ask(publisher, `PUT /propositions/${id}/submission`);
    expect((await at.ask(office, `PUT /propositions/${id}/return`, { reason: ' 补充验收方法 ' })).body).toMatchObject({ state: 'DRAFT', desk: null, actions: [] });
    expect((await at.ask(publisher, `GET /propositions/${id}`)).body).toMatchObject({ state: 'DRAFT', desk: { reason: '补充验收方法' } });
    expect((await at.ask(publisher, `PUT /propositions/${id}/submission`)).body).toMatchObject({ state: 'SUBMITTED', desk: { reason: null } });
    expect((await at.ask(office, `PUT /propositions/${id}/rejection`, { reason: '涉密' })).body.state).toBe('REJECTED');
  });

  it('is withdrawn with a code, leaves the list and stays readable', async () => {
    const publisher = await at.aPublisher();
    const colleague = { ...publisher, id: newId() };
    const { id } = await at.oneListed({ given: { publisherId: organisationOf(publisher) } });
    expect(await at.ask(publisher, `PUT /propositions/${id}/withdrawal`, { reasonCode: 'FUNDING_LOST' })).toMatchObject({ status: 422, body: { code: 'propositions.two-needed' } });
    const proposal = { reasonCode: 'FUNDING_LOST', document: '撤榜决定 2026-004' };
    expect((await at.ask(publisher, `PUT /propositions/${id}/withdrawal-proposal`, proposal)).body).toMatchObject({
      state: 'OPEN', desk: { withdrawal: { ...proposal, proposedBy: publisher.id, confirmedBy: null } }, actions: expect.arrayContaining(['propositions.retract-withdrawal']),
    });
    expect((await at.ask(undefined, `GET /propositions/${id}`)).body).toMatchObject({ state: 'OPEN', reasonCode: null, desk: null });
    expect(await at.ask(publisher, `PUT /propositions/${id}/withdrawal-confirmation`)).toMatchObject({ status: 422, body: { code: 'propositions.second-person-needed' } });
    expect((await at.ask(colleague, `GET /propositions/${id}`)).body.actions).toEqual(expect.arrayContaining(['propositions.confirm-withdrawal', 'propositions.retract-withdrawal']));
    await at.ask(colleague, `DELETE /propositions/${id}/withdrawal-proposal`);
    expect(await at.ask(colleague, `PUT /propositions/${id}/withdrawal-confirmation`)).toMatchObject({ status: 409, body: { code: 'propositions.no-withdrawal-proposed' } });
    await at.ask(publisher, `PUT /propositions/${id}/withdrawal-proposal`, proposal);
    expect((await at.ask(colleague, `PUT /propositions/${id}/withdrawal-confirmation`)).body.state).toBe('WITHDRAWN');
    expect((await at.ask(undefined, `GET /propositions/${id}`)).body).toMatchObject({ state: 'WITHDRAWN', reasonCode: 'FUNDING_LOST' });
    expect((await at.ask<{ items: unknown[] }>(undefined, `GET /propositions?publisherId=${organisationOf(publisher)}`)).body.items).toEqual([]);
    expect(await at.house.database.read('SELECT term FROM proposition_posting WHERE id = ?', [id])).toEqual([]);
  });
});

describe('an open proposition', () => {
  const DAY = 86_400_000;
  const changesOf = async (id: string) => (await at.ask<ChangePage>(undefined, `GET /propositions/${id}/changes`)).body;

  it('is suspended and resumed: no bid comes in, no clock closes it, the deadline moves, and everybody can read why', async () => {
    const [publisher, office] = [await at.aPublisher(), await at.anOffice()];
    const { id } = await at.scheduled(publisher, office, { opensIn: -1, closesIn: 2 });
    const { closeAt } = await at.read(id);
    expect((await at.ask(publisher, `PUT /propositions/${id}/suspension`, { reason: '数据待核实' })).status).toBe(403);
    expect((await at.ask(office, `PUT /propositions/${id}/suspension`, { reason: '数据待核实' })).body).toMatchObject({ state: 'SUSPENDED', desk: { reason: '数据待核实' } });
    const listed = async () => (await at.ask<{ items: { id: string }[] }>(undefined, `GET /propositions?state=SUSPENDED&publisherId=${organisationOf(publisher)}`)).body.items;
    expect(await listed()).toMatchObject([{ id, state: 'SUSPENDED' }]);
    await at.house.tick({ ahead: 3 * DAY });
    expect((await at.read(id)).state).toBe('SUSPENDED');
    expect(await at.ask(office, `PUT /propositions/${id}/resumption`, { closeAt: at.inDays(0.1).toISOString() })).toMatchObject({ status: 422, body: { code: 'propositions.deadline-not-earlier' } });
    const resumed = await at.ask(office, `PUT /propositions/${id}/resumption`, {});
    expect(resumed.body.state).toBe('OPEN');
    expect(new Date(resumed.body.closeAt!).getTime()).toBeGreaterThan(closeAt!.getTime());
    expect((await changesOf(id)).items).toMatchObject([{ kind: 'RESUMED', closeAt: resumed.body.closeAt }, { kind: 'SUSPENDED', reason: '数据待核实', round: 1 }]);
    expect(await factsAbout(id)).toEqual(expect.arrayContaining(['suspended', 'resumed']));
  });

  it('is amended: shown beforehand, dated and public afterwards, with time left to bidders', async () => {
    const [publisher, office] = [await at.aPublisher(), await at.anOffice()];
    const written = { title: '低温电池', acceptance: '企业验收', contactPhone: '0731-00000000', indicators: [{ name: '误差', operator: 'LE' as const, target: '3' }] };
    const { id, indicators, closeAt } = await at.scheduled(publisher, office, { input: written, opensIn: -1, closesIn: 2 });
    const amendment = { ...written, acceptance: '第三方检测', contactPhone: '0731-11111111', reason: '补充验收方式' };
    expect((await at.ask(office, `POST /propositions/${id}/amendments`, amendment)).status).toBe(403);
    const preview = (await at.ask<AmendmentImpactView>(publisher, `POST /propositions/${id}/amendments/preview`, amendment)).body;
    expect(preview).toMatchObject({ material: true, bidsToTell: 0, dates: [{ name: 'closeAt', from: closeAt }], lines: [{ field: 'acceptance' }, { field: 'contactPhone', from: null, to: null }, { field: 'closeAt' }] });
    expect((await changesOf(id)).items).toEqual([]);
    const amended = await at.ask(publisher, `POST /propositions/${id}/amendments`, amendment);
    expect(amended).toMatchObject({ status: 201, body: { state: 'OPEN', acceptance: '第三方检测', indicators: [{ id: indicators[0]!.id }], desk: { contactPhone: '0731-11111111' } } });
    expect(new Date(amended.body.closeAt!).getTime()).toBeGreaterThanOrEqual(new Date(preview.dates[0]!.to).getTime());
    const { items } = await changesOf(id);
    expect(items).toEqual([{
      id: expect.any(String), at: expect.any(String), round: 1, kind: 'AMENDED', material: true, reason: '补充验收方式', closeAt: amended.body.closeAt,
      lines: [
        { field: 'acceptance', from: '企业验收', to: '第三方检测' }, { field: 'contactPhone', from: null, to: null },
        { field: 'closeAt', from: closeAt, to: amended.body.closeAt },
      ],
    }]);
    expect(JSON.stringify(items)).not.toContain('0731');
    expect((await at.ask(undefined, `GET /propositions/${id}`)).body).toMatchObject({ acceptance: '第三方检测', closeAt: amended.body.closeAt });
  });

  it('lists its changes page by page, the latest first; one that is not public has none', async () => {
    const [publisher, office] = [await at.aPublisher(), await at.anOffice()];
    const { id, title } = await at.scheduled(publisher, office, { opensIn: -1 });
    for (const summary of ['一', '二', '三']) await at.ask(publisher, `POST /propositions/${id}/amendments`, { title, summary, reason: `改为${summary}` });
    const first = (await at.ask<ChangePage>(undefined, `GET /propositions/${id}/changes?limit=2`)).body;
    expect(first.items.map(({ reason }) => reason)).toEqual(['改为三', '改为二']);
    expect((await at.ask<ChangePage>(undefined, `GET /propositions/${id}/changes?limit=2&cursor=${first.next}`)).body).toMatchObject({ items: [{ reason: '改为一' }], next: null });
    expect((await at.ask(undefined, `GET /propositions/${id}/changes?limit=21`)).status).toBe(400);
    const draft = await at.drafted(publisher);
    expect((await at.ask(publisher, `GET /propositions/${draft.id}/changes`)).status).toBe(404);
  });
});

describe('a proposition that an office writes', () => {
  it('is submitted once the enterprise confirms, and confirmed anew after an edit', async () => {
    const [enterprise, office] = [await at.aPublisher(), await at.anOffice()];
    const body = { title: '代拟榜题', publisherId: organisationOf(enterprise), officeId: organisationOf(office) };
    const { id, source, officeName } = (await at.ask(office, 'POST /propositions', body)).body;
    expect([source, officeName]).toEqual(['OFFICE_PROXY', '双创办']);
    const submit = () => at.ask(office, `PUT /propositions/${id}/submission`);
    expect(await submit()).toMatchObject({ status: 422, body: { code: 'propositions.confirmation-needed' } });
    expect((await at.ask(enterprise, `PUT /propositions/${id}/refusal`, { reason: '金额不对' })).body.desk).toMatchObject({ confirmation: 'REFUSED', reason: '金额不对' });
    await at.ask(enterprise, `PUT /propositions/${id}/confirmation`);
    await at.ask(office, `PUT /propositions/${id}`, { title: '代拟榜题（改）' });
    expect((await submit()).status).toBe(422);
    await at.ask(enterprise, `PUT /propositions/${id}/confirmation`);
    expect((await submit()).body).toMatchObject({ state: 'SUBMITTED', desk: { confirmation: 'ACCOUNT' } });
  });

  it('may rest on a stamped form, which the view shows', async () => {
    const [enterprise, office] = [await at.anOrganisation(), await at.anOffice()];
    const { id } = (await at.ask(office, 'POST /propositions', { title: '代拟榜题', publisherId: enterprise, officeId: organisationOf(office) })).body;
    await at.ask(office, `PUT /propositions/${id}/stamped-form`, { note: '编号 17' });
    expect((await at.ask(office, `PUT /propositions/${id}/submission`)).body).toMatchObject({ state: 'SUBMITTED', desk: { confirmation: 'STAMPED_FORM', confirmationNote: '编号 17' } });
  });
});

describe('the form check of what an office wrote', () => {
  const drafted = async () => {
    const [enterprise, writer] = [await at.aPublisher(), await at.anOffice()];
    const body = { title: '代拟榜题', publisherId: organisationOf(enterprise), officeId: organisationOf(writer) };
    return { enterprise, writer, id: (await at.ask(writer, 'POST /propositions', body)).body.id };
  };

  it('is for somebody who neither wrote it nor took note of its form', async () => {
    const { writer, id } = await drafted();
    const [editor, clerk, checker] = [await at.anOffice(writer), await at.anOffice(writer), await at.anOffice(writer)];
    await at.ask(editor, `PUT /propositions/${id}`, { title: '代拟榜题（改）' });
    await at.ask(clerk, `PUT /propositions/${id}/stamped-form`, { note: '编号 17' });
    await at.ask(writer, `PUT /propositions/${id}/submission`);
    for (const who of [writer, editor, clerk]) {
      for (const [step, reason] of [['return', '原因'], ['approval'], ['rejection', '原因']]) {
        expect([step, (await at.ask(who, `PUT /propositions/${id}/${step}`, reason && { reason })).status]).toEqual([step, 403]);
      }
      expect((await at.ask(who, `GET /propositions/${id}`)).body.actions).toEqual(['propositions.withdraw']);
    }
    expect((await at.ask(checker, `PUT /propositions/${id}/approval`)).body).toMatchObject({ state: 'APPROVED', actions: ['propositions.schedule', 'propositions.withdraw'] });
  });

  it('by another office leaves it with the office that wrote it', async () => {
    const { enterprise, writer, id } = await drafted();
    const checker = await at.anOffice();
    await at.ask(enterprise, `PUT /propositions/${id}/confirmation`);
    await at.ask(writer, `PUT /propositions/${id}/submission`);
    expect((await at.ask(checker, `PUT /propositions/${id}/approval`)).body).toMatchObject({ state: 'APPROVED', desk: null, actions: [] });
    const window = { batch: 'PROXY-1', closeAt: at.inDays(9).toISOString() };
    expect((await at.ask(checker, `PUT /propositions/${id}/schedule`, window)).status).toBe(404);
    expect((await at.ask(writer, `PUT /propositions/${id}/schedule`, window)).body.state).toBe('OPEN');
  });
});

describe('public numbers', () => {
  it('follow one another without gaps among many at once, in each batch', async () => {
    const [publisher, office] = [await at.aPublisher(), await at.anOffice()];
    const ids = await Promise.all(Array.from({ length: 12 }, async () => (await at.drafted(publisher)).id));
    for (const id of ids) {
      await at.ask(publisher, `PUT /propositions/${id}/submission`);
      await at.ask(office, `PUT /propositions/${id}/approval`);
    }
    const window = { openAt: at.inDays(1).toISOString(), closeAt: at.inDays(9).toISOString() };
    const answers = await Promise.all(ids.map((id, index) => at.ask(office, `PUT /propositions/${id}/schedule`, { batch: index % 2 ? 'ODD-1' : 'EVEN-1', ...window })));
    const numbers = ['EVEN-1', 'ODD-1'].flatMap((batch) => Array.from({ length: 6 }, (_, n) => `${batch}-000${n + 1}`));
    expect(answers.map(({ body }) => body.code).sort()).toEqual(numbers);
  });

  it('are not used up by a refusal', async () => {
    const [publisher, office] = [await at.aPublisher(), await at.anOffice()];
    const { id } = await at.drafted(publisher);
    const schedule = (days: number) => at.ask(office, `PUT /propositions/${id}/schedule`, { batch: 'ONCE-1', closeAt: at.inDays(days).toISOString() });
    await at.ask(publisher, `PUT /propositions/${id}/submission`);
    await at.ask(office, `PUT /propositions/${id}/approval`);
    expect(await schedule(-9)).toMatchObject({ status: 400, body: { code: 'propositions.window-not-valid' } });
    expect((await schedule(9)).body).toMatchObject({ state: 'OPEN', code: 'ONCE-1-0001' });
  });
});
