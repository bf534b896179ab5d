// `npm start`: from a bare machine to a running Visavis. Runs on any Node from 20 on.
import { enter } from './src/bootstrap/enter.mjs';
import { PACKAGES_TO_RUN } from './src/bootstrap/system-packages.mjs';

const args = process.argv.slice(2);

await enter({
  program: 'infra/src/start.ts',
  args,
  packages: PACKAGES_TO_RUN,
  stages: args.includes('--dev') ? 5 : 7,
});
