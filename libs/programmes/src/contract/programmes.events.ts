import { defineEvent } from '#kernel';

interface OfProgramme { programmeId: string }

const aboutProgramme = <Payload extends OfProgramme>(fact: string, about: string) =>
  defineEvent<Payload>({ name: `programmes.${fact}.v1`, aggregate: 'programme', subject: 'programmeId', about });

export const ProgrammeDrafted = defineEvent<OfProgramme & { kind: string; organiserId: string }>({
  name: 'programmes.programme-drafted.v1', aggregate: 'programme', subject: 'programmeId', begins: true, about: 'An office began a programme from the preset of its kind.',
});
export const ProgrammeEdited = aboutProgramme<OfProgramme & { changed: readonly string[] }>('programme-edited', 'The rules of a programme that is not published were changed.');
export const ProgrammePublished = aboutProgramme<OfProgramme & { version: 1 }>('programme-published', 'A programme takes propositions; its rules are public.');
export const ProgrammeRevised = aboutProgramme<OfProgramme & { version: number; fromOn: string; reason: string; changed: readonly string[] }>(
  'programme-revised', 'A published programme has a new version of its rules, from a day on; what was published before keeps its version.',
);
export const ProgrammeClosed = aboutProgramme<OfProgramme>('programme-closed', 'A programme takes no more propositions.');
export const ProgrammeArchived = aboutProgramme<OfProgramme>('programme-archived', 'A closed programme was put away.');

export const WorkingYearEntered = defineEvent<{ year: number; source: string; daysOff: readonly string[]; makeUpDays: readonly string[] }>({
  name: 'programmes.working-year-entered.v1', aggregate: 'working-year', subject: 'year', about: 'An operator entered the holidays and make-up days of a year, with the notice that says so.',
});
