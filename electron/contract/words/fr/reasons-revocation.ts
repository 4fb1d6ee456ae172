/** Parts of problems of revocation: why a list could not be had, why it can\u2019t be used, why a certificate was revoked. */
import type { revocationReasons as english } from '../en/reasons-revocation.ts';

export const revocationReasons: Readonly<Record<keyof typeof english, string>> = {
  /** why nothing could be fetched: each is a sentence without its full stop */
  'fetch.unknownName': 'Le nom de ce serveur n’est pas connu sur ce réseau',
  'fetch.noLookup': 'Le nom de ce serveur n’a pas pu être recherché sur ce réseau',
  'fetch.nobodyThere': 'Rien ne répond à cette adresse',
  'fetch.brokeOff': 'La connexion à cette adresse s’est interrompue',
  'fetch.noRoute': 'Aucun chemin n’y mène depuis ce réseau',
  'fetch.failed': 'La récupération a échoué',
  'fetch.proxy': 'Le proxy {proxy} {why}',
  'fetch.late': 'Cette adresse n’a pas répondu entièrement en {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}}',
  'fetch.redirects': 'Cette adresse renvoie vers d’autres plus de {count, plural, one {# fois} many {# de fois} other {# fois}}',
  'fetch.otherScheme': 'Cette adresse renvoie vers {origin}, et seul http est utilisé pour cela',
  'fetch.leadsBack': '{host} est une adresse interne à cet ordinateur ou à son propre lien réseau, et le serveur ne s’y trouve pas',
  'fetch.nothingPublished': 'Rien n’est publié à cette adresse (réponse {status})',
  'fetch.notGivenOut': 'Cette adresse n’a pas fourni ce qui était demandé (réponse {status})',
  'fetch.tooLarge': 'Ce qui y est publié dépasse {size} Mio',
  'fetch.noAddress': 'Sans adresse de liste, impossible de savoir s’il est encore valable',
  'fetch.otherAddresses': 'Seules les listes situées à des adresses http sont utilisées, et le certificat en indique d’autres ({kinds})',
  'fetch.noIssuer': 'Le serveur ne montre pas le certificat de son émetteur, sans lequel aucune liste n’est fiable',

  /** why a list can\u2019t be used: each stands after \u201cThe list at \u2026 for \u2026\u201d */
  'list.delta': 'ne contient que les modifications d’une autre liste (liste delta), alors qu’une liste complète est nécessaire',
  'list.indirect': 'vaut pour plusieurs émetteurs (liste indirecte), alors que celle de l’émetteur lui-même est nécessaire',
  'list.otherIssuer': 'appartient à un autre émetteur ({issuer})',
  'list.unknownExtension': 'ne doit pas être utilisée par un programme qui ne connaît pas son extension {extension}',
  'list.unknownEntryExtension':
    'contient des entrées qui ne doivent pas être utilisées par un programme qui ne connaît pas leur extension {extension}',
  'list.maySignNone': 'provient de {issuer}, dont le certificat ne permet pas de signer des listes',
  'list.weak': 'est signée avec une méthode obsolète (SHA-1 ou plus ancienne)',
  'list.future': 'porte une date future ({at})',
  'list.endless': 'n’indique pas jusqu’à quand elle est valable',
  'list.attributes': 'ne concerne que les certificats d’attributs',
  'list.endEntities': 'ne concerne que les certificats de personnes, d’ordinateurs et de services',
  'list.authorities': 'ne concerne que les certificats d’autorités',
  'list.someReasons': 'omet certains des motifs pour lesquels des certificats sont révoqués',
  'list.otherPlace': 'a été établie pour un autre emplacement que celui indiqué par le certificat',
  'list.otherKey': 'n’a pas été signée avec la clé de {issuer}',
  /** `why`: technical, in English */
  'list.unusable': 'est inutilisable : {why}',
  'list.damaged': 'est endommagée, tronquée ou n’est pas une liste de révocation',
  /** `found` and `known`: numbers or dates of lists */
  'list.older': 'est plus ancienne qu’une liste déjà vue ({found} après {known})',

  /** why a certificate was revoked: each stands after \u201cbecause\u201d */
  'revoked.keyCompromise': 'quelqu’un d’autre possède peut-être sa clé',
  'revoked.cACompromise': 'quelqu’un d’autre possède peut-être la clé de son émetteur',
  'revoked.affiliationChanged': 'ce qu’il indique sur son titulaire n’est plus exact',
  'revoked.superseded': 'il a été remplacé par un autre',
  'revoked.cessationOfOperation': 'il n’est plus nécessaire',
  'revoked.certificateHold': 'il est suspendu pour le moment',
  'revoked.privilegeWithdrawn': 'son titulaire ne peut plus l’utiliser',
};
