import { codePoints } from '#kernel';
import { MAX_BIDS, MAX_JOBS, MAX_KEYWORDS, MAX_MONTHS, MAX_WINNERS, type PropositionInput, textLimits } from '../../domain/proposition-fields.js';
import type { ImportField } from '../domain/import-fields.js';
import type { ImportDefaults, Remark } from '../domain/proposition-import.js';
import { cellGarbled, cellNotUnderstood, titleShortened } from '../domain/row.problems.js';
import { bountyIn } from './bounty.js';
import { asLine, asProse, type Cell, type Cells, labelled, plain } from './cells.js';
import { cooperationIn, disciplineIn } from './choices.js';
import { garbledPiece } from './garbled.js';
import { dayIn, momentIn } from './moment.js';
import { monthsIn } from './months.js';
import { noWords, notGiven } from './not-given.js';
import { wholeNumberIn } from './whole-number.js';

/** What a row says, in the words of a proposition. */
export interface ImportedInput extends PropositionInput {
  /** The organisation that the list names. */
  readonly sponsorName: string | null;
  /** ISO texts. */
  readonly openAt: string | null;
  readonly closeAt: string | null;
}

export interface CodeWords {
  region(text: string): { readonly code: string; readonly rest: string } | undefined;
  industry(text: string): string | undefined;
}

export interface RowReading {
  readonly input: ImportedInput;
  /** The title at full length, by which the row is known again. */
  readonly wholeTitle: string;
  readonly remarks: readonly Remark[];
}

/** Reads one row. What is not understood stays as text in the background, so that nothing of a mapped column is lost. */
export function readRow(cells: Cells, defaults: ImportDefaults, words: CodeWords): RowReading {
  return new RowReader(cells, words).read(defaults);
}

const PIECE = 60;
const shown = (text: string): string => (codePoints(text) > PIECE ? `${Array.from(text).slice(0, PIECE).join('')}…` : text);
const within = (min: number, max: number) => (value: number | undefined): number | undefined => (value !== undefined && value >= min && value <= max ? value : undefined);

class RowReader {
  private readonly remarks: Remark[] = [];
  /** Lines for the end of the background. */
  private readonly kept: string[] = [];

  constructor(private readonly cells: Cells, private readonly words: CodeWords) {}

  read(defaults: ImportDefaults): RowReading {
    const wholeTitle = this.line('title') ?? '';
    const { title, firstLine } = this.shortened(wholeTitle);
    const bounty = this.understood('bounty', (text, header) => bountyIn(text, header));
    const fields = {
      title,
      externalCode: this.short('externalCode', textLimits.externalCode),
      programme: this.programme(defaults),
      sponsorName: this.short('sponsorName', textLimits.sponsorName),
      keywords: this.keywords(),
      industryCode: this.understood('industry', (text) => this.words.industry(text)) ?? defaults.industryCode,
      regionCode: this.region() ?? defaults.regionCode,
      discipline: this.understood('discipline', disciplineIn) ?? defaults.discipline,
      bountyFen: bounty && bounty !== 'negotiable' ? bounty.fen : null,
      negotiable: bounty === 'negotiable' || null,
      expectedJobs: this.number('expectedJobs', 0, MAX_JOBS),
      jobType: this.short('jobType', textLimits.jobType),
      jobsDueOn: this.understood('jobsDueOn', dayIn),
      maxBids: this.number('maxBids', 1, MAX_BIDS),
      winners: this.number('winners', 1, MAX_WINNERS),
      months: this.understood('months', (text) => within(1, MAX_MONTHS)(monthsIn(text))),
      openAt: this.moment('openAt', 'begins'),
      closeAt: this.moment('closeAt', 'ends'),
      cooperation: this.understood('cooperation', cooperationIn),
      contactName: this.short('contactName', textLimits.contactName),
      contactPhone: this.short('contactPhone', textLimits.contactPhone),
      contactEmail: this.understood('contactEmail', (text) => (/^[^\s@,;]{1,64}@[^\s@,;]+\.[^\s@,;]{2,}$/.test(text) && text.length <= textLimits.contactEmail ? text : undefined)),
      ...this.texts(),
    };
    this.lookForGarbage();
    return { input: { ...fields, background: this.background(firstLine) }, wholeTitle, remarks: this.remarks };
  }

  private shortened(whole: string): { title: string; firstLine: string | null } {
    const length = codePoints(whole);
    if (length <= textLimits.title) return { title: whole, firstLine: null };
    this.remarks.push({ code: titleShortened.definition.code, facts: { length, max: textLimits.title } });
    return { title: `${Array.from(whole).slice(0, textLimits.title - 1).join('').trimEnd()}…`, firstLine: whole };
  }

