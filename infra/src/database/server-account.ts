import { execFileSync, spawnSync } from 'node:child_process';
import { chown } from 'node:fs/promises';
import { SetUpFailure } from '../bootstrap/failure.mjs';

/** PostgreSQL refuses to run as root; root lends it the account of this name. */
const ACCOUNT = 'postgres';

/** How to start a program of PostgreSQL: words to put before it, and the account to start it as. */
export type ServerAccount = {
  readonly prefix: readonly string[];
  readonly spawnAs: { readonly uid?: number; readonly gid?: number };
  /** Gives a folder to the account. */
  own(folder: string): Promise<void>;
};

const OURSELVES: ServerAccount = { prefix: [], spawnAs: {}, own: () => Promise.resolve() };

/** The account under which PostgreSQL can run here, reach its binaries and its data folder. */
export function serverAccount(folder: string, binary: string): ServerAccount {
  if (process.getuid?.() !== 0) return OURSELVES;
  const { uid, gid } = accountIds();
  const own = (owned: string) => chown(owned, uid, gid);
  const direct: ServerAccount = { prefix: [], spawnAs: { uid, gid }, own };
  const found = [direct, ...['dac_read_search', 'dac_override'].map(lent)].find((account) =>
    reaches(account, folder, binary),
  );
  if (found) return found;
  throw new SetUpFailure(
    `The account ${ACCOUNT} cannot reach ${folder} or ${binary}.`,
    `Move the project to a folder that every account may enter (like /srv), run it as an ordinary user, or set VISAVIS_DATABASE_URL.`,
  );

  /** For a project in a folder that only root may enter, like /root: lend one right, no more. */
  function lent(capability: string): ServerAccount {
    const prefix = [
      'setpriv',
      `--reuid=${uid}`,
      `--regid=${gid}`,
      '--clear-groups',
      `--inh-caps=+${capability}`,
      `--ambient-caps=+${capability}`,
      // Without it access(2), with which PostgreSQL looks for its parts, ignores the right.
      '--securebits=+no_setuid_fixup',
    ];
    return { prefix, spawnAs: {}, own };
  }
}

function reaches({ prefix, spawnAs }: ServerAccount, folder: string, binary: string): boolean {
  const succeeds = (...words: readonly string[]) => {
    const [command = '', ...args] = [...prefix, ...words];
    return spawnSync(command, args, { ...spawnAs, stdio: 'ignore' }).status === 0;
  };
  return succeeds('test', '-x', folder) && succeeds(binary, '--version');
}

function accountIds(): { uid: number; gid: number } {
  const idOf = (flag: string) =>
    Number(
      execFileSync('id', [flag, ACCOUNT], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', ACCOUNT]);
    return { uid: idOf('-u'), gid: idOf('-g') };
  }
}
