import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ReplaceBid } from './bids.requests.js';

const content = {
  plan: '方案', technicalRoute: '路线', indicators: [], schedule: [{ step: '样机', due: '2027-03-31' }], budgetFen: 1, priceFen: 1, expectedJobs: 0,
  declarations: { originalWork: true, noConflictOfInterest: true, termsAccepted: true },
};
const faults = (given: unknown): string[] => validateSync(plainToInstance(ReplaceBid, { content: given })).map((one) => one.property);

it('takes one content with one set of declarations, not a list of any number of them', () => {
  expect(faults(content)).toEqual([]);
  for (const wrong of [[], [content], [content, content], { ...content, declarations: [] }, { ...content, declarations: [content.declarations] }]) {
    expect(faults(wrong)).toEqual(['content']);
  }
});
