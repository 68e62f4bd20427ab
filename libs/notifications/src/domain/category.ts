/** What a person switches on and off as one. */
export const categories = ['BIDS', 'PROPOSITIONS', 'TEAMS', 'PROJECTS', 'EVENTS', 'ACCOUNT'] as const;
export type Category = (typeof categories)[number];
