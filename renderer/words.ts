/**
 * What windows say, but for problems (electron/contract/explain.ts) and steps (electron/contract/step-words.ts). Texts with
 * facts in them are functions, so that another language can put the facts elsewhere.
 */
import type { Protection, Snapshot } from '../electron/contract/models.ts';

const english = {
  language: 'en',
  windows: {
    enroll: 'Computer Enrollment',
    renew: 'Renew Certificate',
    'preference-pane': 'Configuration Manager',
    'certificate-check': 'Check a Certificate',
  },

  buttons: {
    cancel: 'Cancel',
    cancelling: 'Cancelling\u2026',
    next: 'Next',
    goBack: 'Go Back',
    tryAgain: 'Try Again',
    close: 'Close',
    done: 'Done',
    enroll: 'Enroll\u2026',
    enrollAgain: 'Enroll Again\u2026',
    renew: 'Renew\u2026',
    renewNow: 'Renew',
    later: 'Later\u2026',
    remindMe: 'Remind Me Then',
    change: 'Change\u2026',
    copy: 'Copy',
    copied: 'Copied',
    allowHost: (host: string) => `Send Password to ${host}`,
  },

  wizard: {
    steps: 'Steps',
    introduction: 'Introduction',
    account: 'Your account',
    enroll: 'Enroll',
    renew: 'Renew',
    conclusion: 'Conclusion',
    isDone: 'done',
  },

  introduction: {
    title: 'Enroll this computer',
    purpose: 'A certificate of its own lets your organisation\u2019s site recognise this computer. Getting it takes less than a minute.',
    needed: 'What you need',
    account: 'Your work account and its password',
    network: 'A connection to your organisation\u2019s network',
    server: 'The server\u2019s name, if your administrator gave you one',
    key: 'The key for the certificate is made on this computer and never leaves it.',
    alreadyEnrolled: (name: string) =>
      `This computer is already enrolled for ${name}. That certificate stays in use until a new one is in its place.`,
    pending: (userName: string, server: string, since: string) =>
      `The request of ${userName} from ${since} waits for approval at ${server}. Enter the same account and its password to ask the server about it.`,
  },

  account: {
    title: 'Who is enrolling this computer?',
    lead: 'Use your work account. Your administrator can tell you if you need a different server.',
    cancelled: 'Enrollment was cancelled. Nothing was changed.',
    userName: 'User name:',
    userNameHint: 'domain\\name or name@domain',
    password: 'Password:',
    passwordHint: (userName: string) => (userName ? `The password of ${userName}, your work account` : 'The password of your work account'),
    capsLock: 'Caps Lock is on.',
    serverName: 'Server name:',
    serverHint: 'The enrollment proxy point, for example server02.contoso.com',
    serverHintSuggested: (domain: string) => `Filled in from ${domain}. Change it if you were given another name.`,
    serverHintPrefilled: 'Filled in for you. Change it if you were given another name.',
  },

  working: {
    title: 'Enrolling this computer',
    lead: 'This usually takes a few seconds. You can keep working.',
    cancelling: 'Stopping. Nothing half-done is left behind.',
  },

  finished: {
    title: 'This computer is enrolled',
    lead: (server: string) => `The certificate from ${server} is checked and in place.`,
    certificateFor: 'Certificate for',
    issuedBy: 'Issued by',
    validUntil: 'Valid until',
    until: (date: string, inDays: string) => `${date} (${inDays})`,
    keptIn: 'Kept in',
    reminders: 'You will be reminded to renew it in good time. Until then there is nothing to do.',
  },

  renew: {
    title: 'Renew the certificate',
    lead: (name: string, date: string, inDays: string) => `The certificate of ${name} is valid until ${date} (${inDays}).`,
    leadAsk: 'Your password is all that is needed. The old certificate stays in use until the new one has proved itself.',
    leadAskAll: 'Enter your work account. The old certificate stays in use until the new one has proved itself.',
    cancelled: 'The renewal was cancelled. Nothing was changed.',
    changeEntries: 'Change user name and server name',
    working: 'Renewing the certificate',
    workingLead: 'This usually takes a few seconds. The old certificate stays in use meanwhile.',
    failed: 'The certificate was not renewed',
    finished: 'The certificate is renewed',
    finishedLead: (server: string) => `The new certificate from ${server} is checked and in use.`,
    validUntil: 'Valid until',
    before: 'Was valid until',
    reminders: 'You will be reminded again in good time. Until then there is nothing to do.',
  },

  later: {
    title: 'When do you want to be reminded?',
    lead: 'Nothing else reminds you before the time you choose.',
    choices: 'Times to choose from',
    usual: 'as usual',
    postponed: 'You will be reminded',
    until: (at: string, inDays: string) => `The next reminder comes on ${at} (${inDays}).`,
    none: 'No further reminder is to come.',
    stays: 'You can renew at any time before, from Configuration Manager.',
  },

  over: {
    expired: {
      title: 'The certificate has expired',
      text: (name: string, on: string) => `The certificate of ${name} ended on ${on}. It can\u2019t be renewed any more.`,
      remedy:
        'Enroll this computer again with your work account. Nothing has to be reinstalled, and the site goes on knowing this computer.',
    },
    'not-enrolled': {
      title: 'There is no certificate to renew',
      text: () => 'This computer is not enrolled.',
      remedy: 'Enroll it with your work account first.',
    },
  },

  failed: {
    title: 'This computer was not enrolled',
    details: (incident: string) => (incident ? `Details for the help desk \u00b7 incident ${incident}` : 'Details for the help desk'),
    incident: (incident: string) => `Incident ${incident}`,
    copyDetails: 'Copy details',
  },

  certificateCheck: {
    title: 'Does this certificate fit its role?',
    role: 'Role',
    hostName: 'Host name',
    hostNameHint: 'server02.contoso.com',
    file: 'Certificate file',
    drop: 'Drop a certificate here',
    choose: 'Choose File\u2026',
    forms: 'PEM, DER, PKCS #7 or PKCS #12. It stays on this computer.',
    passphrase: 'Passphrase of the file:',
    open: 'Open',
    tooLarge: 'This file is too large to be a certificate.',
    verdicts: {
      passed: (role: string) => `It fits a ${role}`,
      warning: (role: string) => `It fits a ${role}, with reservations`,
      failed: (role: string) => `It does not fit a ${role}`,
    },
    found: { passed: 'Kept.', warning: 'Doubtful.', failed: 'Broken.', unknown: 'Can\u2019t be told.' },
  },

  trust: {
    question: 'Trust this server by its fingerprint',
    shown: (issuer: string) => `Fingerprint (SHA\u2011256) of ${issuer}, who vouches for the server:`,
    field: 'Fingerprint',
    hint: 'Enter or paste the fingerprint that your administrator gave you.',
    notAFingerprint: 'A SHA-256 fingerprint has 64 digits, 0 to 9 and A to F.',
    anotherFingerprint: 'This is another fingerprint. Do not continue; tell your administrator.',
    agree: 'Trust and Continue',
  },

  keptIn: (protection: Protection) =>
    protection.kind === 'protected'
      ? `this computer, sealed by ${protection.by}`
      : 'this computer, in a file that only your account can read',
  unprotected: {
    title: 'Keys are not specially protected on this computer',
    text: (why: string) => `Whoever can read your files can use the key: ${why}.`,
  },

  pane: {
    status: { 'not-enrolled': 'Not enrolled', enrolled: 'Enrolled', expired: 'Certificate expired' } satisfies Record<
      Snapshot['state'],
      string
    >,
    waiting: 'Waiting for approval',
    notEnrolled: 'This computer has no client certificate yet. Enroll it with your work account.',
    enrolled: (name: string, until: string, inDays: string) => `The certificate of ${name} is valid until ${until} (${inDays}).`,
    expired: (on: string) => `The certificate ended on ${on}. Enroll this computer again; nothing has to be reinstalled.`,
    pending: (server: string, since: string) => `The request of ${since} waits for approval at ${server}.`,
    validity: 'Validity',
    renewFrom: (date: string) => `Renewal is due from ${date}.`,
    renewSoon: (date: string) => `Renewal is due. Reminders come more often from ${date}.`,
    renewNow: 'These are its last days: renew it now.',
    renewNoMore: 'It can\u2019t be renewed any more.',
    nextReminder: (at: string) => `Next reminder: ${at}.`,
    from: (date: string) => `From ${date}`,
    until: (date: string, inDays: string) => `Until ${date} (${inDays})`,
    certificate: 'Certificate',
    subject: 'Subject',
    issuer: 'Issuer',
    serialNumber: 'Serial number',
    fingerprint: 'SHA-256',
    copyFingerprint: 'Copy the SHA-256 fingerprint',
    key: 'Key',
    bits: (algorithm: string, bits: number) => `${algorithm}, ${bits} bits`,
    enrollment: 'Enrollment',
    server: 'Server',
    user: 'User name',
    stored: 'Stored',
    roots: 'Roots trusted by fingerprint',
    rootFor: (name: string, host: string) => `${name}, for ${host}`,
    forgetRoot: 'Trust No More',
    forgetRootNamed: (name: string, host: string) => `Trust ${name} for ${host} no more`,
    damaged: (count: number) =>
      count === 1 ? 'A damaged entry of the keychain was set aside' : `${count} damaged entries of the keychain were set aside`,
    damagedText: 'They were not deleted; the other entries are not affected.',
  },
};

export type Words = typeof english;

/** The words in use. */
export const words: Words = english;
