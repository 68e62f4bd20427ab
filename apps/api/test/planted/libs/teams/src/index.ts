export const teams = 1;
