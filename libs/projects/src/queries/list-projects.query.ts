import { type Actor, actsIn, officesOf } from '#kernel';
import { asTime, Database, decodeCursor, type Page, pageOf, type Param, permit } from '#platform';
import { Teams } from '#teams';
import { Injectable } from '@nestjs/common';
import type { ListProjects } from '../contract/projects.requests.js';
import type { ProjectSummaryView } from '../contract/projects.views.js';
import { projectsPolicy } from '../projects.policy.js';

type Row = Omit<ProjectSummaryView, 'percentComplete' | 'overdue' | 'openedAt'> & {
  // SUM and COUNT come back as text from some drivers.
  readonly percentComplete: number | string | null;
  readonly overdue: number | string;
  readonly openedAt: Date | string;
};

const OPEN = "m.projectId = p.id AND m.state IN ('PLANNED', 'REWORK')";
const SELECT = `SELECT p.id, p.propositionId, p.propositionCode, p.title, p.kind, p.state, p.teamId, p.teamName, p.publisherId, p.publisherName, p.openedAt,
    (SELECT SUM(m.weight) FROM project_milestone m WHERE m.projectId = p.id AND m.state = 'ACCEPTED') AS percentComplete,
    (SELECT COUNT(*) FROM project_milestone m WHERE ${OPEN} AND m.overdueSince IS NOT NULL) AS overdue,
    (SELECT MIN(m.dueOn) FROM project_milestone m WHERE ${OPEN}) AS nextDueOn
  FROM project p`;

/** Projects of one side, newest first. */
@Injectable()
export class ListProjectsQuery {
  constructor(private readonly database: Database, private readonly teams: Teams) {}

  async execute(actor: Actor, request: ListProjects): Promise<Page<ProjectSummaryView>> {
    permit(projectsPolicy, 'projects.list', actor, { as: request.as });
    const conditions = [await this.sideOf(actor, request), ...filtersOf(request)];
    const rows = await this.database.read<Row>(
      `${SELECT} WHERE ${conditions.map(({ sql }) => sql).join(' AND ')} ORDER BY p.id DESC LIMIT ?`,
      [...conditions.flatMap(({ params }) => params), request.limit + 1],
    );
    return pageOf(rows, request.limit, viewOf, (row) => [row.id]);
  }

  private async sideOf(actor: Actor, { as }: ListProjects): Promise<Condition> {
    if (as === 'OFFICE') return oneOf('p.responsibleOfficeId', officesOf(actor));
    if (as === 'TEAM') return oneOf('p.teamId', (await this.teams.ofPerson(this.database.reader, actor.id)).map((one) => one.id));
    return oneOf('p.publisherId', actsIn(actor, 'PUBLISHER'));
  }
}

interface Condition {
  readonly sql: string;
  readonly params: readonly Param[];
}

// An empty list of values is a syntax error on some databases.
const oneOf = (column: string, values: readonly string[]): Condition =>
  values.length === 0 ? { sql: '1 = 0', params: [] } : { sql: `${column} IN (${values.map(() => '?').join(', ')})`, params: values };

function filtersOf({ state, overdue, propositionId, publisherId, cursor }: ListProjects): Condition[] {
  const given: Condition[] = [];
  if (state) given.push({ sql: 'p.state = ?', params: [state] });
  if (propositionId) given.push({ sql: 'p.propositionId = ?', params: [propositionId] });
  if (publisherId) given.push({ sql: 'p.publisherId = ?', params: [publisherId] });
  if (overdue !== undefined) {
    given.push({ sql: `${overdue ? '' : 'NOT '}EXISTS (SELECT 1 FROM project_milestone m WHERE ${OPEN} AND m.overdueSince IS NOT NULL)`, params: [] });
  }
  if (cursor) given.push({ sql: 'p.id < ?', params: decodeCursor(cursor, 1) });
  return given;
}

function viewOf({ percentComplete, overdue, openedAt, ...row }: Row): ProjectSummaryView {
  return { ...row, percentComplete: Number(percentComplete ?? 0), overdue: Number(overdue) > 0, openedAt: asTime(openedAt).toISOString() };
}
