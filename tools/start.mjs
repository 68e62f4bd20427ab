// npm start: from a fresh clone to the running product.
import { build, checkNode, install, root } from './prepare.mjs';

checkNode();
install();
build();
process.chdir(root);
await import('../dist/apps/api/src/main.js');
