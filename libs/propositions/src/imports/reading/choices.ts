import { type CooperationMode, cooperationModes, type Discipline, disciplines } from '../../domain/proposition.js';

const ofDiscipline: Readonly<Record<Discipline, RegExp>> = {
  NEW_ENGINEERING: /^新?(工科|工)(类|组)?$/, NEW_MEDICINE: /^新?(医科|医|医学)(类|组)?$/, NEW_AGRICULTURE: /^新?(农科|农|农学)(类|组)?$/,
  NEW_LIBERAL_ARTS: /^新?(文科|文)(类|组)?$/, OTHER: /^(其他|其它|other)$/i,
};

const ofCooperation: Readonly<Record<CooperationMode, RegExp>> = {
  COMMISSIONED: /委托/, JOINT: /联合|合作(研发|开发|攻关)/, TRANSFER: /转让/, SHARES: /入股/, JOINT_ENTITY: /共建/, LONG_TERM_SERVICE: /长期/, SHORT_TERM: /短期|讲学|培训|诊断/,
};

export const disciplineIn = (text: string): Discipline | undefined => oneOf(text, disciplines, ofDiscipline);

/** Cells that name several modes are words. */
export const cooperationIn = (text: string): CooperationMode | undefined => oneOf(text, cooperationModes, ofCooperation);

function oneOf<Choice extends string>(text: string, choices: readonly Choice[], words: Readonly<Record<Choice, RegExp>>): Choice | undefined {
  const meant = choices.filter((choice) => choice === text.toUpperCase() || words[choice].test(text));
  return meant.length === 1 ? meant[0] : undefined;
}
