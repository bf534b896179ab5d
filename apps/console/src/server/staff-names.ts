import { cache } from 'react';
import type { AgentChoice } from '../cases/filter-fields.tsx';
import type { Parts } from './parts.ts';

const listStaff = cache((parts: Parts) => parts.ports.staff.list());

/** The names of all staff by id, to put beside what they did. */
export async function staffNames(parts: Parts): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries((await listStaff(parts)).map(({ id, name }) => [id, name]));
}

/** Everybody who leads sessions or has the role no more, to search by. */
export async function listAgents(parts: Parts): Promise<readonly AgentChoice[]> {
  return (await listStaff(parts))
    .filter(({ role, disabled }) => role === 'AGENT' || disabled)
    .map(({ id, name }) => ({ id, name }));
}
