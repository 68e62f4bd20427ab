// npm start: from a fresh clone to the running product.
import { build, checkNode, install, root } from './prepare.mjs';

checkNode();
install();
build();
process.chdir(root);
// On a terminal the address and the accounts matter more than the list of routes.
process.env.LOG_LEVEL ??= 'warn';
await import('../dist/apps/api/src/main.js');
