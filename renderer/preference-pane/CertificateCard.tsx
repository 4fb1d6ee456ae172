import type { IdentitySummary, Protection } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Facts } from '../ui/Facts.tsx';
import { keptIn } from '../ui/kept-in.ts';
import { inPairs, shortFingerprint } from './status.ts';

/** Whose certificate is in use, by whom, and how it is told from others. */
export function CertificateCard({ identity, protection }: { identity: IdentitySummary; protection: Protection }) {
  const { certificate, serverName, userName } = identity;
  return (
    <section className="card">
      <h2>{say('pane.certificate')}</h2>
      <Facts
        facts={[
          [say('pane.subject'), certificate.subject],
          [say('pane.issuer'), certificate.issuerCommonName],
          [
            say('pane.serialNumber'),
            <span key="serial">
              <bdi dir="ltr">{inPairs(certificate.serialNumber, ' ')}</bdi>{' '}
              <CopyButton text={certificate.serialNumber} label={say('pane.copySerialNumber')} />
            </span>,
          ],
          [
            say('pane.fingerprint'),
            <span key="fingerprint">
              <bdi dir="ltr">{shortFingerprint(certificate.sha256)}</bdi>{' '}
              <CopyButton text={inPairs(certificate.sha256, ':')} label={say('pane.copyFingerprint')} />
            </span>,
          ],
        ]}
      />
      <details className="card-details">
        <summary>{say('pane.details')}</summary>
        <Facts
          facts={[
            [say('pane.key'), say('pane.bits', { algorithm: certificate.keyAlgorithm, bits: certificate.keyBits })],
            ...(userName ? [[say('pane.enrolledFor'), userName] as const] : []),
            ...(serverName ? [[say('pane.enrolledAt'), serverName] as const] : []),
            [say('pane.keptIn'), keptIn(protection)],
          ]}
        />
      </details>
    </section>
  );
}
