import { join } from 'node:path';
import type { Clock, Ports } from '../enrollment/ports.ts';
import { AgreedRootsFile } from '../services/agreed-roots.ts';
import { systemClock } from '../services/clock.ts';
import { thisDevice } from '../services/device.ts';
import { HttpsTransport } from '../services/https-transport.ts';
import { KeyMaker } from '../services/key-maker.ts';
import { FolderKeychain } from '../services/keychain/folder-keychain.ts';
import type { Log } from '../services/log.ts';
import type { ProxyFinder } from '../services/proxy.ts';
import { RevocationLists } from '../services/revocation/revocation-lists.ts';
import type { Settings } from '../services/settings/settings.ts';
import { TrustedRoots } from '../services/trusted-roots.ts';
import { systemSealer } from './sealer.ts';

/** The world as the stories see it, over this data folder; `clock` is another where a date is simulated. */
export function portsOver(dataFolder: string, findProxy: ProxyFinder, log: Log, clock: Clock = systemClock): Ports {
  const roots = new TrustedRoots();
  const { check: checkRevocation } = new RevocationLists({ dataFolder, clock, findProxy, note: (event, facts) => log.note(event, facts) });
  return {
    clock,
    roots,
    agreedRoots: new AgreedRootsFile({ dataFolder, clock }),
    keys: new KeyMaker(),
    keychain: new FolderKeychain({ folder: join(dataFolder, 'keychain'), sealer: systemSealer, clock }),
    device: thisDevice({ dataFolder, ...systemVersion() }),
    transport: new HttpsTransport({ roots, clock, findProxy, checkRevocation }),
  };
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
  return process.platform === 'linux' ? {} : { systemVersion: process.getSystemVersion() };
}
