import { describe, expect, it } from '@jest/globals';
import { foundTeam, type Founding } from './found-team.js';
import { limits, now, student, teacher } from './team.fixture.js';

const founding: Founding = { id: 'team', name: '湖湘算法队', kind: 'STUDENT', universityCode: '4111010001' };
const facts = { leader: student('leader'), university: { name: '北京大学' }, limits, now };

describe('to found a team', () => {
  it('makes the founder its leader and first member', () => {
    const { next, events } = foundTeam(founding, facts);
    expect(next).toMatchObject({ state: 'FORMING', leaderId: 'leader', universityName: '北京大学', members: [{ personId: 'leader', answer: 'CONSENTED', role: 'MEMBER' }] });
    expect(events.map((one) => one.payload)).toEqual([{ teamId: 'team', kind: 'STUDENT', universityCode: '4111010001', leaderId: 'leader' }]);
  });

  it('is enough where one may go alone', () => {
    expect(foundTeam(founding, { ...facts, limits: { ...limits, leastMembers: 1 } }).next.state).toBe('READY');
  });

  it('takes a student for a student team; a teacher may lead a teacher-student team', () => {
    expect(() => foundTeam(founding, { ...facts, leader: teacher('leader') })).toThrow('led by a student');
    expect(foundTeam({ ...founding, kind: 'TEACHER_STUDENT' }, { ...facts, leader: teacher('leader') }).next.members[0]!.teacher).toBe(true);
  });

  it('takes a university of the list', () => {
    expect(() => foundTeam(founding, { ...facts, university: undefined })).toThrow('No university has the code 4111010001');
  });

  it('counts the name as people do', () => {
    expect(foundTeam({ ...founding, name: '𡐓'.repeat(120) }, facts).next.name).toHaveLength(240);
    expect(() => foundTeam({ ...founding, name: '队'.repeat(121) }, facts)).toThrow('at most 120');
  });
});
