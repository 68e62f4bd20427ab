import { ApiProperty } from '@nestjs/swagger';
import type { Answer, TeamState } from '../domain/team.js';
import type { Lack } from '../domain/settle.js';
import type { TeamKind, TeamRole } from './teams.events.js';

const KINDS = ['STUDENT', 'TEACHER_STUDENT'];
const STATES = ['FORMING', 'READY', 'DISBANDED'];
const ROLES = ['MEMBER', 'ADVISER'];
const ID = '0198c5a2-7d4e-7b10-9f51-3a2b6c7d8e90';

export class TeamMemberView {
  @ApiProperty({ example: ID }) personId!: string;
  @ApiProperty({ example: '学生成员' }) displayName!: string;
  @ApiProperty({ enum: ROLES, example: 'MEMBER' }) role!: TeamRole;
  @ApiProperty({ enum: ['INVITED', 'CONSENTED', 'DECLINED'], example: 'CONSENTED' }) answer!: Answer;
  @ApiProperty({ example: false }) leader!: boolean;
  @ApiProperty({ description: 'Since when the answer stands', example: '2026-03-01T08:00:00.000Z' }) since!: string;
}

export class TeamView {
  @ApiProperty({ example: ID }) id!: string;
  @ApiProperty({ example: '矿山装备智能检测队' }) name!: string;
  @ApiProperty({ enum: KINDS, example: 'STUDENT' }) kind!: TeamKind;
  @ApiProperty({ enum: STATES, example: 'FORMING' }) state!: TeamState;
  @ApiProperty({ example: ID }) leaderId!: string;
  @ApiProperty({ example: '4143010533' }) universityCode!: string;
  @ApiProperty({ example: '中南大学' }) universityName!: string;
  @ApiProperty({ type: [TeamMemberView], description: 'The leader first. Who left is not shown.' }) members!: TeamMemberView[];
  @ApiProperty({ isArray: true, enum: ['ANSWERS', 'MEMBERS', 'TEACHER'], example: ['ANSWERS'], description: 'What keeps the team from being ready' }) lacks!: Lack[];
  @ApiProperty({ example: '2026-03-01T08:00:00.000Z' }) createdAt!: string;
  @ApiProperty({ type: [String], example: ['teams.invite', 'teams.disband'], description: 'What the viewer may do now' }) actions!: string[];
}

export class TeamCardView {
  @ApiProperty({ example: ID }) id!: string;
  @ApiProperty({ example: '矿山装备智能检测队' }) name!: string;
  @ApiProperty({ enum: KINDS, example: 'STUDENT' }) kind!: TeamKind;
  @ApiProperty({ enum: STATES, example: 'READY' }) state!: TeamState;
  @ApiProperty({ example: '4143010533' }) universityCode!: string;
  @ApiProperty({ example: '中南大学' }) universityName!: string;
  @ApiProperty({ enum: ROLES, example: 'MEMBER', description: 'What the viewer is in it' }) role!: TeamRole;
  @ApiProperty({ example: true, description: 'The viewer leads it' }) leads!: boolean;
  @ApiProperty({ example: 3, description: 'Members who agreed, the leader included' }) members!: number;
}

export class TeamsPage {
  @ApiProperty({ type: [TeamCardView] }) items!: TeamCardView[];
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Cursor of the next page' }) next!: string | null;
}

export class InvitationView {
  @ApiProperty({ example: ID }) teamId!: string;
  @ApiProperty({ example: '矿山装备智能检测队' }) teamName!: string;
  @ApiProperty({ enum: KINDS, example: 'STUDENT' }) kind!: TeamKind;
  @ApiProperty({ example: '中南大学' }) universityName!: string;
  @ApiProperty({ example: '学生团队负责人' }) leaderName!: string;
  @ApiProperty({ enum: ROLES, example: 'MEMBER', description: 'What the viewer is asked to be' }) role!: TeamRole;
  @ApiProperty({ example: '2026-03-01T08:00:00.000Z' }) invitedAt!: string;
  @ApiProperty({ type: [String], example: ['teams.consent', 'teams.decline'] }) actions!: string[];
}

export class InvitationsPage {
  @ApiProperty({ type: [InvitationView] }) items!: InvitationView[];
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Cursor of the next page' }) next!: string | null;
}
