/** The site and its management point, and which certificate is shown to it. */
import type { site as english } from '../en/site.ts';

export const site: Readonly<Record<keyof typeof english, string>> = {
  'site.title': 'Site',
  /** before its code and the management point that answered */
  'site.label': 'Site :',
  'site.at': '{siteCode}, point de gestion {managementPoint}',
  'site.connectNow': 'Se connecter maintenant',

  /** follow "It answered, but not as a management point does:" */
  'site.found.emptyList': 'sa liste de points de gestion est vide',
  'site.found.noCertificate': 'ce qu’il envoie comme certificat n’en est pas un',
  'site.found.otherThanList': 'il envoie autre chose qu’une liste de points de gestion',
  'site.found.otherThanCertificate': 'il envoie autre chose que le certificat d’un point de gestion',
  'site.found.otherAddress': 'il renvoie vers une autre adresse',
  'site.found.wantsPassword': 'il demande un nom d’utilisateur et un mot de passe au lieu d’un certificat',
  'site.found.notThere': 'il n’y a pas de point de gestion à cette adresse',
  'site.found.unknownQuestion': 'il ne connaît pas ce qui lui a été demandé',

  'revoked.title': 'Le certificat de cet ordinateur a été révoqué',
  'revoked.body': 'Le site n’admet plus cet ordinateur. Inscrivez-le à nouveau pour rétablir l’accès ; rien n’est à réinstaller.',

  'warning.not-proven': 'Le certificat n’a pas pu être essayé auprès du site, qui est injoignable pour le moment.',
  'warning.other-in-use':
    'Le nouveau certificat est dans le trousseau, mais n’est pas utilisé : les paramètres de votre organisation en désignent un autre. Demandez à votre administrateur de modifier SubjectName et SerialNumber.',
  'warning.identifier-not-kept': 'L’identificateur de cet ordinateur auprès du site n’a pas pu être conservé. {why}',
};
