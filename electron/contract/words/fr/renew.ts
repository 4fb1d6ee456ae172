/** Renew Certificate: the account page, putting it off, and what is said when there is nothing to renew. */
import type { renew as english } from '../en/renew.ts';

export const renew: Readonly<Record<keyof typeof english, string>> = {
  'renew.title': 'Renouveler le certificat',
  'renew.lead': 'Le certificat délivré à {name} est valide jusqu’au {date} ({inDays}).',
  'renew.leadAsk':
    'Seul votre mot de passe est nécessaire. L’ancien certificat reste utilisé jusqu’à ce que le nouveau ait fait ses preuves.',
  'renew.leadAskAll':
    'Indiquez votre compte professionnel. L’ancien certificat reste utilisé jusqu’à ce que le nouveau ait fait ses preuves.',
  'renew.cancelled': 'Le renouvellement a été annulé. Rien n’a été modifié.',
  'renew.changeEntries': 'Modifier le nom d’utilisateur et le nom du serveur',
  'renew.working': 'Renouvellement du certificat',
  'renew.workingLead': 'Cela prend en général quelques secondes. L’ancien certificat reste utilisé pendant ce temps.',
  'renew.failed': 'Le certificat n’a pas été renouvelé',
  'renew.finished': 'Le certificat est renouvelé',
  'renew.finishedLead': 'Le nouveau certificat reçu de {server} est vérifié et utilisé.',
  'renew.validUntil': 'Valide jusqu’au',
  'renew.before': 'Auparavant, jusqu’au',
  'renew.reminders': 'Un nouveau rappel vous parviendra à temps. D’ici là, vous n’avez rien à faire.',

  'later.title': 'Quand souhaitez-vous un rappel ?',
  'later.lead': 'Aucun autre rappel ne vous parviendra avant le moment choisi.',
  'later.choices': 'Moments proposés',
  'later.choice': '{at} ({inDays})',
  /** follows the first of the choices */
  'later.usual': ', comme d’habitude',
  'later.postponed': 'Un rappel est prévu',
  'later.until': 'Le prochain rappel arrivera le {at} ({inDays}).',
  'later.none': 'Aucun autre rappel n’est prévu.',
  'later.stays': 'Vous pouvez renouveler à tout moment d’ici là, depuis Configuration Manager.',

  'over.expired.title': 'Le certificat a expiré',
  'over.expired.text': 'Le certificat délivré à {name} a expiré le {on}. Il ne peut plus être renouvelé.',
  'over.expired.remedy':
    'Inscrivez à nouveau cet ordinateur avec votre compte professionnel. Rien n’est à réinstaller, et le site continue de connaître cet ordinateur.',
  'over.not-enrolled.title': 'Il n’y a pas de certificat à renouveler',
  'over.not-enrolled.text': 'Cet ordinateur n’est pas inscrit.',
  'over.not-enrolled.remedy': 'Commencez par l’inscrire avec votre compte professionnel.',
};
