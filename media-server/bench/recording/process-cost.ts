import { readFile } from 'node:fs/promises';

const TICKS_PER_SECOND = 100;

export type Cost = {
  readonly cpuSeconds: number;
  /** Resident: what `ps` and `top` show. Libraries that several processes share count in each. */
  readonly residentBytes: number;
  /** Proportional: what several processes share counts once among them. */
  readonly proportionalBytes: number;
};

/** What processes have cost so far: their time on a core, and their memory now. */
export async function costOf(pids: readonly number[]): Promise<Cost> {
  const costs = await Promise.all(pids.map(readCost));
  return {
    cpuSeconds: sum(costs.map(({ cpuSeconds }) => cpuSeconds)),
    residentBytes: sum(costs.map(({ residentBytes }) => residentBytes)),
    proportionalBytes: sum(costs.map(({ proportionalBytes }) => proportionalBytes)),
  };
}

async function readCost(pid: number): Promise<Cost> {
  const [times, memory] = await Promise.all([
    readFile(`/proc/${pid}/stat`, 'utf8'),
    readFile(`/proc/${pid}/smaps_rollup`, 'utf8'),
  ]);
  // The name before these fields may hold spaces.
  const fields = times.slice(times.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  const bytesOf = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(memory)?.[1]) * 1024;
  return {
    cpuSeconds: ticks / TICKS_PER_SECOND,
    residentBytes: bytesOf('Rss'),
    proportionalBytes: bytesOf('Pss'),
  };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
