/** What people type into a cell of a list when there is nothing to say. */
export const notGiven = (text: string): boolean => /^(|-+|[—–]+|\/+|\?+|无|暂无|待定|未定|不详|未知|空|n\/?a|nil|null|none|nan|tbd|tba)$/i.test(text.trim());

/** In a text only signs without any word: 无 may be the answer there. */
export const noWords = (text: string): boolean => /^(|-+|[—–]+|\/+|n\/a|null|nan)$/i.test(text.trim());
