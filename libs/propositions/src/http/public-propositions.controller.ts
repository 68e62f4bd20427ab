import type { Actor } from '#kernel';
import { Can, CurrentActor, cursorMalformed, type Page, ParseId, Problems, Public } from '#platform';
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeskCard, DeskPage } from '../contract/desk.views.js';
import { FacetsView } from '../contract/facets.views.js';
import { FilterPropositions, ListDesk, ListPropositions } from '../contract/propositions.requests.js';
import { PropositionPage, PropositionView } from '../contract/propositions.views.js';
import { industryUnknown, regionUnknown } from '../domain/proposition-fields.problems.js';
import { propositionMissing, publisherNeeded } from '../domain/propositions.problems.js';
import { propositionsPolicy } from '../propositions.policy.js';
import { DeskQuery } from '../queries/desk.query.js';
import { FacetsQuery } from '../queries/facets.query.js';
import { PropositionDetailQuery } from '../queries/proposition-detail.query.js';
import { PublicListQuery } from '../queries/public-list.query.js';

// The list and the detail come as ready JSON text, which the adapter sends as it is.
const JSON_TEXT = ['content-type', 'application/json; charset=utf-8'] as const;

@ApiTags('propositions')
@Controller('propositions')
export class PublicPropositionsController {
  constructor(
    private readonly list: PublicListQuery,
    private readonly facets: FacetsQuery,
    private readonly detail: PropositionDetailQuery,
    private readonly desk: DeskQuery,
  ) {}

  @Get() @Public() @Header(...JSON_TEXT) @Problems(cursorMalformed, industryUnknown, regionUnknown)
  @ApiOperation({ summary: 'Published propositions: filters, keyword search, order, pages' }) @ApiOkResponse({ type: PropositionPage })
  all(@Query() query: ListPropositions): Promise<string> {
    return this.list.execute(query);
  }

  @Get('facets') @Public() @Problems(industryUnknown, regionUnknown)
  @ApiOperation({ summary: 'How many published propositions each choice would leave', description: 'Each facet counts with all filters but its own.' })
  @ApiOkResponse({ type: FacetsView })
  counts(@Query() query: FilterPropositions): Promise<FacetsView> {
    return this.facets.execute(query);
  }

  @Get('desk') @Can(propositionsPolicy, 'propositions.desk') @Problems(publisherNeeded, cursorMalformed)
  @ApiOperation({
    summary: 'What lies on my desk, changed last first',
    description: 'A publisher sees what it publishes. An office sees, with `state`, what every publisher has handed in; without it, or for drafts, what it writes on behalf of others.',
  })
  @ApiOkResponse({ type: DeskPage })
  mine(@CurrentActor() actor: Actor, @Query() query: ListDesk): Promise<Page<DeskCard>> {
    return this.desk.execute(actor, query);
  }

  @Get(':propositionId') @Public() @Header(...JSON_TEXT) @Problems(propositionMissing)
  @ApiOperation({ summary: 'A proposition', description: 'What was never open to bids is seen by its publisher and by innovation offices only.' })
  @ApiOkResponse({ type: PropositionView })
  show(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string): Promise<string> {
    return this.detail.execute(actor, id);
  }
}
