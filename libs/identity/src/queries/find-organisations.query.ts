import { fold } from '#kernel';
import { Database, decodeCursor, pageOf, type Param } from '#platform';
import { Injectable } from '@nestjs/common';
import type { FindOrganisations } from '../contract/organisations.requests.js';
import type { OrganisationCard, OrganisationsPage } from '../contract/organisations.views.js';
import { organisationCard } from '../organisation-view.js';

type Row = OrganisationCard & { readonly foldedName: string };

interface Filter {
  readonly sql: string;
  readonly params: readonly Param[];
}

/** Verified organisations by name. */
@Injectable()
export class FindOrganisationsQuery {
  constructor(private readonly database: Database) {}

  async execute(wanted: FindOrganisations): Promise<OrganisationsPage> {
    const filters = filtersOf(wanted);
    const rows = await this.database.read<Row>(
      `SELECT id, kind, name, regionCode, universityCode, foldedName FROM organisation
       WHERE state = 'VERIFIED' ${filters.map(({ sql }) => sql).join(' ')} ORDER BY foldedName, id LIMIT ?`,
      [...filters.flatMap(({ params }) => params), wanted.limit + 1],
    );
    return pageOf(rows, wanted.limit, organisationCard, (row) => [row.foldedName, row.id]);
  }
}

/** Each a constant piece of SQL, so that few statements are ever prepared. */
function filtersOf({ cursor, name, kind, region }: FindOrganisations): Filter[] {
  const filters: Filter[] = [];
  if (cursor) {
    const [afterName, afterId] = decodeCursor(cursor, 2).map(String) as [string, string];
    filters.push({ sql: 'AND foldedName >= ? AND (foldedName > ? OR id > ?)', params: [afterName, afterName, afterId] });
  }
  if (kind) filters.push({ sql: 'AND kind = ?', params: [kind] });
  if (region) filters.push({ sql: 'AND regionCode >= ? AND regionCode <= ?', params: [region, lastWithin(region)] });
  if (name) filters.push({ sql: 'AND INSTR(foldedName, ?) > 0', params: [fold(name)] });
  return filters;
}

/** 430000 holds all up to 439999, 430100 all up to 430199. */
const lastWithin = (region: string): string => region.replace(/(?:00){1,2}$/, (zeros) => '9'.repeat(zeros.length));
