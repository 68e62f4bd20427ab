import { OrganisationRegistered, PersonRegistered } from '#identity/events';
import { on } from '../fold.js';
import { indicator } from '../indicator.js';

export const organisationsRegistered = indicator({
  code: 'organisations_registered',
  name: { zh: '注册单位数', en: 'Organisations registered' },
  formula: { zh: '期间内注册的单位，按单位类型分类。', en: 'Organisations registered in the period, by kind of organisation.' },
  traps: [{ zh: '含尚未核验的单位。', en: 'Includes organisations that nobody has verified yet.' }],
  dimensions: [],
  kinds: ['ENTERPRISE', 'UNIVERSITY', 'BANK', 'DEMONSTRATION_BASE', 'RESEARCH_INSTITUTE'],
  folds: [on(OrganisationRegistered, ({ organisationId, kind }) => [{ factKey: organisationId, value: 1, kind }])],
});

export const peopleRegistered = indicator({
  code: 'people_registered',
  name: { zh: '注册人数', en: 'People registered' },
  formula: { zh: '期间内开户的个人。', en: 'People who opened an account in the period.' },
  traps: [{ zh: '是账号数，不是参与活动或就业的人数。', en: 'Accounts, not people who took part or found a job.' }],
  dimensions: [],
  folds: [on(PersonRegistered, ({ personId }) => [{ factKey: personId, value: 1 }])],
});
