import type { EventKind, Language } from '#kernel';
import type { Category } from './category.js';

/** Whom a fact may concern. Who that is in a given case, told/audiences.ts finds out. */
export type Audience =
  | 'person' // whom the fact names
  | 'invited' // to whom an organisation's invitation goes, if that account is anybody's
  | 'administrators' // of the organisation
  | 'desk' // of the organisation: who publishes and who works in its office
  | 'team' // members and advisers
  | 'leader'
  | 'publisher' // who publishes for the enterprise
  | 'office' // the office that acts for the enterprise, if one does
  | 'responsibleOffice' // that one, else the one that passed the form check
  | 'bidders' // the teams with a bid in play in the round
  | 'registrant' // who registered for an event, and the desk or the team it was for
  | 'registrants' // all of them
  | 'participants' // of a meeting
  | 'organiser'; // the office that holds the event

/** Cases in which one kind of fact is told in one way or another; see told/cases.ts. */
export type Case = 'office-drafts' | 'by-itself' | 'event-called-off' | 'event-on';

/** What a text may mention: `{proposition}`. What it says in a given case, told/words.ts finds out. */
export const wordNames = [
  'proposition', 'team', 'organisation', 'person', 'project', 'milestone', 'event', 'holder', 'place', 'startsAt', 'meetingAt', 'table',
  'reason', 'withdrawalReason', 'outcome', 'teamRole', 'platformRole', 'dueOn', 'closesAt', 'created', 'rank',
] as const;
export type WordName = (typeof wordNames)[number];

/** Typed by somebody at will: a phone number or a code may be in it. It is shown in the product, and never leaves by mail. */
export const freeWords: readonly WordName[] = ['reason'];

/** A word, or what it is called in each language. */
export type Word = string | Readonly<Record<Language, string>>;
export type Words = Readonly<Partial<Record<WordName, Word>>>;

export interface Wording {
  readonly title: string;
  readonly body: string;
}

/** Who is told of a fact, and how. */
export interface NoticeRule {
  /** Never changes: it stands in the rows. */
  readonly code: string;
  readonly event: EventKind<any>;
  readonly to: readonly Audience[];
  readonly when?: Case;
  /** Also whoever did it: a receipt, or a warning. Else nobody is told of what he did himself. */
  readonly toActor?: boolean;
  readonly category: Category;
  /** Waits for no quiet hours to end. */
  readonly urgent?: boolean;
  /** The path of what it is about: the same below /api and on the site. */
  readonly link: (payload: any) => string;
  readonly zh: Wording;
  readonly en: Wording;
}

/** A person who is addressed twice by one fact gets the notice of the first rule that names him. */
export const tells = <Payload extends object>(
  event: EventKind<Payload>, rule: Omit<NoticeRule, 'event' | 'link'> & { readonly link: (payload: Payload) => string },
): NoticeRule => ({ ...rule, event });
