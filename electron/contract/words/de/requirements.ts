/** Roles of certificates in a site, and what is found when one is judged by the requirements for its role. */
import type { requirements as english } from '../en/requirements.ts';

export const requirements: Readonly<Record<keyof typeof english, string>> = {
  /** each stands alone, or after 'als' */
  'role.iis-site-system': 'Standortsystem mit IIS',
  'role.cloud-management-gateway': 'Cloudverwaltungsgateway',
  'role.sql-server': 'Standortsystemserver mit SQL Server',
  'role.sql-failover-cluster': 'SQL Server Always On-Failoverclusterinstanz',
  'role.site-system-monitoring': 'Standortsystemüberwachung',
  'role.ndes-policy-module': 'Richtlinienmodul mit dem Registrierungsdienst für Netzwerkgeräte (NDES)',
  'role.distribution-point': 'Standortsystem mit einem Verteilungspunkt',
  'role.proxy-web-server': 'Proxywebserver für internetbasierte Clients',
  'role.windows-client': 'Windows-Clientcomputer',
  'role.task-sequence-media': 'Tasksequenzmedium',
  'role.macos-client': 'macOS-Clientcomputer',
  'role.mobile-device': 'Mobilgeräteclient',
  'role.root-ca': 'Stammzertifizierungsstelle',

  /** a finding, and where the rule that it breaks comes from; `section` is a heading of an English document */
  'rule.everywhere': '{reason} (Gilt für jedes Zertifikat.)',
  'rule.of': '{reason} (Anforderungen: „{section}“.)',

  'rule.hash.passed': 'Es ist mit {hash} signiert.',
  'rule.hash.warning': 'Neue Zertifikate sollten mit SHA-2 signiert sein; dieses ist mit {hash} signiert.',
  'rule.hash.failed':
    'Server- und Clientzertifikate müssen mit SHA-2 signiert sein, etwa SHA-256; dieses ist mit {hash} signiert, dem Windows nicht vertraut.',
  'rule.validity.early': 'Es ist nicht vor {from} gültig.',
  'rule.validity.ended': 'Es ist am {until} abgelaufen.',
  'rule.validity.passed': 'Es ist gültig von {from} bis {until}.',
  'rule.validityPeriod':
    'Es muss mindestens zwei Jahre gültig sein; dieses ist {days, plural, one {{days} Tag} other {{days} Tage}} gültig.',
  'rule.template.passed': 'Es wurde nach der Vorlage {found} erstellt.',
  'rule.template.other': 'Zu dieser Rolle passt die Vorlage {wanted}; dieses Zertifikat wurde nach der Vorlage {found} erstellt.',
  'rule.template.copy': 'Zu dieser Rolle passt die Vorlage {wanted}; ob {found} eine Kopie davon ist, steht in keinem Zertifikat.',
  'rule.template.none': 'Zu dieser Rolle passt die Vorlage {wanted}; das Zertifikat nennt keine Vorlage.',
  'rule.chain.notGiven': 'Ob es zu einem Stammzertifikat führt, lässt sich erst sagen, wenn die Zertifikate seiner Aussteller vorliegen.',
  'rule.chain.selfSigned': 'Es ist selbstsigniert und führt nicht weiter.',
  'rule.chain.missing':
    'Es muss zu einem Stammzertifikat führen; das Zertifikat von {issuer}, dem Aussteller des Zertifikats von {subject}, fehlt.',
  /** `faults`: what is the matter with its issuers, one or several of the four below */
  'rule.chain.failed': 'Es muss zu einem Stammzertifikat führen; {faults}.',
  'rule.chain.passed': 'Es führt zu {root}.',
  'rule.issuer.noAuthority': '{subject} ist keine Zertifizierungsstelle',
  'rule.issuer.tooDeep': '{subject} darf nicht so viele Zertifizierungsstellen unter sich haben',
  'rule.issuer.notValid': '{subject} ist zurzeit nicht gültig',
  'rule.issuer.hash': '{subject} ist nicht mit SHA-2 signiert',
  'rule.authority.passed': 'Seine Basiseinschränkungen weisen es als Zertifizierungsstelle aus.',
  'rule.authority.failed':
    'Ein Stammzertifikat muss das einer Zertifizierungsstelle sein; seine Basiseinschränkungen weisen es nicht so aus.',
  'rule.selfSigned.passed': 'Es ist selbstsigniert, wie es ein Stammzertifikat ist.',
  'rule.selfSigned.failed': 'Ein Stammzertifikat ist selbstsigniert; dieses Zertifikat wurde von {issuer} ausgestellt.',
  'rule.issued.passed': 'Es wurde von {issuer} ausgestellt.',
  'rule.issued.warning':
    'Es ist selbstsigniert; wo alle Verwaltungspunkte HTTPS verwenden, braucht ein Verteilungspunkt ein Zertifikat einer Zertifizierungsstelle.',
  'rule.format.unknown': 'Es muss als DER (binär) übergeben werden; in welcher Form es kam, ist nicht bekannt.',
  'rule.format.passed': 'Es ist DER (binär).',
  'rule.format.failed': 'Es muss als Zertifikat in DER (binär) übergeben werden; dies ist {form}.',
  'rule.form.pem': 'Base64-Text',
  'rule.form.pkcs7': 'eine PKCS #7-Nachricht',
  'rule.form.pkcs12': 'eine PKCS #12-Datei',

  /** `wanted` and `found`: names of purposes and usages, as Windows has them in English */
  'rule.purposes.passed': 'Die erweiterte Schlüsselverwendung enthält {wanted}.',
  'rule.purposes.other': 'Die erweiterte Schlüsselverwendung muss {wanted} enthalten; dieses Zertifikat hat nur {found}.',
  'rule.purposes.none': 'Die erweiterte Schlüsselverwendung muss {wanted} enthalten; dieses Zertifikat hat keine.',
  'rule.usage.unlimited': 'Die Schlüsselverwendung ist nicht eingeschränkt.',
  'rule.usage.passed': 'Die Schlüsselverwendung enthält {wanted}.',
  'rule.usage.other': 'Die Schlüsselverwendung muss {wanted} enthalten; dieses Zertifikat hat nur {found}.',
  'rule.usage.none': 'Die Schlüsselverwendung muss {wanted} enthalten; dieses Zertifikat hat keine.',
  'rule.algorithm.passed': 'Der Schlüssel ist ein RSA-Schlüssel.',
  'rule.algorithm.failed': 'Der Schlüssel muss ein RSA-Schlüssel sein; er ist von der Art {algorithm}.',
  'rule.algorithm.warning':
    'Der Schlüssel ist von der Art {algorithm}; die Anforderungen nennen Längen von RSA-Schlüsseln, und eine andere Art ist für diese Rolle möglicherweise nicht verwendbar.',
  'rule.length.notRsa': 'Die Längen in den Anforderungen sind die von RSA-Schlüsseln.',
  'rule.length.oneOf': 'Unterstützt werden Schlüssellängen von {lengths} Bit; dieser Schlüssel hat {bits} Bit.',
  'rule.length.longest': 'Der längste unterstützte Schlüssel hat {limit} Bit; dieser Schlüssel hat {bits} Bit.',
  'rule.length.noLongest': 'Für diese Rolle ist kein längster Schlüssel angegeben; dieser Schlüssel hat {bits} Bit.',
  'rule.length.unusable': 'Windows verwendet keinen Schlüssel unter {limit} Bit; dieser Schlüssel hat {bits} Bit.',
  'rule.length.weak': 'Schlüssel unter {limit} Bit sind schwach, und viele Programme lehnen sie ab; dieser Schlüssel hat {bits} Bit.',
  'rule.exportable.unknown':
    'Der private Schlüssel muss exportierbar sein: Die Rolle übernimmt ihn als PKCS #12-Datei mit Kennwort. Ob er es ist, steht in keinem Zertifikat.',
  'rule.exportable.failed':
    'Der private Schlüssel muss exportierbar sein: Die Rolle übernimmt ihn als PKCS #12-Datei mit Kennwort; diese Datei enthält keinen.',
  'rule.exportable.passed': 'Der private Schlüssel wurde mit dem Zertifikat exportiert.',

  'rule.subject.anything': 'Es muss {wanted} haben; dieses Zertifikat hat keinen.',
  'rule.subject.issuedTo': 'Es ist ausgestellt für {subject}.',
  'rule.subject.names': 'Es nennt {names}.',
  'rule.subject.onlySubject':
    'Es nennt {names}, aber nur im Antragsteller: macOS und dieses Programm suchen {count, plural, one {diesen Namen} other {diese Namen}} auch im alternativen Antragstellernamen.',
  /** one of the names in the messages about names */
  'rule.subject.quoted': '„{name}“',
  'rule.subject.short': 'Es nennt {name} ohne Domäne; empfohlen wird der vollständige Name.',
  'rule.subject.failed.subject': 'Der Antragsteller muss {wanted} enthalten; das Zertifikat nennt {names}.',
  'rule.subject.failed.subject-or-alternative-name':
    'Der Antragsteller oder der alternative Antragstellername muss {wanted} enthalten; das Zertifikat nennt {names}.',
  'rule.subject.none.subject': 'Der Antragsteller muss {wanted} enthalten; das Zertifikat nennt keinen Namen.',
  'rule.subject.none.subject-or-alternative-name':
    'Der Antragsteller oder der alternative Antragstellername muss {wanted} enthalten; das Zertifikat nennt keinen Namen.',
  'rule.alternative.none': 'Es gibt keinen alternativen Antragstellernamen.',
  'rule.alternative.unsupported': 'Der alternative Antragstellername wird hier nicht unterstützt; dieses Zertifikat hat {names}.',
  'rule.alternative.one': 'Der alternative Antragstellername hat einen einzigen Wert, {name}.',
  'rule.alternative.onlyFirst': 'Nur der erste Wert des alternativen Antragstellernamens wird verwendet: {name}, und nicht {others}.',
  'rule.host.notGiven': 'Ob es den richtigen Computer nennt, lässt sich erst sagen, wenn dessen Name angegeben ist.',
  'rule.host.passed': 'Es nennt {names}.',
  'rule.host.failed.subject': 'Der Antragsteller muss {wanted} enthalten; er hat {names}.',
  'rule.host.failed.subject-or-alternative-name':
    'Der Antragsteller oder der alternative Antragstellername muss {wanted} enthalten; das Zertifikat hat {names}.',
  'rule.host.none.subject': 'Der Antragsteller muss {wanted} enthalten; er hat keinen Namen.',
  'rule.host.none.subject-or-alternative-name':
    'Der Antragsteller oder der alternative Antragstellername muss {wanted} enthalten; das Zertifikat hat keinen Namen.',

  /** what a subject must contain: each stands in the accusative, before 'enthalten' or 'haben' */
  'wanted.siteSystem': 'den vollständigen Namen (FQDN) für das Internet, den für das Intranet oder beide mit & dazwischen',
  'wanted.service': 'den Namen des Diensts als allgemeinen Namen (CN)',
  'wanted.server': 'den vollständigen Namen (FQDN) des Servers im Intranet',
  'wanted.cluster': 'den vollständigen Namen (FQDN) des Clusters im Intranet',
  'wanted.internet': 'den vollständigen Namen (FQDN) für das Internet',
  'wanted.user': 'den Namen des Benutzers oder einen, den nur dieser Computer hat,',
  'wanted.value': 'einen Wert im Antragsteller oder im alternativen Antragstellernamen',
  'wanted.store':
    'Es gehört in den Speicher „Personal“ (Eigene Zertifikate) des Zertifikatspeichers „Computer“; wo es aufbewahrt wird, steht in keinem Zertifikat.',
  'wanted.ownValue':
    'Jeder Computer braucht einen eigenen Wert im Antragsteller oder im alternativen Antragstellernamen; vergleichen Sie mit den anderen Computern.',
  'wanted.ownSubject': 'Ein Zertifikat, das nicht durch Registrierung kam, braucht einen Antragsteller, den kein anderer Computer hat.',
};
