// `npm run smoke`: one identification from end to end, in real browsers, with every check.
import { enter } from './src/bootstrap/enter.mjs';
import { PACKAGES_TO_TEST } from './src/bootstrap/system-packages.mjs';

await enter({
  program: 'infra/src/smoke/main.ts',
  args: process.argv.slice(2),
  packages: PACKAGES_TO_TEST,
  stages: 7,
});
