import { ApiProperty } from '@nestjs/swagger';
import { type ImportField, importFields } from '../domain/import-fields.js';
import { type ImportState, importStates } from '../domain/import.lifecycle.js';
import { type Verdict, verdicts } from '../domain/verdict.js';

export class RemarkView {
  @ApiProperty({ description: 'Code of the problem', example: 'propositions.import-title-shortened' }) code!: string;
  @ApiProperty({ example: '名称有 108 个字，超过 80 个，已截短；全称保留在背景的第一行。' }) zh!: string;
  @ApiProperty({ example: 'The title has 108 characters, more than 80. It was cut; the whole title is the first line of the background.' }) en!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, example: { length: 108, max: 80 } }) facts!: Record<string, unknown>;
}

export class ImportFileView {
  @ApiProperty({ example: '产业命题2026.csv' }) name!: string;
  @ApiProperty({ example: 48_213 }) bytes!: number;
  @ApiProperty({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' }) sha256!: string;
  @ApiProperty({ type: String, nullable: true, description: 'text or workbook; null before it is read', example: 'text' }) format!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null for a workbook', example: 'gb18030' }) encoding!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null for a workbook', example: ',' }) delimiter!: string | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Begins with a byte order mark', example: false }) bom!: boolean | null;
}

export class ImportSheetView {
  @ApiProperty({ example: '名单' }) name!: string;
  @ApiProperty({ example: false }) hidden!: boolean;
  @ApiProperty({ description: 'Rows of data', example: 124 }) rows!: number;
  @ApiProperty({ description: 'Its rows are part of this import', example: true }) read!: boolean;
}

export class ImportColumnView {
  @ApiProperty({ description: 'Place, from 0', example: 1 }) column!: number;
  @ApiProperty({ description: 'Its header', example: '命题名称' }) name!: string;
  @ApiProperty({ description: 'The first value in it', example: '月球熔岩洞机器人智能自主采样任务' }) example!: string;
  @ApiProperty({ enum: importFields, nullable: true, description: 'What it means; null: it is not read', example: 'title' }) field!: ImportField | null;
}

export class ImportAsideView {
  @ApiProperty({ example: '名单' }) sheet!: string;
  @ApiProperty({ example: 1 }) line!: number;
  @ApiProperty({ enum: ['title', 'group', 'total', 'note'], example: 'title' }) role!: string;
  @ApiProperty({ example: '2026 年产业命题一览表' }) text!: string;
}

export class ImportCountsView {
  @ApiProperty({ description: 'Rows of data', example: 484 }) total!: number;
  @ApiProperty({ description: 'Rows judged so far', example: 400 }) checked!: number;
  @ApiProperty({ example: 380 }) accepted!: number;
  @ApiProperty({ description: 'Each with its reason', example: 12 }) refused!: number;
  @ApiProperty({ description: 'There already with the same content', example: 5 }) same!: number;
  @ApiProperty({ description: 'There already with other content; nothing is changed', example: 2 }) differs!: number;
  @ApiProperty({ description: 'The same number or title stands further up in the file', example: 1 }) repeated!: number;
  @ApiProperty({ description: 'Drafts made since the confirmation', example: 0 }) created!: number;
}

export class ImportProgressView {
  @ApiProperty({ example: 400 }) done!: number;
  @ApiProperty({ example: 484 }) of!: number;
}

export class ImportDefaultsView {
  @ApiProperty({ type: String, nullable: true, example: '“挑战杯”揭榜挂帅擂台赛 2026' }) programme!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'C3841' }) industryCode!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '430100' }) regionCode!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'NEW_ENGINEERING' }) discipline!: string | null;
}

export class ImportSummaryView {
  @ApiProperty({ example: '01930b5a-7c1e-7a52-9c7e-00000000f001' }) id!: string;
  @ApiProperty({ example: '01930b5a-7c1e-7a52-9c7e-000000000002' }) organisationId!: string;
  @ApiProperty({ example: '示范基地' }) organisationName!: string;
  @ApiProperty({ enum: importStates, description: 'UPLOADED is being read, CONFIRMED is being written', example: 'PREVIEWED' }) state!: ImportState;
  @ApiProperty({ example: '产业命题2026.csv' }) fileName!: string;
  @ApiProperty({ type: ImportCountsView }) counts!: ImportCountsView;
  @ApiProperty({ type: ImportProgressView, description: 'Of reading, and after the confirmation of writing' }) progress!: ImportProgressView;
  @ApiProperty({ example: '2026-03-01T01:00:00.000Z' }) createdAt!: string;
  @ApiProperty({ example: '2026-03-01T01:00:02.000Z' }) updatedAt!: string;
}

export class ImportPage {
  @ApiProperty({ type: [ImportSummaryView] }) items!: ImportSummaryView[];
  @ApiProperty({ type: String, nullable: true, description: '`cursor` of the next page; null at the end', example: null }) next!: string | null;
}

export class ImportView extends ImportSummaryView {
  @ApiProperty({ type: ImportFileView }) file!: ImportFileView;
  @ApiProperty({ type: ImportDefaultsView }) defaults!: ImportDefaultsView;
  @ApiProperty({ type: Number, nullable: true, description: 'The sheet that says which columns there are, from 0', example: 0 }) sheet!: number | null;
  @ApiProperty({ type: [ImportSheetView] }) sheets!: ImportSheetView[];
  @ApiProperty({ type: [ImportColumnView] }) columns!: ImportColumnView[];
  @ApiProperty({ type: [String], description: 'Headers of columns that are not read', example: ['序号'] }) unmapped!: string[];
  @ApiProperty({ type: [ImportAsideView], description: 'Lines that are not data, the first fifty' }) asides!: ImportAsideView[];
  @ApiProperty({ type: [RemarkView], description: 'What to look at in the file as a whole' }) warnings!: RemarkView[];
  @ApiProperty({ type: RemarkView, nullable: true, description: 'Why it cannot go on' }) problem!: RemarkView | null;
  @ApiProperty({ type: [String], description: 'What you may do now', example: ['proposition-imports.confirm'] }) actions!: string[];
}

export class ImportRowView {
  @ApiProperty({ description: 'Place among all rows, from 1', example: 7 }) position!: number;
  @ApiProperty({ example: '名单' }) sheet!: string;
  @ApiProperty({ description: 'Line in the file, as a spreadsheet counts', example: 8 }) line!: number;
  @ApiProperty({ enum: verdicts, example: 'ACCEPTED' }) verdict!: Verdict;
  @ApiProperty({
    type: 'object', additionalProperties: true, description: 'What the row says, by field; long texts are cut',
    example: { title: '月球熔岩洞机器人智能自主采样任务', externalCode: 'XH-202605', closeAt: '2026-09-25T04:00:00.000Z' },
  })
  values!: Record<string, unknown>;
  @ApiProperty({ type: String, nullable: true, description: 'The verified organisation that an accepted row is drafted for; null: the one that imports', example: null }) publisherId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) publisherName!: string | null;
  @ApiProperty({ type: [RemarkView], description: 'Why it was not accepted, and what to look at' }) reasons!: RemarkView[];
  @ApiProperty({ type: String, nullable: true, description: 'The proposition that came of it, or is there already', example: null }) propositionId!: string | null;
}

export class ImportRowPage {
  @ApiProperty({ type: [ImportRowView] }) items!: ImportRowView[];
  @ApiProperty({ type: String, nullable: true, description: '`cursor` of the next page; null at the end', example: 'WzIwXQ' }) next!: string | null;
}
