import { expect, test } from '@jest/globals';
import type { ApiKeyId, StaffId } from '@visavis/domain/ids';
import { systemChance } from '@visavis/runtime/chance';
import { systemClock } from '@visavis/runtime/clock';
import { createApiKeyStore } from '../src/api-key-store.ts';
import { HOUSE_CHAIN, readChain } from '../src/journal-chain.ts';
import { listStaff } from '../src/reads/staff-list.ts';
import { SETUP, withStores } from './stores.ts';

const stores = withStores();

const lastFacts = async (count: number) =>
  (await readChain(stores.prisma, HOUSE_CHAIN)).slice(-count).map(({ fact }) => fact);

const signIn = (staffId: StaffId, expiresAt = '2999-01-01T00:00:00.000Z') =>
  stores.prisma.staffSession.create({
    data: { id: systemChance.id(), userId: staffId, token: systemChance.secret(32), expiresAt },
  });

test('a new member of staff has a hashed password, and is journalled', async () => {
  const member = await stores.staff.create(SETUP, {
    name: 'Eleni Markou',
    email: ' Eleni@Visavis.example ',
    role: 'AGENT',
    password: 'twelve letters',
  });
  expect(member).toMatchObject({ email: 'eleni@visavis.example', role: 'AGENT', disabled: false });
  expect(await stores.staff.find(member.id)).toEqual(member);
  expect(await stores.staff.list()).toContainEqual(member);
  const account = await stores.prisma.staffAccount.findFirstOrThrow({
    where: { userId: member.id },
  });
  expect(account).toMatchObject({
    providerId: 'credential',
    accountId: member.id,
    password: 'hashed 14',
  });
  expect(await lastFacts(1)).toEqual([
    { type: 'staff.created', staffId: member.id, role: 'AGENT' },
  ]);
});

test('an e-mail belongs to one member of staff, however it is written', async () => {
  const person = {
    name: 'A',
    email: 'twice@visavis.example',
    role: 'AGENT',
    password: 'x',
  } as const;
  await stores.staff.create(SETUP, person);
  const before = await lastFacts(1);
  const twin = stores.staff.create(SETUP, { ...person, email: 'TWICE@visavis.example' });
  await expect(twin).rejects.toMatchObject({ code: 'EMAIL_TAKEN' });
  expect(await lastFacts(1)).toEqual(before);
});

test('who is disabled is signed out everywhere in the same moment', async () => {
  const { id } = await stores.aStaff('AGENT');
  await signIn(id);
  const changed = await stores.staff.change(SETUP, id, { disabled: true });
  expect(changed).toMatchObject({ role: 'AGENT', disabled: true });
  expect(await stores.prisma.staffSession.count({ where: { userId: id } })).toBe(0);
  expect(await lastFacts(2)).toEqual([
    { type: 'staff.changed', staffId: id, role: 'AGENT', disabled: true },
    { type: 'staff.sessions-revoked', staffId: id },
  ]);
});

test('another role leaves the sign-ins, and revoking ends them', async () => {
  const { id } = await stores.aStaff('AGENT');
  await signIn(id);
  await stores.staff.change(SETUP, id, { role: 'SUPERVISOR' });
  expect(await stores.prisma.staffSession.count({ where: { userId: id } })).toBe(1);
  await stores.staff.revokeSessions(SETUP, id);
  expect(await stores.prisma.staffSession.count({ where: { userId: id } })).toBe(0);
});

test('nobody can be changed who is not there', async () => {
  const nobody = 'nobody' as StaffId;
  await expect(stores.staff.change(SETUP, nobody, { disabled: true })).rejects.toMatchObject({
    code: 'STAFF_NOT_FOUND',
  });
  expect(await stores.staff.find(nobody)).toBeUndefined();
});

test('the list of staff counts the sign-ins that still hold', async () => {
  const { id } = await stores.aStaff('AUDITOR', 'Petros Lambros');
  await signIn(id);
  await signIn(id, '2020-01-01T00:00:00.000Z');
  const row = (await listStaff(stores.prisma, systemClock.now())).find((one) => one.id === id);
  expect(row).toMatchObject({ name: 'Petros Lambros', role: 'AUDITOR', signIns: 1 });
  expect(row?.signedInAt).toBeDefined();
});

test('an API key works until it is revoked, and both are journalled once', async () => {
  const keys = createApiKeyStore({ prisma: stores.prisma, clock: systemClock });
  const id = systemChance.id() as ApiKeyId;
  const keyHash = systemChance.secret(32);
  await keys.create(SETUP, { id, name: 'Core banking', keyHash });
  expect(await keys.findByHash(keyHash)).toEqual({ id });
  expect(await keys.findByHash('another')).toBeUndefined();
  await keys.revoke(SETUP, id);
  await keys.revoke(SETUP, id);
  expect(await keys.findByHash(keyHash)).toBeUndefined();
  expect(await keys.list()).toEqual([
    { id, name: 'Core banking', createdAt: expect.any(String), revokedAt: expect.any(String) },
  ]);
  expect(await lastFacts(2)).toEqual([
    { type: 'api-key.created', apiKeyId: id },
    { type: 'api-key.revoked', apiKeyId: id },
  ]);
});
