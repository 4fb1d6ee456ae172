import { join } from 'node:path';
import type { CheckPorts } from '../enrollment/check-ports.ts';
import type { Clock, KeychainCare, Ports } from '../enrollment/ports.ts';
import { AgreedRootsFile } from '../services/agreed-roots.ts';
import { chosenKeychain } from '../services/chosen-keychain.ts';
import { systemClock } from '../services/clock.ts';
import { thisDevice } from '../services/device.ts';
import { HttpsTransport } from '../services/https-transport.ts';
import { KeyMaker } from '../services/key-maker.ts';
import { FolderKeychain } from '../services/keychain/folder-keychain.ts';
import type { KeyGateOptions } from '../services/keychain/key-gate.ts';
import type { Log } from '../services/log.ts';
import { checkPorts } from '../services/preflight/live-checks.ts';
import type { ProxyFinder } from '../services/proxy.ts';
import { RevocationLists } from '../services/revocation/revocation-lists.ts';
import type { Settings } from '../services/settings/settings.ts';
import { SiteMemory } from '../services/site-memory.ts';
import { SiteVisits } from '../services/site-visits.ts';
import { smsIdInSettings } from '../services/sms-id.ts';
import { TrustedRoots } from '../services/trusted-roots.ts';
import { systemSealer } from './sealer.ts';

/** What the shell gives to whoever works with this computer's identities. */
export interface ShellPorts extends Ports {
  readonly keychain: KeychainCare;
  readonly knownRevoked: RevocationLists['knownRevoked'];
}

/**
 * The world as the stories see it, over this data folder; `clock` is another where a date is simulated.
 * @param access as who this process uses keys, and how a person is asked about it
 */
export function portsOver(
  dataFolder: string,
  findProxy: ProxyFinder,
  log: Log,
  clock: Clock = systemClock,
  access: Pick<KeyGateOptions, 'user' | 'asker'> = { user: undefined },
): ShellPorts {
  const roots = new TrustedRoots();
  const note: Log['note'] = (event, facts) => log.note(event, facts);
  const { check: checkRevocation, knownRevoked } = new RevocationLists({ dataFolder, clock, findProxy, note });
  return {
    clock,
    roots,
    agreedRoots: new AgreedRootsFile({ dataFolder, clock }),
    keys: new KeyMaker(),
    keychain: new FolderKeychain({ folder: join(dataFolder, 'keychain'), sealer: systemSealer, clock, note, ...access }),
    device: thisDevice({ dataFolder, ...systemVersion() }),
    transport: new HttpsTransport({ roots, clock, findProxy, checkRevocation }),
    knownRevoked,
  };
}

/** The same with the site that this computer belongs to, and the identity that the settings name for it. */
export interface SitePorts extends ShellPorts {
  readonly site: { readonly memory: SiteMemory; readonly visits: SiteVisits };
}

export function atSite<P extends ShellPorts>(
  ports: P,
  dataFolder: string,
  settings: Settings,
  report: (error: unknown) => void,
): P & SitePorts {
  const keychain = chosenKeychain(ports.keychain, settings);
  const memory = new SiteMemory(dataFolder);
  const { clock, transport, agreedRoots } = ports;
  const visits = new SiteVisits({ memory, settings, ports: { transport, agreedRoots, keychain }, clock, draw: Math.random, report });
  return { ...ports, keychain, smsId: smsIdInSettings(settings), prove: visits.prove, site: { memory, visits } };
}

/** What the checks before an enrollment look at the world with. */
export function checkPortsOver(
  dataFolder: string,
  { clock, keychain, agreedRoots, requiresProtection }: Ports,
  findProxy: ProxyFinder,
  log: Log,
): CheckPorts {
  const note: Log['note'] = (event, facts) => log.note(event, facts);
  return checkPorts({ dataFolder, clock, keychain, agreedRoots, requiresProtection, findProxy, note, roots: new TrustedRoots() });
}

/** What an administrator's settings say about keys without protection, as they are now. */
export function protectionRule(settings: Settings): Pick<Ports, 'requiresProtection'> {
  return {
    requiresProtection: async () => {
      await settings.refresh();
      return settings.values().RequireProtectedKeychain;
    },
  };
}

/** macOS and Windows report a marketing-independent version through Electron; on Linux the kernel's is what there is. */
function systemVersion(): { systemVersion?: string } {
  const systemVersion = knownSystemVersion();
  return systemVersion === undefined ? {} : { systemVersion };
}

/** What macOS and Windows call their version. */
export function knownSystemVersion(): string | undefined {
  return process.platform === 'linux' ? undefined : process.getSystemVersion();
}
