import type { CertificateSummary } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { mediumDate } from '../dates.ts';

/** The chain as a tree, from the root down to the certificate itself; where the root is missing, it says so. */
export function ChainTree({ chain }: { chain: readonly CertificateSummary[] }) {
  const fromTheTop = [...chain].reverse();
  const [top] = fromTheTop;
  const isComplete = top !== undefined && top.subject === top.issuer;
  return (
    <>
      {!isComplete && top && (
        <p className="chain-open soft">
          {top.issuerCommonName}: {say('keychain.chainOpen')}
        </p>
      )}
      <Branch certificates={fromTheTop} isTop label={say('keychain.chainOf')} />
    </>
  );
}

interface BranchProps {
  readonly certificates: readonly CertificateSummary[];
  readonly isTop?: boolean;
  readonly label?: string;
}

function Branch({ certificates: [first, ...below], isTop = false, label }: BranchProps) {
  if (!first) return null;
  const isRoot = isTop && first.subject === first.issuer;
  return (
    <ul className="chain" aria-label={label}>
      <li className={isTop ? undefined : 'chain-below'}>
        <span className={below.length === 0 ? 'link is-own' : 'link'}>
          {first.commonName || first.subject}
          <span className="soft">
            {isRoot && `${say('keychain.chainRoot')}, `}
            {say('keychain.chainUntil', { date: mediumDate(first.notAfter) })}
          </span>
        </span>
        <Branch certificates={below} />
      </li>
    </ul>
  );
}
