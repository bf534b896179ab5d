// `npm run bench -- recording`: measures, beside what others do, on the machine at hand.
import { enter } from './src/bootstrap/enter.mjs';
import { PACKAGES_TO_RUN } from './src/bootstrap/system-packages.mjs';

await enter({
  program: 'infra/src/bench.ts',
  args: process.argv.slice(2),
  packages: PACKAGES_TO_RUN,
  stages: 1,
});
