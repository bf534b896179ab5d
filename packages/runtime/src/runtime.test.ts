import { expect, test } from '@jest/globals';
import type { CaseId, SessionId, StaffId } from '@visavis/domain/ids';
import { SignJWT } from 'jose';
import { systemChance } from './chance.ts';
import { createHashes } from './hashes.ts';
import { createTickets } from './tickets.ts';

const secret = 's'.repeat(43);
const tickets = createTickets(secret);
const agent = { aud: 'staff', sub: 'a1' as StaffId, role: 'AGENT', name: 'Anna' } as const;
const refused = { code: 'TICKET_REFUSED' };

test('ids are UUIDs of version 7, which begin with the time', () => {
  const before = Date.now();
  const id = systemChance.id();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const madeAt = parseInt(id.replace('-', '').slice(0, 12), 16);
  expect(madeAt).toBeGreaterThanOrEqual(before);
  expect(madeAt).toBeLessThanOrEqual(Date.now());
});

test('secrets, codes and references have their forms', () => {
  expect(systemChance.secret(32)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(systemChance.digits(6)).toMatch(/^[0-9]{6}$/);
  expect(systemChance.reference()).toMatch(/^VIS-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
});

test('the hash of a code is bound to its session and to the secret', () => {
  const hashes = createHashes(secret);
  const code = hashes.ofCode('s1' as SessionId, '123456');
  expect(hashes.equal(code, hashes.ofCode('s1' as SessionId, '123456'))).toBe(true);
  expect(hashes.equal(code, hashes.ofCode('s2' as SessionId, '123456'))).toBe(false);
  expect(createHashes('t'.repeat(43)).ofCode('s1' as SessionId, '123456')).not.toBe(code);
});

test('a ticket says who holds it', async () => {
  expect(await tickets.verifyStaff(await tickets.sign(agent))).toEqual(agent);
  const sub = systemChance.id() as CaseId;
  const customer = { aud: 'customer', sub, cnf: { jkt: 'a thumbprint' } } as const;
  expect(await tickets.verifyCustomer(await tickets.sign(customer))).toEqual(customer);
});

test('a ticket that is forged, changed, expired, unsigned or for another audience is refused', async () => {
  const ticket = await tickets.sign(agent);
  const [head, , signature] = ticket.split('.');
  const raised = Buffer.from(JSON.stringify({ ...agent, role: 'SUPERVISOR' })).toString(
    'base64url',
  );
  const expired = await new SignJWT({ role: 'AGENT', name: 'Anna' })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience('staff')
    .setSubject('a1')
    .setExpirationTime(1)
    .sign(new TextEncoder().encode(secret));
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${raised}.`;
  await expect(tickets.verifyCustomer(ticket)).rejects.toMatchObject(refused);
  await expect(tickets.verifyStaff(`${head}.${raised}.${signature}`)).rejects.toMatchObject(
    refused,
  );
  await expect(createTickets('t'.repeat(43)).verifyStaff(ticket)).rejects.toMatchObject(refused);
  await expect(tickets.verifyStaff(expired)).rejects.toMatchObject(refused);
  await expect(tickets.verifyStaff(none)).rejects.toMatchObject(refused);
  await expect(tickets.verifyStaff(undefined)).rejects.toMatchObject(refused);
});
