/** A computer that is not enrolled, as windows are told of it. Tests change what they are about. */
import type { Snapshot } from '../../electron/contract/models.ts';

export const notEnrolledSnapshot: Snapshot = {
  now: '2026-11-21T12:00:00Z',
  state: 'not-enrolled',
  identities: [],
  site: { managementPoints: [] },
  protection: { kind: 'protected', by: 'a keychain' },
  damaged: [],
  agreedRoots: [],
  prefill: { userName: '', serverName: '' },
  settings: { inForce: [], broken: [] },
  history: [],
  help: { computerName: 'laptop', operatingSystem: 'Linux 6.1', version: '0.1.0', dataFolder: '/home/mnorth/.config/enrollment-assistant' },
};
