import { ProblemError } from '../contract/problem.ts';
import { defaultEnrollmentUrl, discoveryUrl, readDiscover, writeDiscover } from '../protocol/mde2/discover.ts';
import { expectReply } from '../protocol/soap/answer.ts';
import type { Correspondence } from './correspondence.ts';

/** A service that may be asked for a certificate, and how to speak to it. In the order in which they are to be tried. */
export type Service =
  | { readonly profile: 'mde2'; readonly enrollment: URL; readonly policy?: URL }
  | { readonly profile: 'adcs'; readonly policy: URL; readonly template?: string }
  | { readonly profile: 'adcs'; readonly enrollment: URL; readonly template: string };

/** Without a wish and without a policy: the template of the reference deployment, by its common name. Source: example-deployment-of-pki-certificates.md */
export const defaultTemplate = 'ConfigMgrMacClientCertificate';

/** Where AD CS installs its policy service with user name and password. Source: [MS-XCEP], Windows Server's default virtual directory */
const defaultPolicyPath = '/ADPolicyProvider_CEP_UsernamePassword/service.svc/CEP';

const mostRedirects = 3;

/**
 * The services that the server's name stands for. An address of one service is believed; a bare host is asked with
 * Discover, which carries no password, and may turn out to hold an undiscoverable service.
 * @throws ProblemError not-an-enrollment-server, reply-not-understood, other-host-asks-for-password, server problems
 * Source: [MS-MDE2] 3.1
 */
export async function findService(letters: Correspondence, template: string | undefined): Promise<readonly Service[]> {
  const { service, origin } = letters.server;
  if (!service || isDiscovery(service)) return discover(service ?? discoveryUrl(origin), letters, template);
  const path = service.pathname.toLowerCase();
  if (path.endsWith('/deviceenrollmentwebservice.svc')) return [{ profile: 'mde2', enrollment: service }];
  const direct: Service = { profile: 'adcs', enrollment: service, template: template ?? defaultTemplate };
  if (path.endsWith('/ces') || path.includes('_ces_')) return [direct];
  const byPolicy: Service = { profile: 'adcs', policy: service, ...(template === undefined ? {} : { template }) };
  return path.endsWith('/cep') || path.includes('_cep_') ? [byPolicy] : [byPolicy, direct];
}

function isDiscovery(service: URL): boolean {
  return service.pathname.toLowerCase().endsWith('/discovery.svc');
}

async function discover(address: URL, letters: Correspondence, template: string | undefined): Promise<readonly Service[]> {
  let to = address;
  for (let hop = 0; ; hop += 1) {
    const { account, server } = letters;
    const outcome = await letters.send({
      to,
      credentials: false,
      write: (message) => writeDiscover(message, { userName: account.typed }),
    });
    if (outcome.kind === 'no-such-service') return undiscovered(server.origin, template);
    if (outcome.kind === 'redirect' && outcome.location?.protocol === 'https:' && hop < mostRedirects) {
      // Within the host it is followed; another host is the person's decision, since the password would follow.
      letters.mustBeAgreed(outcome.location);
      to = outcome.location;
      continue;
    }
    const asked = { host: server.shown };
    const { enrollmentService, policyService } = readDiscover(expectReply(outcome, asked), asked);
    return [{ profile: 'mde2', enrollment: enrollmentService, ...(policyService ? { policy: policyService } : {}) }];
  }
}

/** A server that knows no Discover may still hold one of the services at its usual place. */
function undiscovered(origin: URL, template: string | undefined): readonly Service[] {
  return [
    { profile: 'mde2', enrollment: defaultEnrollmentUrl(origin) },
    { profile: 'adcs', policy: new URL(defaultPolicyPath, origin), ...(template === undefined ? {} : { template }) },
  ];
}

/** None of the services was there. */
export function noService(letters: Correspondence): ProblemError {
  return new ProblemError({
    kind: 'not-an-enrollment-server',
    host: letters.server.shown,
    found: { key: 'found.noService' },
  });
}
