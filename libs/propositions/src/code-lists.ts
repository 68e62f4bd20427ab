import { industryByCode, regionByCode, regionPath } from '#reference';
import type { CodeLists } from './domain/proposition-fields.js';

/** The national lists of industries and regions; a region by the names people use, 湖南省长沙市岳麓区. */
export const codeLists: CodeLists = {
  industry: industryByCode,
  region: (code) => (regionByCode(code) ? { code, name: regionPath(code).join('') } : undefined),
};
