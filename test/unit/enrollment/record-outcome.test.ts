import { describe, expect, it } from 'vitest';
import { explain } from '../../../electron/contract/explain.ts';
import { ProblemError } from '../../../electron/contract/problem.ts';
import type { Identity } from '../../../electron/enrollment/ports.ts';
import { enrollmentEnds, recordOutcome, renewalByItselfEnds, renewalEnds } from '../../../electron/enrollment/record-outcome.ts';
import { CommandStage } from '../../support/command-stage.ts';
import { InMemoryHistory } from '../../support/in-memory-history.ts';
import { certificates } from '../../support/keychain-scene.ts';

const identity = { certificate: certificates[0] } as Identity;
const report = (error: ProblemError) => ({ problem: error.problem, explanation: explain(error.problem), incident: '7F3A-21C9' });

describe('how a story ended', () => {
  it.each([
    [enrollmentEnds, 'enrolled'],
    [renewalEnds, 'renewed'],
    [renewalByItselfEnds, 'renewed-by-itself'],
  ] as const)('well, is remembered with the certificate: %j', async (ends, kind) => {
    const history = new InMemoryHistory();
    const outcome = await recordOutcome(ends, { history, report }, async () => ({ identity, more: 1 }));
    expect(outcome.more).toBe(1);
    const serialNumber = certificates[0]?.serialNumber;
    expect(history.notes).toEqual([
      { kind, certificate: { subject: expect.stringContaining('CN=mnorth'), serialNumber, notAfter: expect.any(String) } },
    ]);
  });

  it('with a problem, is remembered with the words and the number that the person gets', async () => {
    const history = new InMemoryHistory();
    const problem = new ProblemError({ kind: 'server-not-found', host: 'server02' });
    const failing = recordOutcome(enrollmentEnds, { history, report }, () => Promise.reject(problem));
    await expect(failing).rejects.toBe(problem);
    const title = explain(problem.problem).title;
    expect(history.notes).toEqual([{ kind: 'enrollment-failed', problem: 'server-not-found', title, incident: '7F3A-21C9' }]);
  });

  it('unforeseen, reaches the person under the number that the history has', async () => {
    const history = new InMemoryHistory();
    const cause = new TypeError('no such thing');
    const failing = recordOutcome(renewalEnds, { history, report }, () => Promise.reject(cause));
    await expect(failing).rejects.toMatchObject({ problem: { kind: 'unexpected' }, cause });
    expect(history.notes).toMatchObject([{ kind: 'renewal-failed', problem: 'unexpected' }]);
  });

  it('cancelled by the person, is not worth remembering', async () => {
    const history = new InMemoryHistory();
    const cancelled = new ProblemError({ kind: 'cancelled' });
    await expect(recordOutcome(enrollmentEnds, { history, report }, () => Promise.reject(cancelled))).rejects.toBe(cancelled);
    expect(history.notes).toEqual([]);
  });
});

describe('commands', () => {
  it('remember like windows how an enrollment ended', async () => {
    const stage = new CommandStage();
    const history = new InMemoryHistory();
    const open = () => Promise.reject(new ProblemError({ kind: 'server-not-found', host: 'server02' }));
    stage.ports = { history, transport: { open } };
    const { code } = await stage.run(['CMEnroll', '-s', 'server02', '-u', 'contoso\\mnorth', '-password-stdin'], 'secret\n');
    expect(code).toBe(11);
    expect(history.notes).toMatchObject([{ kind: 'enrollment-failed', problem: 'server-not-found', incident: 'TEST-1' }]);
  });

  it('remember nothing that was never begun', async () => {
    const stage = new CommandStage();
    const history = new InMemoryHistory();
    stage.ports = { history };
    expect((await stage.run(['renew', '-password-stdin'], 'secret\n')).code).toBe(13);
    expect((await stage.run(['CMEnroll', '-u', 'contoso\\mnorth'])).code).toBe(2);
    expect(history.notes).toEqual([]);
  });
});
