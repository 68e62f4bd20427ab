/** What may be written down of an error, in a log or beside a job. */
export interface SafeError {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  readonly stack: string;
}

/**
 * An error without what people entered. TypeORM hangs the statement with its parameters on an error, the driver the
 * statement with its values, and MySQL quotes the value it refused in its message: accounts, hashes, contacts.
 */
export function safeError(error: unknown): SafeError {
  if (!(error instanceof Error || isErrorOfAnotherWorld(error))) return { type: typeof error, message: 'not an error', stack: '' };
  const code = codeOf(error);
  const message = quotesWhatItRead(error, code) ? withoutQuotes(error.message) : error.message;
  const type = error.constructor.name;
  return { type, ...(code ? { code } : {}), message, stack: `${type}: ${message}${placesIn(error)}` };
}

// A native driver under Jest throws errors of another realm.
const isErrorOfAnotherWorld = (error: unknown): error is Error => typeof (error as Error | undefined)?.message === 'string';

function codeOf(error: Error): string | undefined {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

/** The database's messages, and those of JSON.parse, which shows where it stopped. */
const quotesWhatItRead = ({ name }: Error, code = ''): boolean => /^(ER_|WARN_|SQLITE_)/.test(code) || name === 'SyntaxError' || name === 'QueryFailedError';

/** A quoted value may hold quotes, and MySQL does not escape them: all between the first and the last goes, but a name at the end. */
function withoutQuotes(message: string): string {
  const [name = ''] = / for (?:key|column) '[\w.]+'(?: at row \d+)?$/.exec(message) ?? [];
  return message.slice(0, message.length - name.length).replace(/'.*'/s, "'…'").replace(/".*"/s, '"…"') + name;
}

/** The lines of the stack, which begins with the message. */
function placesIn({ message, stack = '' }: Error): string {
  const begin = stack.indexOf(message);
  return begin === -1 ? '' : stack.slice(begin + message.length);
}
