/** What the lab can be made to do wrong, as data: one name and one line each. Several can be on at once. */
export const scenarios = {
  'password-rejected': 'every password is wrong',
  'account-locked': 'every account is locked',
  'password-expired': 'every password has expired',
  'no-permission': 'nobody may enroll',
  'enrollment-off': 'the client setting \u201cAllow users to enroll\u201d is No',
  'needs-approval': 'requests wait for approval',
  denied: 'requests are denied',

  'renewal-not-eligible': 'renewals are refused: it is too early',
  'renewal-any-time': 'certificates are renewed at any time, not only near their end',
  'renewal-needs-password': 'a certificate shown in TLS is not taken instead of a password',

  'fault-message-format': 'the service answers with the fault s:MessageFormat',
  'fault-authentication': 'the service answers with the fault s:Authentication',
  'fault-authorization': 'the service answers with the fault s:Authorization',
  'fault-certificate-request': 'the service answers with the fault s:CertificateRequest',
  'fault-enrollment-server': 'the service answers with the fault s:EnrollmentServer',
  'fault-internal': 'the service answers with the fault a:InternalServiceFault',
  'fault-invalid-security': 'the service answers with the fault a:InvalidSecurity',
  'fault-device-cap': 'the service answers that there are too many devices',
  'fault-not-supported': 'the service answers that the device is not supported',
  'fault-enrollment-not-supported': 'the service answers that enrollment is not supported',
  'fault-not-eligible-to-renew': 'the service answers that it is not time to renew',
  'fault-in-maintenance': 'the service answers that it is being maintained',
  'fault-user-license': 'the service answers that the user has no licence',
  'fault-invalid-enrollment-data': 'the service answers that it rejects the data',
  'fault-custom': 'the service answers with words of its own',

  'reply-garbage': 'the answer is not XML',
  'reply-web-page': 'the answer is a web page',
  'reply-empty': 'the answer has no body',
  'reply-50mb': 'the answer is 50 MB long',
  'reply-entities': 'the answer declares entities that explode',
  'reply-external-entity': 'the answer refers to an external entity',
  'reply-deep': 'the answer is 100,000 elements deep',
  'reply-doubled-attribute': 'the answer has an element with the same attribute twice',
  'reply-nul': 'the answer holds a NUL character',
  'reply-soap11': 'the answer is in an envelope of SOAP 1.1',
  'reply-utf16': 'the answer is UTF-16',
  'reply-without-certificate': 'the answer holds no certificate',
  'http-401': 'the answer is a bare 401',
  'http-403': 'the answer is a bare 403 in HTML',
  'http-404': 'there is no such service',
  'http-500': 'the answer is a bare 500',
  'http-503': 'the answer is 503 with Retry-After: 120',
  'redirect-here': 'the answer is a redirect to another path of the same host',
  'redirect-plain-http': 'the answer is a redirect to the same host without TLS',
  'redirect-elsewhere': 'the answer is a redirect to another host',
  'hang-before-tls': 'the connection is accepted and nothing follows',
  'hang-after-tls': 'the request is read and nothing follows',
  'hang-mid-body': 'the answer stops in the middle and nothing follows',
  'slow-drip': 'the answer comes one byte a second',
  'close-before-answer': 'the connection is closed instead of an answer',
  'close-mid-body': 'the connection is closed in the middle of the answer',

  'discovery-404': 'there is no discovery service',
  'discovery-upper-case': 'discovery spells addresses in upper case',
  'discovery-plain-http': 'discovery names an enrollment service without TLS',
  'discovery-other-host': 'discovery names an enrollment service on another host',
  'discovery-federated': 'discovery wants browser sign-in',
  'policy-garbage': 'the policy is not well-formed',

  'certificate-other-key': 'the certificate is for another key',
  'certificate-no-client-authentication': 'the certificate lacks client authentication',
  'certificate-with-san': 'the certificate has a subject alternative name',
  'certificate-4096': 'the certificate is for a key of 4096 bits',
  'certificate-sha1': 'the certificate is signed with SHA-1',
  'certificate-expired': 'the certificate has expired',
  'certificate-not-yet-valid': 'the certificate is not valid yet',
  'answer-leaf-only': 'the answer holds the certificate alone, without its issuers',
  'answer-reversed': 'the answer holds its certificates in the opposite order',
  'answer-with-stranger': 'the answer holds somebody else\u2019s certificate, too, before the one asked for',
  'answer-without-root': 'the answer leaves out the root',
  'certificate-last-days': 'the certificate expires in 60 hours',
  'certificate-two-years': 'the certificate expires in two years',

  'tls-self-signed': 'the server\u2019s certificate vouches only for itself',
  'tls-expired': 'the server\u2019s certificate has expired',
  'tls-not-yet-valid': 'the server\u2019s certificate is not valid yet',
  'tls-other-host': 'the server\u2019s certificate is for another host',
  'tls-no-san': 'the server\u2019s certificate names its host in the common name only',
  'tls-no-server-authentication': 'the server\u2019s certificate lacks server authentication',
  'tls-sha1': 'the server\u2019s certificate is signed with SHA-1',
  'tls-rsa-1024': 'the server\u2019s key has 1024 bits',
  'tls-no-intermediate': 'the server leaves out its issuer\u2019s certificate',
  'tls-no-extended-key-usage': 'the server\u2019s certificate says nothing of purposes',
  'tls-unknown-root': 'the server\u2019s certificate descends from a root nobody knows',
  'tls-impostor': 'the server\u2019s issuer has the name of the lab\u2019s and another key',
  'tls-path-too-long': 'the server\u2019s issuer is below an authority that may have none below it',
  'tls-intermediate-expired': 'the issuing authority\u2019s certificate has expired',
  'tls-intermediate-no-authority': 'the issuing authority\u2019s certificate is none of an authority',
  'tls-intermediate-sha1': 'the issuing authority\u2019s certificate is signed with SHA-1',
  'tls-intermediate-no-crl-sign': 'the issuing authority may not sign lists',
  'tls-intermediate-no-cdp': 'the issuing authority\u2019s certificate names no revocation list',
  'tls-intermediate-other-domain': 'the issuing authority may issue for another domain only',
  'tls-revoked': 'the server\u2019s certificate is revoked',
  'tls-no-cdp': 'the server\u2019s certificate names no revocation list',
  'tls-1.1': 'the server speaks TLS 1.1 at most',
  'intermediate-revoked': 'the issuing authority is revoked',

  'crl-404': 'the issuing authority\u2019s list is not there',
  'crl-500': 'the address of the list answers 500',
  'crl-web-page': 'the address of the list answers with a web page, as a network\u2019s log-in page does',
  'crl-empty': 'the list is empty: no byte of it',
  'crl-hang': 'the list is asked for and nothing follows',
  'crl-expired': 'the list should have been replaced an hour ago',
  'crl-future': 'the list is from tomorrow',
  'crl-other-signer': 'the list is signed by another key',
  'crl-truncated': 'the list ends in the middle',
  'crl-pem': 'the list is PEM instead of DER',
  'crl-other-issuer': 'the list is of another issuer',
  'crl-other-point': 'the list is for another address',
  'crl-sha1': 'the list is signed with SHA-1',
  'crl-delta': 'the list is a delta list',
  'crl-indirect': 'the list is an indirect list',
  'crl-only-authorities': 'the list covers authorities only',
  'crl-unknown-critical': 'the list has an unknown critical extension',
  'crl-older': 'the list has a lower number than before',
  'crl-root-404': 'the root\u2019s list is not there',
  'crl-root-expired': 'the root\u2019s list should have been replaced an hour ago',
  'crl-100k': 'the list has 100,000 entries',
  'crl-1m': 'the list has 1,000,000 entries',

  'ocsp-revoked': 'the OCSP responder calls every certificate revoked',
  'ocsp-unknown': 'the OCSP responder knows no certificate',
  'ocsp-always-good': 'the OCSP responder calls every certificate good, also a revoked one',
  'ocsp-old': 'the OCSP answer should have been replaced an hour ago',
  'ocsp-try-later': 'the OCSP responder is too busy',
  'ocsp-hang': 'the OCSP responder is asked and nothing follows',
  'ocsp-other-signer': 'the OCSP answer is signed by a key that nobody vouches for',
  'ocsp-off': 'the OCSP responder is not there',

  'tls-stapled': 'the server\u2019s certificate comes with an OCSP answer',

  'mp-revoked': 'the management point finds every certificate revoked',
  'mp-unavailable': 'the management point answers 503',

  'clock-day-ahead': 'the server\u2019s clock is a day ahead',
  'clock-day-behind': 'the server\u2019s clock is a day behind',
} as const;

export type ScenarioName = keyof typeof scenarios;

/** Which requests the scenarios about answers (reply-, http-, hang-, close-, redirect-, fault-) are for. */
export type Stage = 'discovery' | 'policy' | 'enrollment';

/** The scenarios that are on. */
export class ScenarioSwitches {
  readonly #on = new Set<ScenarioName>();
  #stages: readonly Stage[] = ['enrollment'];

  set(names: readonly ScenarioName[], stages: readonly Stage[] = ['enrollment']): void {
    for (const name of names) if (!(name in scenarios)) throw new Error(`there is no scenario ${name}`);
    this.#on.clear();
    for (const name of names) this.#on.add(name);
    this.#stages = stages;
  }

  has(name: ScenarioName): boolean {
    return this.#on.has(name);
  }

  /** Whether it is on for requests of this stage. */
  at(name: ScenarioName, stage: Stage): boolean {
    return this.#on.has(name) && this.#stages.includes(stage);
  }

  first<N extends ScenarioName>(names: readonly N[], stage?: Stage): N | undefined {
    return names.find((name) => (stage === undefined ? this.has(name) : this.at(name, stage)));
  }

  get names(): readonly ScenarioName[] {
    return [...this.#on];
  }
}
