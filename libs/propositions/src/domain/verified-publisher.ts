import { publisherNotVerified } from './propositions.problems.js';

export interface PublisherFacts {
  /** Now, not when it was drafted: an organisation may be suspended at any time. */
  readonly publisherVerified: boolean;
}

/** Nothing goes out in the name of an organisation that is not verified. */
export function requireVerifiedPublisher({ publisherVerified }: PublisherFacts): void {
  if (!publisherVerified) throw publisherNotVerified();
}
