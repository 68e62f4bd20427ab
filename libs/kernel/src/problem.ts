import { fill } from './text.js';

/** The kinds of refusal. The HTTP filter alone knows which status belongs to which kind. */
export type ProblemKind =
  | 'invalid' | 'unauthenticated' | 'forbidden' | 'missing' | 'conflict' | 'rule' | 'busy' | 'too-often' | 'too-large' | 'unsupported';

export type Language = 'zh' | 'en';
export type Facts = Readonly<Record<string, unknown>>;

/** One entry of the catalogue: a code that never changes and a sentence a user can act on. */
export interface ProblemDefinition {
  readonly code: string;
  readonly kind: ProblemKind;
  /** `{name}` stands for the fact of that name. */
  readonly zh: string;
  readonly en: string;
}

/** A refusal with a code. Facts fill the sentence and travel in the answer, so they hold no personal data. */
export class Problem extends Error {
  constructor(readonly definition: ProblemDefinition, readonly facts: Facts = {}) {
    super(fill(definition.en, facts));
    this.name = 'Problem';
  }

  get code(): string {
    return this.definition.code;
  }

  sentence(language: Language): string {
    return fill(this.definition[language], this.facts);
  }
}

const catalogue = new Map<string, ProblemDefinition>();

/** Makes the problem with these facts; knows its entry, so that routes can list it in their documentation. */
export type ProblemOf = ((facts?: Facts) => Problem) & { readonly definition: ProblemDefinition };

/** Adds a problem to the catalogue and returns the function that makes one. A code may be defined once. */
export function defineProblem(definition: ProblemDefinition): ProblemOf {
  if (catalogue.has(definition.code)) throw new Error(`problem ${definition.code} is defined twice`);
  catalogue.set(definition.code, definition);
  return Object.assign((facts?: Facts) => new Problem(definition, facts), { definition });
}

/** Every problem known to the loaded code, by code. */
export function problemCatalogue(): ProblemDefinition[] {
  return [...catalogue.values()].sort((a, b) => a.code.localeCompare(b.code));
}
