import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance, Type } from 'class-transformer';
import { ArrayMaxSize, getMetadataStorage, IsArray, IsIn, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import '../src/contexts.js';

type RequestClass = new () => object;
interface Rule { readonly propertyName: string; readonly type: string; readonly name?: string; readonly constraints?: readonly unknown[]; readonly each?: boolean }

/** Rules after which a value cannot be endless. A number or a boolean has an end by itself. */
const BOUNDING = new Set(['maxLength', 'isLength', 'isIn', 'equals', 'isUuid', 'isBoolean', 'isInt', 'isNumber']);

/** A pattern from ^ to $ that repeats nothing without end. */
const isBounded = (pattern: RegExp): boolean => /^\^.*\$$/s.test(pattern.source) && !/(?<!\\)[*+]|\{\d+,\}/.test(pattern.source);

const bounds = ({ name, constraints }: Rule): boolean => BOUNDING.has(name ?? '') || (name === 'matches' && isBounded(constraints![0] as RegExp));

/** What this class lets in without end or unseen. */
function faultsOf(request: RequestClass): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(request, '', false, false) as unknown as Rule[];
  const properties = [...new Set(rules.map((rule) => rule.propertyName))];
  return properties.flatMap((property) => {
    const own = rules.filter((rule) => rule.propertyName === property);
    const isArray = own.some((rule) => rule.each || rule.name === 'isArray') || Reflect.getMetadata('design:type', request.prototype, property) === Array;
    const isNested = own.some((rule) => rule.type === 'nestedValidation');
    return [
      isArray && !own.some((rule) => rule.name === 'arrayMaxSize') && 'an array without ArrayMaxSize',
      isNested && !hasType(request, property, isArray) && 'ValidateNested without Type',
      !isNested && !own.some((rule) => (rule.each ?? false) === isArray && bounds(rule)) && (isArray ? 'items without a bound or ValidateNested' : 'a text without MaxLength, or an object without ValidateNested'),
    ].filter((fault) => fault !== false).map((fault) => `${request.name}.${property}: ${fault}`);
  });
}

function hasType(request: RequestClass, property: string, isArray: boolean): boolean {
  const made = (plainToInstance(request, { [property]: isArray ? [{}] : {} }) as Record<string, object>)[property]!;
  const nested = isArray ? (made as object[])[0]! : made;
  return nested.constructor !== Object;
}

const named = (request: RequestClass) => request.name !== '';
const loaded = (): RequestClass[] =>
  [...(getMetadataStorage() as unknown as { validationMetadatas: Map<RequestClass, unknown> }).validationMetadatas.keys()].filter(named);

class Part {
  @IsString() @MaxLength(10) name!: string;
}

class Loose {
  @IsString() endless!: string;
  @IsString() @Matches(/^[a-z]+$/) patterned!: string;
  @IsArray() @ArrayMaxSize(3) @IsString({ each: true }) endlessWords!: string[];
  @IsIn(['A', 'B'], { each: true }) manyWords!: string[];
  @IsArray() @ArrayMaxSize(3) anything!: object[];
  @IsArray() @ArrayMaxSize(3) @ValidateNested({ each: true }) untyped!: Part[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => Part) manyParts!: Part[];
}

describe('requests', () => {
  it('let nothing in without end, and nothing unseen', () => {
    const requests = loaded().filter((request) => ![Loose, Part].includes(request as never));
    expect(requests.length).toBeGreaterThan(50);
    expect(requests.flatMap(faultsOf)).toEqual([]);
  });

  it('are caught when they do', () => {
    expect(faultsOf(Part)).toEqual([]);
    expect(faultsOf(Loose).sort()).toEqual([
      'Loose.anything: items without a bound or ValidateNested',
      'Loose.endless: a text without MaxLength, or an object without ValidateNested',
      'Loose.endlessWords: items without a bound or ValidateNested',
      'Loose.manyParts: an array without ArrayMaxSize',
      'Loose.manyWords: an array without ArrayMaxSize',
      'Loose.patterned: a text without MaxLength, or an object without ValidateNested',
      'Loose.untyped: ValidateNested without Type',
    ]);
  });
});
