import { inParallel } from '../../drill/in-parallel.js';
import { type People, type Person, registerOrganisation } from '../../drill/people.js';
import { awardOnAndOn } from './awarding.js';
import { bidOnAndOn } from './bidding.js';
import { importOnAndOn } from './importing.js';
import { readOnAndOn } from './reading.js';
import { Shift, type Team } from './shift.js';

const BIDDERS = 10;
const AWARDED = 3;
const OPEN_AT_FIRST = 20;
const UNIVERSITY = '4143010533';
const A_DAY_MS = 86_400_000;

/** Everything the product does at once, until told to stop: publish, bid, replace, withdraw, award, import, read, sign in. */
export class Load {
  private constructor(readonly shift: Shift, private readonly people: People, private readonly teams: readonly Team[]) {}

  static async prepare(people: People, admin: Person): Promise<Load> {
    const [office, checker] = [await people.register('office', '双创办工作人员', ['STAFF']), await people.register('checker', '另一双创办工作人员', ['STAFF'])];
    const officeId = await registerOrganisation(office, admin, { kind: 'DEMONSTRATION_BASE', name: '示范基地双创办', regionCode: '430104' }, ['ADMIN', 'OFFICE', 'PUBLISHER']);
    await registerOrganisation(checker, admin, { kind: 'DEMONSTRATION_BASE', name: '形式审查双创办', regionCode: '430104' }, ['ADMIN', 'OFFICE']);
    const teams = await inParallel(Array.from({ length: BIDDERS + AWARDED }), 4, (_, index) => foundTeam(people, index + 1));
    const shift = new Shift({ office, officeId, checker });
    await inParallel(Array.from({ length: OPEN_AT_FIRST }), 4, () => putUp(shift));
    return new Load(shift, people, teams);
  }

  async run(): Promise<void> {
    const { shift, people, teams } = this;
    await Promise.all([
      ...teams.slice(AWARDED).map((team, index) => bidOnAndOn(shift, team, index * 5)),
      ...teams.slice(0, AWARDED).map((team) => awardOnAndOn(shift, team)),
      publishOnAndOn(shift), importOnAndOn(shift), readOnAndOn(shift, people, teams[0]!),
    ]);
  }
}

async function foundTeam(people: People, number: number): Promise<Team> {
  const leader = await people.register('leader', '学生队长', ['STUDENT']);
  const { id } = await leader.client.expect<{ id: string }>('POST /teams', { name: `演练队 ${number}`, kind: 'STUDENT', universityCode: UNIVERSITY });
  return { leader, id };
}

async function publishOnAndOn(shift: Shift): Promise<void> {
  while (!shift.over) await putUp(shift);
}

async function putUp(shift: Shift): Promise<void> {
  shift.open.push(await shift.publish(A_DAY_MS));
}
