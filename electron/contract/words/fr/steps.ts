/** Each step of an enrollment or a renewal: ahead, while it is done, and afterwards. */
import type { steps as english } from '../en/steps.ts';

export const steps: Readonly<Record<keyof typeof english, string>> = {
  'step.creating-key.ahead': 'Créer une clé',
  'step.creating-key.now': 'Création d’une clé…',
  'step.creating-key.done': 'Clé créée',
  'step.contacting-server.ahead': 'Trouver {server}',
  'step.contacting-server.now': 'Contact avec {server}…',
  'step.contacting-server.done': '{server} trouvé',
  'step.checking-server.ahead': 'Vérifier le serveur et ses listes de révocation',
  'step.checking-server.now': 'Vérification du serveur et de ses listes de révocation…',
  'step.checking-server.done': 'Serveur et listes de révocation vérifiés',
  'step.requesting.ahead': 'Demander le certificat',
  'step.requesting.now': 'Demande du certificat…',
  'step.requesting.done': 'Certificat reçu',
  'step.installing.ahead': 'Installer le certificat',
  'step.installing.now': 'Installation du certificat…',
  'step.installing.done': 'Certificat installé',
  'step.verifying.ahead': 'Vérifier la clé et le certificat',
  'step.verifying.now': 'Vérification de la clé et du certificat…',
  'step.verifying.done': 'Clé et certificat vérifiés',
};
