import { describe, expect, it } from 'vitest';
import type { CertificateJudgement, Report, Result } from '../../../../electron/contract/models.ts';
import { atTheStart, type Check, check, type Happening } from '../../../../renderer/certificate-check/check.ts';

const file = { name: 'a.pem', bytes: new Uint8Array([1]) };
const judged: CertificateJudgement = { kind: 'judged', subject: 'CN=a', verdict: { role: 'root-ca', verdict: 'passed', rules: [] } };
const good: Result<CertificateJudgement> = { ok: true, value: judged };
const follow = (...happenings: readonly Happening[]): Check => happenings.reduce(check, atTheStart);
const asked: Happening[] = [{ type: 'file-chosen', file }, { type: 'asked' }];

describe('the window that judges certificates', () => {
  it('shows the verdict on the file that was asked about', () => {
    expect(follow(...asked, { type: 'answered', result: good })).toMatchObject({ file, outcome: { kind: 'judged', judgement: judged } });
  });

  it('asks for the passphrase of an encrypted file', () => {
    const result = { ok: true, value: { kind: 'passphrase-needed' } } as const;
    expect(follow(...asked, { type: 'answered', result }).outcome).toEqual({ kind: 'passphrase-needed' });
  });

  it('shows what is the matter with a file that can\u2019t be read', () => {
    const report = { incident: '1' } as Report;
    expect(follow(...asked, { type: 'answered', result: { ok: false, report } }).outcome).toEqual({ kind: 'problem', report });
  });

  it('shows what is the matter with a file that was opened and can\u2019t be read', () => {
    const report = { incident: '1' } as Report;
    expect(follow(...asked, { type: 'file-unreadable', report })).toMatchObject({ file: undefined, outcome: { kind: 'problem', report } });
  });

  it.each([
    { type: 'role-chosen', role: 'root-ca' },
    { type: 'host-typed', hostName: 'a' },
    { type: 'file-chosen', file },
  ] as const)('takes a verdict back when $type', (change) => {
    expect(follow(...asked, { type: 'answered', result: good }, change).outcome).toEqual({ kind: 'none' });
  });

  it('keeps the file when another role is chosen, and drops one that is too large', () => {
    expect(follow(...asked, { type: 'role-chosen', role: 'root-ca' }).file).toBe(file);
    expect(follow(...asked, { type: 'file-too-large' })).toMatchObject({ file: undefined, outcome: { kind: 'too-large' } });
  });

  it('ignores an answer to a question that was taken back', () => {
    expect(follow(...asked, { type: 'role-chosen', role: 'root-ca' }, { type: 'answered', result: good }).outcome).toEqual({
      kind: 'none',
    });
  });
});
