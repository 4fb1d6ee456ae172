/** Renew Certificate: the account page, putting it off, and what is said when there is nothing to renew. */
import type { renew as english } from '../en/renew.ts';

export const renew: Readonly<Record<keyof typeof english, string>> = {
  'renew.title': 'Zertifikat erneuern',
  'renew.lead': 'Das Zertifikat von {name} ist gültig bis {date} ({inDays}).',
  'renew.leadAsk': 'Nur Ihr Kennwort wird benötigt. Das alte Zertifikat bleibt in Gebrauch, bis sich das neue bewährt hat.',
  'renew.leadAskAll': 'Geben Sie Ihr Geschäftskonto ein. Das alte Zertifikat bleibt in Gebrauch, bis sich das neue bewährt hat.',
  'renew.cancelled': 'Die Erneuerung wurde abgebrochen. Es wurde nichts geändert.',
  'renew.changeEntries': 'Benutzernamen und Servernamen ändern',
  'renew.working': 'Das Zertifikat wird erneuert',
  'renew.workingLead': 'Das dauert meist einige Sekunden. Das alte Zertifikat bleibt so lange in Gebrauch.',
  'renew.failed': 'Das Zertifikat wurde nicht erneuert',
  'renew.finished': 'Das Zertifikat ist erneuert',
  'renew.finishedLead': 'Das neue Zertifikat von {server} ist geprüft und in Gebrauch.',
  'renew.validUntil': 'Gültig bis',
  'renew.before': 'Bisher gültig bis',
  'renew.reminders': 'Sie werden rechtzeitig wieder erinnert. Bis dahin ist nichts zu tun.',

  'later.title': 'Wann möchten Sie erinnert werden?',
  'later.lead': 'Vor dem gewählten Zeitpunkt erinnert Sie nichts anderes.',
  'later.choices': 'Wählbare Zeitpunkte',
  'later.choice': '{at} ({inDays})',
  /** follows the first of the choices */
  'later.usual': ', wie üblich',
  'later.postponed': 'Sie werden erinnert',
  'later.until': 'Die nächste Erinnerung kommt am {at} ({inDays}).',
  'later.none': 'Es kommt keine weitere Erinnerung.',
  'later.stays': 'Davor können Sie jederzeit in Configuration Manager erneuern.',

  'over.expired.title': 'Das Zertifikat ist abgelaufen',
  'over.expired.text': 'Das Zertifikat von {name} ist am {on} abgelaufen. Es kann nicht mehr erneuert werden.',
  'over.expired.remedy':
    'Registrieren Sie diesen Computer erneut mit Ihrem Geschäftskonto. Es muss nichts neu installiert werden, und der Standort kennt diesen Computer weiterhin.',
  'over.not-enrolled.title': 'Es gibt kein Zertifikat zu erneuern',
  'over.not-enrolled.text': 'Dieser Computer ist nicht registriert.',
  'over.not-enrolled.remedy': 'Registrieren Sie ihn zuerst mit Ihrem Geschäftskonto.',
};
