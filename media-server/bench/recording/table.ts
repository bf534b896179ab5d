import type { Measured } from './stage.ts';

const COLUMNS = [
  ['recorder', ({ recorder }) => (recorder === 'OURS' ? 'Visavis' : 'ffmpeg')],
  ['sessions', ({ sessions }) => String(sessions)],
  ['loss %', ({ loss }) => String(loss * 100)],
  ['worker %', ({ workerCpuPerSession }) => workerCpuPerSession.toFixed(2)],
  ['recorder %', ({ recorderCpuPerSession }) => recorderCpuPerSession.toFixed(2)],
  ['CPU %', ({ cpuPerSession }) => cpuPerSession.toFixed(2)],
  ['MB', ({ memoryPerSession }) => memoryPerSession.toFixed(1)],
  ['MB alone', ({ proportionalMemoryPerSession: own }) => own.toFixed(1)],
  ['frames', ({ framesSent }) => String(framesSent)],
  ['lost', ({ framesLost }) => String(framesLost)],
  ['gaps', ({ recorder, gaps }) => (recorder === 'OURS' ? String(gaps) : '-')],
  ['unlisted', ({ recorder, unlistedGaps }) => (recorder === 'OURS' ? String(unlistedGaps) : '-')],
  ['length ±ms', ({ lengthErrorMs }) => lengthErrorMs.toFixed(0)],
  ['skew ms', ({ skewMs }) => skewMs.toFixed(0)],
] as const satisfies readonly (readonly [string, (row: Measured) => string])[];

const widthOf = (name: string): number => Math.max(name.length, 8);

/** The line over the table. CPU and memory are for one session; CPU in % of a core. */
export const tableHead = (): string =>
  COLUMNS.map(([name]) => name.padStart(widthOf(name))).join('  ');

export const tableRow = (measured: Measured): string =>
  COLUMNS.map(([name, value]) => value(measured).padStart(widthOf(name))).join('  ');
