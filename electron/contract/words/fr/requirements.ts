/** Roles of certificates in a site, and what is found when one is judged by the requirements for its role. */
import type { requirements as english } from '../en/requirements.ts';

export const requirements: Readonly<Record<keyof typeof english, string>> = {
  'role.iis-site-system': 'système de site exécutant IIS',
  'role.cloud-management-gateway': 'passerelle de gestion cloud',
  'role.sql-server': 'serveur de système de site exécutant SQL Server',
  'role.sql-failover-cluster': 'instance de cluster de basculement SQL Server Always On',
  'role.site-system-monitoring': 'surveillance du système de site',
  'role.ndes-policy-module': 'module de stratégie avec le service d’inscription de périphériques réseau',
  'role.distribution-point': 'système de site avec un point de distribution',
  'role.proxy-web-server': 'serveur web proxy pour les clients basés sur Internet',
  'role.windows-client': 'ordinateur client Windows',
  'role.task-sequence-media': 'média de séquence de tâches',
  'role.macos-client': 'ordinateur client macOS',
  'role.mobile-device': 'client d’appareil mobile',
  'role.root-ca': 'autorité de certification racine',

  /** a finding, and where the rule that it breaks comes from; `section` is a heading of an English document */
  'rule.everywhere': '{reason} (Valable pour tous les certificats.)',
  'rule.of': '{reason} (Exigences : « {section} ».)',

  'rule.hash.passed': 'Il est signé avec {hash}.',
  'rule.hash.warning': 'Les nouveaux certificats devraient être signés avec SHA-2 ; celui-ci est signé avec {hash}.',
  'rule.hash.failed':
    'Les certificats de serveur et de client doivent être signés avec SHA-2, par exemple SHA-256 ; celui-ci est signé avec {hash}, auquel Windows ne fait pas confiance.',
  'rule.validity.early': 'Il n’est pas valide avant le {from}.',
  'rule.validity.ended': 'Il a expiré le {until}.',
  'rule.validity.passed': 'Il est valide du {from} au {until}.',
  'rule.validityPeriod':
    'Il doit être valide au moins deux ans ; celui-ci est valide {days, plural, one {{days} jour} many {{days} de jours} other {{days} jours}}.',
  'rule.template.passed': 'Il a été établi à partir du modèle {found}.',
  'rule.template.other': 'Le modèle {wanted} convient à ce rôle ; ce certificat a été établi à partir de {found}.',
  'rule.template.copy': 'Le modèle {wanted} convient à ce rôle ; aucun certificat n’indique si {found} en est une copie.',
  'rule.template.none': 'Le modèle {wanted} convient à ce rôle ; ce certificat n’indique aucun modèle.',
  'rule.chain.notGiven': 'On ne peut savoir s’il mène à une racine qu’une fois les certificats de ses émetteurs fournis.',
  'rule.chain.selfSigned': 'Il est signé par lui-même et ne mène pas plus loin.',
  'rule.chain.missing': 'Il doit mener à une racine ; le certificat de {issuer}, qui a délivré celui de {subject}, est absent.',
  /** `faults`: what is the matter with its issuers, one or several of the four below */
  'rule.chain.failed': 'Il doit mener à une racine ; {faults}.',
  'rule.chain.passed': 'Il mène à {root}.',
  'rule.issuer.noAuthority': '{subject} n’est pas une autorité de certification',
  'rule.issuer.tooDeep': '{subject} ne peut pas avoir autant d’autorités sous elle',
  'rule.issuer.notValid': '{subject} n’est pas valide actuellement',
  'rule.issuer.hash': '{subject} n’est pas signé avec SHA-2',
  'rule.authority.passed': 'Ses contraintes de base indiquent que c’est une autorité de certification.',
  'rule.authority.failed': 'Une racine doit être une autorité de certification ; ses contraintes de base ne l’indiquent pas.',
  'rule.selfSigned.passed': 'Il est signé par lui-même, comme l’est une racine.',
  'rule.selfSigned.failed': 'Une racine est signée par elle-même ; ce certificat a été délivré par {issuer}.',
  'rule.issued.passed': 'Il a été délivré par {issuer}.',
  'rule.issued.warning':
    'Il est signé par lui-même ; lorsque tous les points de gestion utilisent HTTPS, un point de distribution a besoin d’un certificat d’une autorité de certification.',
  'rule.format.unknown': 'Il doit être remis au format DER, en binaire ; on ne sait pas sous quelle forme il a été reçu.',
  'rule.format.passed': 'Il est au format DER, en binaire.',
  'rule.format.failed': 'Il doit être remis comme certificat au format DER, en binaire ; ceci est {form}.',
  'rule.form.pem': 'du texte Base64',
  'rule.form.pkcs7': 'un message PKCS #7',
  'rule.form.pkcs12': 'un fichier PKCS #12',

  /** `wanted` and `found`: names of purposes and usages, as Windows has them in English */
  'rule.purposes.passed': 'L’utilisation améliorée de la clé contient {wanted}.',
  'rule.purposes.other': 'L’utilisation améliorée de la clé doit contenir {wanted} ; ce certificat n’a que {found}.',
  'rule.purposes.none': 'L’utilisation améliorée de la clé doit contenir {wanted} ; ce certificat n’en a pas.',
  'rule.usage.unlimited': 'L’utilisation de la clé n’est pas limitée.',
  'rule.usage.passed': 'L’utilisation de la clé contient {wanted}.',
  'rule.usage.other': 'L’utilisation de la clé doit contenir {wanted} ; ce certificat n’a que {found}.',
  'rule.usage.none': 'L’utilisation de la clé doit contenir {wanted} ; ce certificat n’en a pas.',
  'rule.algorithm.passed': 'La clé est une clé RSA.',
  'rule.algorithm.failed': 'La clé doit être une clé RSA ; elle est de type {algorithm}.',
  'rule.algorithm.warning':
    'La clé est de type {algorithm} ; les exigences donnent des longueurs de clés RSA, et ce rôle ne peut peut-être pas utiliser un autre type.',
  'rule.length.notRsa': 'Les longueurs indiquées dans les exigences sont celles de clés RSA.',
  'rule.length.oneOf': 'Les longueurs de clé prises en charge sont {lengths} bits ; cette clé compte {bits} bits.',
  'rule.length.longest': 'La plus longue clé prise en charge compte {limit} bits ; cette clé compte {bits} bits.',
  'rule.length.noLongest': 'Aucune longueur maximale n’est indiquée pour ce rôle ; cette clé compte {bits} bits.',
  'rule.length.unusable': 'Windows n’utilise aucune clé de moins de {limit} bits ; cette clé compte {bits} bits.',
  'rule.length.weak':
    'Les clés de moins de {limit} bits sont faibles, et de nombreux programmes les refusent ; cette clé compte {bits} bits.',
  'rule.exportable.unknown':
    'La clé privée doit être exportable : le rôle la reçoit dans un fichier PKCS #12 avec mot de passe. Aucun certificat n’indique si elle l’est.',
  'rule.exportable.failed':
    'La clé privée doit être exportable : le rôle la reçoit dans un fichier PKCS #12 avec mot de passe ; ce fichier n’en contient pas.',
  'rule.exportable.passed': 'La clé privée a été exportée avec le certificat.',

  'rule.subject.anything': 'Il faut {wanted} ; ce certificat n’en a pas.',
  'rule.subject.issuedTo': 'Il est délivré à {subject}.',
  'rule.subject.names': 'Il indique {names}.',
  'rule.subject.onlySubject':
    'Il indique {names}, mais seulement dans l’objet : macOS et ce programme {count, plural, one {le cherchent} many {les cherchent} other {les cherchent}} aussi dans l’autre nom de l’objet.',
  /** one of the names in the messages about names */
  'rule.subject.quoted': '« {name} »',
  'rule.subject.short': 'Il indique {name} sans domaine ; le nom complet est recommandé.',
  'rule.subject.failed.subject': 'L’objet doit contenir {wanted} ; il indique {names}.',
  'rule.subject.failed.subject-or-alternative-name':
    'L’objet ou l’autre nom de l’objet doit contenir {wanted} ; le certificat indique {names}.',
  'rule.subject.none.subject': 'L’objet doit contenir {wanted} ; il n’en indique aucun.',
  'rule.subject.none.subject-or-alternative-name':
    'L’objet ou l’autre nom de l’objet doit contenir {wanted} ; le certificat n’en indique aucun.',
  'rule.alternative.none': 'Il n’y a pas d’autre nom de l’objet.',
  'rule.alternative.unsupported': 'L’autre nom de l’objet n’est pas pris en charge ici ; ce certificat contient {names}.',
  'rule.alternative.one': 'L’autre nom de l’objet a une seule valeur, {name}.',
  'rule.alternative.onlyFirst': 'Seule la première valeur de l’autre nom de l’objet est utilisée : {name}, et non {others}.',
  'rule.host.notGiven': 'On ne peut savoir s’il indique le bon ordinateur qu’une fois ce nom fourni.',
  'rule.host.passed': 'Il indique {names}.',
  'rule.host.failed.subject': 'L’objet doit contenir {wanted} ; il contient {names}.',
  'rule.host.failed.subject-or-alternative-name':
    'L’objet ou l’autre nom de l’objet doit contenir {wanted} ; le certificat contient {names}.',
  'rule.host.none.subject': 'L’objet doit contenir {wanted} ; il ne contient aucun nom.',
  'rule.host.none.subject-or-alternative-name':
    'L’objet ou l’autre nom de l’objet doit contenir {wanted} ; le certificat n’en contient aucun.',

  /** what a subject must contain: each stands after \u201cmust contain\u201d or \u201cThere must be\u201d */
  'wanted.siteSystem': 'le nom complet (FQDN) pour Internet, pour l’intranet, ou les deux séparés par &',
  'wanted.service': 'le nom du service comme nom commun',
  'wanted.server': 'le nom complet (FQDN) du serveur dans l’intranet',
  'wanted.cluster': 'le nom complet (FQDN) du cluster dans l’intranet',
  'wanted.internet': 'le nom complet (FQDN) pour Internet',
  'wanted.user': 'le nom de l’utilisateur, ou un nom que seul cet ordinateur possède',
  'wanted.value': 'une valeur dans l’objet ou dans l’autre nom de l’objet',
  'wanted.store':
    'Sa place est dans le magasin Personnel du magasin de certificats de l’ordinateur ; aucun certificat n’indique où il est conservé.',
  'wanted.ownValue':
    'Chaque ordinateur a besoin d’une valeur qui lui est propre dans l’objet ou l’autre nom de l’objet ; comparez avec les autres ordinateurs.',
  'wanted.ownSubject': 'Un certificat qui ne provient pas d’une inscription doit avoir un objet qu’aucun autre ordinateur n’a.',
};
