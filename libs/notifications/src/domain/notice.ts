import { fill, type Language } from '#kernel';
import type { Category } from './category.js';
import { freeWords, type Word, type WordName, type Words } from './notice-rule.js';
import { ruleOf } from './notice-rules.js';

/** What one person is told of one fact. Its text is made when it is read, in the language of that day. */
export interface Notice {
  readonly id: string;
  /** Unique together with the person: nobody is told of a fact twice. */
  readonly eventId: string;
  readonly personId: string;
  /** The rule it was written by. */
  readonly code: string;
  readonly category: Category;
  readonly urgent: boolean;
  readonly words: Words;
  readonly link: string;
  /** False for somebody who wants this category by mail only. */
  readonly shown: boolean;
  readonly deliveryId: string | null;
  /** When the fact happened. */
  readonly at: Date;
  readonly readAt: Date | null;
}

export interface Text {
  readonly title: string;
  readonly body: string;
}

/** As the product shows it, to whoever it is for. */
export const textOf = (notice: Pick<Notice, 'code' | 'words'>, language: Language): Text => filledWith(notice.code, language, notice.words);

/** As it leaves by mail: what somebody typed at will stays here. */
export function mailTextOf(notice: Pick<Notice, 'code' | 'words'>, language: Language): Text {
  const hidden = Object.fromEntries(freeWords.filter((name) => notice.words[name] !== undefined).map((name) => [name, LOOK_IT_UP]));
  return filledWith(notice.code, language, { ...notice.words, ...hidden });
}

const LOOK_IT_UP: Word = { zh: '请登录后查看', en: 'sign in to read it' };

function filledWith(code: string, language: Language, words: Words): Text {
  const said = Object.fromEntries((Object.keys(words) as WordName[]).map((name) => [name, inLanguage(words[name]!, language)]));
  const { title, body } = ruleOf(code)[language];
  return { title: fill(title, said), body: fill(body, said) };
}

const inLanguage = (word: Word, language: Language): string => (typeof word === 'string' ? word : word[language]);