  /** The programme with its year: numbers are unique only within both. */
  private programme(defaults: ImportDefaults): string | null {
    const name = this.line('programme') ?? defaults.programme;
    const year = this.line('programmeYear');
    if (name) return !year || name.includes(year) ? name : `${name} ${year}`;
    this.kept.push(...this.cells.of('programmeYear').map(labelled));
    return null;
  }

  private keywords(): string[] {
    const words = this.cells.of('keywords').flatMap((cell) => asLine(cell).split(/[,，;；、|]/)).map((word) => word.trim()).filter((word) => !notGiven(word));
    const different = [...new Set(words)];
    const fitting = different.filter((word) => codePoints(word) <= textLimits.keyword).slice(0, MAX_KEYWORDS);
    if (fitting.length < different.length) this.cells.of('keywords').forEach((cell) => this.notUnderstood(cell));
    return fitting;
  }

  /** Province, city and county may stand in one column or in three. */
  private region(): string | null {
    const cells = this.cells.of('region').filter((cell) => !notGiven(plain(cell)));
    if (cells.length === 0) return null;
    const texts = cells.map(plain);
    // Lists have the county before the province as often as behind it.
    const readings = [texts, texts.toReversed()].flatMap((order) => this.words.region(order.join(' ')) ?? []);
    const found = readings.sort((a, b) => a.rest.length - b.rest.length)[0];
    if (!found) cells.forEach((cell) => this.notUnderstood(cell));
    else if (found.rest !== '') this.kept.push(...cells.map(labelled));
    return found?.code ?? null;
  }

  private texts() {
    const conditions = [this.prose('bidderConditions'), ...this.cells.of('teamSize').filter((cell) => !notGiven(plain(cell))).map(labelled)];
    return {
      summary: this.prose('summary'), difficulties: this.prose('difficulties'), research: this.prose('research'), deliverables: this.prose('deliverables'),
      acceptance: this.prose('acceptance'), ipPosition: this.prose('ipPosition'), bidderConditions: conditions.filter(Boolean).join('\n') || null,
    };
  }

  private background(firstLine: string | null): string | null {
    const remarks = this.cells.of('remark').filter((cell) => !noWords(plain(cell))).map(labelled);
    const text = [firstLine, this.prose('background'), [...remarks, ...this.kept].join('\n')];
    return text.filter(Boolean).join('\n\n') || null;
  }

  /** Several columns of one text keep their names, so that the reader knows what is what. */
  private prose(field: ImportField): string | null {
    const cells = this.cells.of(field).filter((cell) => !noWords(plain(cell)));
    return (cells.length > 1 ? cells.map(labelled).join('\n') : cells.map(asProse).join('')) || null;
  }

  private line(field: ImportField): string | undefined {
    const cell = this.cells.first(field);
    return cell && !notGiven(plain(cell)) ? asLine(cell) : undefined;
  }

  private short(field: ImportField, max: number): string | null {
    const asCode = field === 'externalCode' || field === 'contactPhone';
    return this.understood(field, (text, _, cell) => within(0, max)(codePoints(asCode ? text : asLine(cell))) === undefined ? undefined : asCode ? text : asLine(cell));
  }

  private number(field: ImportField, min: number, max: number): number | null {
    return this.understood(field, (text) => within(min, max)(wholeNumberIn(text)));
  }

  private moment(field: ImportField, side: 'begins' | 'ends'): string | null {
    return this.understood(field, (text) => momentIn(text, side)?.toISOString());
  }

  private understood<Value>(field: ImportField, meaning: (text: string, header: string, cell: Cell) => Value | undefined): Value | null {
    const cell = this.cells.first(field);
    if (!cell || notGiven(plain(cell))) return null;
    const value = meaning(plain(cell), plain({ ...cell, raw: cell.header }), cell);
    if (value === undefined) this.notUnderstood(cell);
    return value ?? null;
  }

  private notUnderstood(cell: Cell): void {
    this.kept.push(labelled(cell));
    this.remarks.push({ code: cellNotUnderstood.definition.code, facts: { column: shown(asLine({ ...cell, raw: cell.header })), text: shown(asLine(cell)) } });
  }

  private lookForGarbage(): void {
    for (const { header, raw } of this.cells.all()) {
      const piece = garbledPiece(raw);
      if (piece) this.remarks.push({ code: cellGarbled.definition.code, facts: { column: shown(header), text: shown(piece) } });
    }
  }
}
