import { defineEvent } from '#kernel';

interface OfImport {
  readonly importId: string;
}

const aboutImport = <Payload extends OfImport>(fact: string, about: string) =>
  defineEvent<Payload>({ name: `propositions.import-${fact}.v1`, aggregate: 'proposition-import', subject: 'importId', about });

export const ImportUploaded = aboutImport<OfImport & { organisationId: string }>('uploaded', 'A list of propositions was uploaded, to be read.');
export const ImportMapped = aboutImport<OfImport>('mapped', 'Somebody said what the columns of a list mean; it is read again.');
export const ImportPreviewed = aboutImport<OfImport & { accepted: number; refused: number; thereAlready: number }>('previewed', 'A list was read and every row judged.');
export const ImportUnmapped = aboutImport<OfImport>('unmapped', 'A list was read, but no column says the titles.');
export const ImportUnreadable = aboutImport<OfImport & { code: string }>('unreadable', 'A list could not be read.');
export const ImportConfirmed = aboutImport<OfImport>('confirmed', 'Somebody let the accepted rows of a list become drafts.');
export const ImportDone = aboutImport<OfImport & { organisationId: string; created: number }>('done', 'All accepted rows of a list are drafts.');
export const ImportCancelled = aboutImport<OfImport>('cancelled', 'A list was given up before anything came of it.');
