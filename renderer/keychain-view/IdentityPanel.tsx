import { useEffect, useState } from 'react';
import type { CertificateField, IdentityDetails, IdentityRow } from '../../electron/contract/keychain-entries.ts';
import type { Result } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { ask } from '../bridge.ts';
import { inPairs } from '../preference-pane/status.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Facts } from '../ui/Facts.tsx';
import { ReportNote } from '../ui/ReportNote.tsx';
import { AccessControl } from './AccessControl.tsx';
import { ChainTree } from './ChainTree.tsx';

/** Everything about one identity; read anew whenever the row has changed. */
export function IdentityPanel({ row }: { row: IdentityRow }) {
  const [details, setDetails] = useState<Result<IdentityDetails>>();
  const read = async () => setDetails(await ask('identity.details', { id: row.id }));

  // Each snapshot brings a new row, and with it perhaps a use of the key.
  useEffect(() => {
    let isOver = false;
    void ask('identity.details', { id: row.id }).then((answer) => {
      if (!isOver) setDetails(answer);
    });
    return () => {
      isOver = true;
    };
  }, [row]);

  if (!details) return null;
  if (!details.ok) return <ReportNote report={details.report} />;
  return <Details subject={row.certificate.subject} details={details.value} onChanged={() => void read()} />;
}

interface DetailsProps {
  readonly subject: string;
  readonly details: IdentityDetails;
  readonly onChanged: () => void;
}

function Details({ subject, details, onChanged }: DetailsProps) {
  const { fields, extensions, chain, fingerprints, pem } = details;
  return (
    <section className="identity-panel" aria-label={say('keychain.details', { subject })}>
      <AccessControl details={details} onChanged={onChanged} />
      <section className="card">
        <h2>{say('keychain.chain')}</h2>
        <ChainTree chain={chain} />
        <h2>{say('keychain.fingerprints')}</h2>
        <Fingerprint algorithm="SHA-256" hex={fingerprints.sha256} />
        <Fingerprint algorithm="SHA-1" hex={fingerprints.sha1} />
        <p className="copy-all">
          <CopyButton text={pem} label={say('keychain.copyPem')} caption={say('keychain.copyPem')} />
        </p>
      </section>
      <section className="card">
        <h2>{say('keychain.fields')}</h2>
        <Fields fields={fields} />
      </section>
      <section className="card">
        <h2>{say('keychain.extensions')}</h2>
        <Fields fields={extensions} />
      </section>
    </section>
  );
}

function Fingerprint({ algorithm, hex }: { algorithm: string; hex: string }) {
  const text = inPairs(hex, ':');
  return (
    <p className="fingerprint">
      <span className="soft">{algorithm}</span> <CopyButton text={text} label={say('keychain.copyFingerprint', { algorithm })} />
      <bdi dir="ltr" className="digits">
        {text}
      </bdi>
    </p>
  );
}

function Fields({ fields }: { fields: readonly CertificateField[] }) {
  return (
    <Facts
      facts={fields.map(({ name, oid, isCritical, lines }) => [
        name,
        <span key={name} className="field-lines">
          {isCritical && <em>{say('keychain.critical')}</em>}
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines never change places, and may be the same
            <bdi key={index} dir="auto">
              {line}
            </bdi>
          ))}
          {oid && <span className="soft oid">{oid}</span>}
        </span>,
      ])}
    />
  );
}
