import { expect, test } from '@jest/globals';
import type { ExportId, StaffId } from '../ids.ts';
import { aCase, anEvidence, aRecording, aSession, AT } from '../testing/a-case.ts';
import { failExport, finishExport, requestExport, takeExport } from './exports.ts';
import type { SessionState } from './session.ts';

const session = aSession({ state: 'ENDED', recordings: [aRecording()] });
const kase = aCase({ sessions: [session] });
const film = anEvidence('a-case/export', 'video/mp4');
const asked = (id: string) => ({
  id: id as ExportId,
  requestedBy: 'anna' as StaffId,
  requestedAt: AT,
});
const requested = requestExport(kase, session.id, asked('1')).case;

test('a film is asked for, made and taken', () => {
  const made = finishExport(requested, session.id, '1' as ExportId, film);
  expect(made.case.sessions[0]?.exports).toEqual([{ ...asked('1'), file: film }]);
  expect(made.fact).toMatchObject({ type: 'export.made', sha256: film.sha256 });
  expect(takeExport(made.case, session.id, '1' as ExportId).fact.type).toBe('export.taken');
});

test('while a film is made, or once it is there, no other is made', () => {
  const conflict = expect.objectContaining({ code: 'CONFLICT', details: { exportId: '1' } });
  const made = finishExport(requested, session.id, '1' as ExportId, film).case;
  for (const now of [requested, made])
    expect(() => requestExport(now, session.id, asked('2'))).toThrow(conflict);
});

test('a film that failed makes room for another, and stays as it was', () => {
  const failed = failExport(requested, session.id, '1' as ExportId, AT).case;
  const again = requestExport(failed, session.id, asked('2')).case;
  expect(again.sessions[0]?.exports.map(({ id, failedAt }) => [id, failedAt])).toEqual([
    ['1', AT],
    ['2', undefined],
  ]);
  const conflict = expect.objectContaining({ code: 'CONFLICT' });
  expect(() => finishExport(failed, session.id, '1' as ExportId, film)).toThrow(conflict);
});

test('a film that is not there can’t be taken', () => {
  const missing = expect.objectContaining({ code: 'EVIDENCE_NOT_FOUND' });
  expect(() => takeExport(requested, session.id, '1' as ExportId)).toThrow(missing);
  expect(() => takeExport(requested, session.id, '2' as ExportId)).toThrow(missing);
});

test('of a session without recordings there is no film', () => {
  const empty = aCase({ sessions: [{ ...session, recordings: [] }] });
  const missing = expect.objectContaining({ code: 'EVIDENCE_NOT_FOUND' });
  expect(() => requestExport(empty, session.id, asked('1'))).toThrow(missing);
});

test.each(['WAITING', 'CLAIMED', 'LIVE', 'CLOSING'] satisfies SessionState[])(
  'of a session that is %s there is no film yet',
  (state) => {
    const open = aCase({ sessions: [{ ...session, state }] });
    const forbidden = expect.objectContaining({ code: 'TRANSITION_FORBIDDEN' });
    expect(() => requestExport(open, session.id, asked('1'))).toThrow(forbidden);
  },
);
