/** What a kind of file must look like: by name, as declared by the sender, and by its own bytes. */
export interface FileKind {
  /** How it is kept and served, whatever the sender called it. */
  readonly mediaType: string;
  /** Other names that browsers and office programs declare for it. */
  readonly declaredAs: readonly string[];
  /** What the first bytes say; `text` for kinds without a signature. */
  readonly content: readonly string[];
}

const openXml = 'application/vnd.openxmlformats-officedocument';

/** Everything that may be uploaded, by extension. */
export const fileKinds: Readonly<Record<string, FileKind>> = {
  pdf: { mediaType: 'application/pdf', declaredAs: ['application/x-pdf'], content: ['pdf'] },
  png: { mediaType: 'image/png', declaredAs: [], content: ['png'] },
  jpg: { mediaType: 'image/jpeg', declaredAs: ['image/jpg', 'image/pjpeg'], content: ['jpg'] },
  docx: { mediaType: `${openXml}.wordprocessingml.document`, declaredAs: [], content: ['docx'] },
  pptx: { mediaType: `${openXml}.presentationml.presentation`, declaredAs: [], content: ['pptx'] },
  xlsx: { mediaType: `${openXml}.spreadsheetml.sheet`, declaredAs: [], content: ['xlsx'] },
  xls: { mediaType: 'application/vnd.ms-excel', declaredAs: [], content: ['cfb'] },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', declaredAs: [], content: ['ods'] },
  zip: { mediaType: 'application/zip', declaredAs: ['application/x-zip-compressed', 'application/x-zip'], content: ['zip'] },
  // Windows with Excel installed declares every .csv as Excel's.
  csv: { mediaType: 'text/csv', declaredAs: ['application/vnd.ms-excel', 'application/csv', 'text/plain'], content: ['text'] },
  tsv: { mediaType: 'text/tab-separated-values', declaredAs: ['application/vnd.ms-excel', 'text/plain'], content: ['text'] },
  txt: { mediaType: 'text/plain', declaredAs: [], content: ['text'] },
  md: { mediaType: 'text/markdown', declaredAs: ['text/x-markdown', 'text/plain'], content: ['text'] },
};

const sameAs: Readonly<Record<string, string>> = { jpeg: 'jpg' };

export function extensionOf(name: string): string {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return sameAs[extension] ?? extension;
}

/** A sender that does not know says octet-stream or nothing: then name and content decide. */
export function declaredFits(kind: FileKind, declared: string): boolean {
  const type = declared.split(';')[0]!.trim().toLowerCase();
  return ['', 'application/octet-stream', kind.mediaType, ...kind.declaredAs].includes(type);
}
