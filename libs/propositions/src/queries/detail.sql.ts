import type { Proposition, PropositionContent } from '../domain/proposition.js';

type Text<Row> = { readonly [Key in keyof Row]: Row[Key] extends Date | null ? Date | string | null : Row[Key] };

export type DetailRow = Pick<PropositionContent, 'contactName' | 'contactPhone' | 'contactEmail'> & { readonly card: string; readonly page: string; readonly withdrawal: string | null } & Text<Pick<
  Proposition,
  'state' | 'bidCount' | 'publisherId' | 'officeId' | 'officeName' | 'responsibleOfficeId' | 'draftedBy' | 'editedBy' | 'confirmedBy' | 'programme' | 'programmeId' | 'programmeVersion' | 'externalCode' | 'source' | 'reason' | 'reasonCode' | 'batch'
  | 'confirmation' | 'confirmationNote' | 'submittedAt' | 'checkedAt' | 'publishedAt'
>>;

export const detailSql = `SELECT p.card, p.state, p.bidCount, p.publisherId, p.officeId, p.officeName, p.responsibleOfficeId, p.draftedBy, p.editedBy, p.confirmedBy, p.programme, p.programmeId, p.programmeVersion, p.externalCode, p.source, p.reason, p.reasonCode, p.withdrawal,
  p.batch, p.confirmation, p.confirmationNote, p.submittedAt, p.checkedAt, p.publishedAt,
  c.page, c.contactName, c.contactPhone, c.contactEmail
  FROM proposition p JOIN proposition_content c ON c.id = p.id WHERE p.id = ?`;
