import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Problems, Public } from '#platform';
import { industriesUnder, industryByCode } from '../industries.js';
import { codeUnknown } from '../reference.problems.js';
import { regionByCode, regionsUnder } from '../regions.js';
import { searchUniversities } from '../search-universities.js';
import { FindUniversities, ListIndustries, ListRegions } from './reference.requests.js';
import { IndustryView, RegionView, UniversityView } from './reference.views.js';

@ApiTags('reference')
@Controller('reference')
export class ReferenceController {
  @Get('universities')
  @Public()
  @ApiOperation({ summary: 'Universities by name, abbreviation or province' })
  @ApiOkResponse({ type: [UniversityView] })
  universities(@Query() query: FindUniversities): UniversityView[] {
    return searchUniversities(query);
  }

  @Get('industries')
  @Public()
  @Problems(codeUnknown)
  @ApiOperation({ summary: 'Industry codes (GB/T 4754-2017), one level at a time' })
  @ApiOkResponse({ type: [IndustryView] })
  industries(@Query() { parent }: ListIndustries): IndustryView[] {
    const above = parent === undefined ? undefined : industryByCode(parent);
    if (parent !== undefined && !above) throw codeUnknown({ code: parent });
    return industriesUnder(above?.code).map(IndustryView.of);
  }

  @Get('regions')
  @Public()
  @Problems(codeUnknown)
  @ApiOperation({ summary: 'Provinces, prefectures and counties (GB/T 2260), one level at a time' })
  @ApiOkResponse({ type: [RegionView] })
  regions(@Query() { parent }: ListRegions): RegionView[] {
    if (parent !== undefined && !regionByCode(parent)) throw codeUnknown({ code: parent });
    return regionsUnder(parent).map(RegionView.of);
  }
}
