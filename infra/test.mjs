// `npm test`: from a bare machine to every check of the project. Runs on any Node from 20 on.
import { enter } from './src/bootstrap/enter.mjs';
import { PACKAGES_TO_TEST } from './src/bootstrap/system-packages.mjs';

await enter({
  program: 'infra/src/test-run/main.ts',
  args: process.argv.slice(2),
  packages: PACKAGES_TO_TEST,
  stages: 13,
});
