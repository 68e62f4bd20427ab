// npm run replay, bench, faults and the operator's commands: builds what is missing, then runs the tool of that name.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, checkNode, install, root } from './prepare.mjs';

checkNode();
install();
build();
const main = join(root, 'dist', 'tools', `${process.argv[2]}.js`);
// The tool finds its own arguments where a program started by itself would.
process.argv.splice(1, 2, main);
await import(pathToFileURL(main).href);
