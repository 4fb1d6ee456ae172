import type { EnrollmentStep } from './models.ts';

/** Each step in words, as window and command line say it: ahead, while it is done, and afterwards. `server` as it was named. */
export function stepWords(step: EnrollmentStep, server: string): { ahead: string; now: string; done: string } {
  switch (step) {
    case 'creating-key':
      return { ahead: 'Create a key', now: 'Creating a key\u2026', done: 'Created a key' };
    case 'contacting-server':
      return { ahead: `Find ${server}`, now: `Contacting ${server}\u2026`, done: `Found ${server}` };
    case 'checking-server':
      return {
        ahead: 'Check the server and its revocation lists',
        now: 'Checking the server and its revocation lists\u2026',
        done: 'Checked the server and its revocation lists',
      };
    case 'requesting':
      return { ahead: 'Request the certificate', now: 'Requesting the certificate\u2026', done: 'Received the certificate' };
    case 'installing':
      return { ahead: 'Install the certificate', now: 'Installing the certificate\u2026', done: 'Installed the certificate' };
    case 'verifying':
      return { ahead: 'Verify key and certificate', now: 'Verifying key and certificate\u2026', done: 'Verified key and certificate' };
  }
}
