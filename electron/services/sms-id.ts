import { randomUUID } from 'node:crypto';
import type { SmsId } from '../enrollment/ports.ts';
import type { Settings } from './settings/settings.ts';

/**
 * The identifier of this client in the setting `SMSID`: made where there is none, and then left alone, so that renewing and enrolling again keep
 * the client's history at the site. Whoever deletes it gets a new one with the next enrollment.
 * It belongs to the person whose keychain holds the certificate, root's too.
 * Source: deploy-clients-to-macs.md, "To renew the Mac client certificate manually"
 */
export function smsIdInSettings(settings: Pick<Settings, 'refresh' | 'values' | 'writeAt'>): SmsId {
  return {
    async keep() {
      await settings.refresh();
      const known = settings.values().SMSID;
      if (known !== undefined) return known;
      const made = `GUID:${randomUUID().toUpperCase()}`;
      await settings.writeAt('person', 'SMSID', { type: 'string', value: made });
      return settings.values().SMSID ?? made; // another process may have been first
    },
  };
}
