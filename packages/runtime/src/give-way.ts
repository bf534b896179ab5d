import { readFileSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

const PRIORITY = constants.priority.PRIORITY_BELOW_NORMAL;

/**
 * Lets calls and their recording go first, where there is not processor enough for all. On Linux each
 * session is a group of its own, within which alone the priority of a process counts (sched(7),
 * autogroup): where the process leads its session, the group gives way too.
 */
export function giveWay(pid: number = process.pid): void {
  try {
    setPriority(pid, PRIORITY);
    if (leadsItsSession(pid)) writeFileSync(`/proc/${pid}/autogroup`, String(PRIORITY));
  } catch {
    // It is gone already, or this machine has no priorities: then it is not needed either.
  }
}

/** The fourth field behind the name in brackets (proc_pid_stat(5)). */
function leadsItsSession(pid: number): boolean {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3]) === pid;
}
