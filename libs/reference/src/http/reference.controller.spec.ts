import { nobody, openTestHouse, type TestHouse } from '#testing';
import { referenceContext } from '../index.js';

let house: TestHouse;
let url: string;
beforeAll(async () => {
  house = await openTestHouse([nobody, referenceContext]);
  await house.app.listen(0, '127.0.0.1');
  url = await house.app.getUrl();
});
afterAll(() => house.close());

async function get(path: string): Promise<{ status: number; body: any }> {
  const answer = await fetch(`${url}/api/reference/${path}`, { headers: { connection: 'close' } });
  return { status: answer.status, body: await answer.json() };
}

describe('the code lists over HTTP, for anybody', () => {
  it('find universities', async () => {
    const { status, body } = await get(`universities?q=${encodeURIComponent('中南大学')}&province=${encodeURIComponent('湖南省')}&limit=3`);
    expect(status).toBe(200);
    expect(body).toEqual([{ moeCode: '4143010533', name: '中南大学', city: '长沙市', level: '本科', province: '湖南省' }]);
  });

  it('give industries one level at a time, the parent with or without its letter', async () => {
    expect((await get('industries')).body).toHaveLength(20);
    expect((await get('industries?parent=C39')).body[0]).toMatchObject({ code: 'C391', level: 'group' });
    expect((await get('industries?parent=39')).body).toEqual((await get('industries?parent=C39')).body);
  });

  it('give regions one level at a time', async () => {
    expect((await get('regions')).body).toHaveLength(34);
    expect((await get('regions?parent=430000')).body[0]).toMatchObject({ code: '430100', name: '长沙市', level: 'prefecture', lng: expect.any(Number) });
    expect((await get('regions?parent=430104')).body).toEqual([]);
  });

  it('say what is wrong with a question', async () => {
    expect(await get('regions?parent=999999')).toMatchObject({ status: 404, body: { code: 'reference.code-unknown' } });
    expect(await get('industries?parent=Z')).toMatchObject({ status: 404 });
    expect(await get('regions?parent=湖南')).toMatchObject({ status: 400 });
    expect(await get('universities?limit=1000')).toMatchObject({ status: 400 });
  });
});
