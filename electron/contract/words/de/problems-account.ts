/** Problems of the account family. */
import type { accountProblems as english } from '../en/problems-account.ts';

export const accountProblems: Readonly<Record<keyof typeof english, string>> = {
  'problem.user-name-forbidden.title': 'Mit diesem Benutzernamen ist keine Registrierung möglich',
  'problem.user-name-forbidden.reason': 'Er enthält {characters}; das akzeptieren Registrierungsserver in einem Benutzernamen nicht.',
  'problem.user-name-forbidden.remedy':
    'Bitten Sie Ihren Administrator um ein gesondert für Sie erstelltes Zertifikat mit einem Benutzernamen ohne diese Zeichen. Es wurde nichts gesendet.',

  'problem.user-name-malformed.title': 'Der Benutzername ist nicht vollständig',
  'problem.user-name-malformed.reason': '„{userName}“ hat weder die Form domain\\name noch name@domain.',
  'problem.user-name-malformed.reason.empty': 'Es wurde kein Benutzername angegeben.',
  'problem.user-name-malformed.remedy': 'Geben Sie ihn wie contoso\\mnorth oder mnorth@contoso.com ein. Es wurde nichts gesendet.',

  'problem.password-rejected.by-server.title': 'Benutzername oder Kennwort stimmt nicht',
  'problem.password-rejected.by-server.reason': 'Der Server hat das Kennwort von {userName} nicht akzeptiert.',
  'problem.password-rejected.by-server.remedy':
    'Geben Sie das Kennwort Ihres Geschäftskontos erneut ein. Es wird nicht von selbst noch einmal versucht; das Konto wird dadurch also nicht gesperrt.',
  'problem.password-rejected.empty.title': 'Das Kennwort fehlt',
  'problem.password-rejected.empty.reason': 'Für die Registrierung wird das Kennwort von {userName}, Ihrem Geschäftskonto, benötigt.',
  'problem.password-rejected.empty.remedy': 'Geben Sie das Kennwort ein. Es wurde nichts gesendet.',
  'problem.password-rejected.unsendable-character.title': 'Das Kennwort kann nicht gesendet werden',
  'problem.password-rejected.unsendable-character.reason':
    'Es enthält ein Steuerzeichen, das in einer Registrierungsnachricht nicht übertragen werden kann.',
  'problem.password-rejected.unsendable-character.remedy':
    'Geben Sie es erneut ohne Zeilenumbrüche und Steuerzeichen ein. Es wurde nichts gesendet.',

  'problem.account-locked.title': 'Dieses Konto ist gesperrt',
  'problem.account-locked.reason': 'Laut Server ist {userName} gesperrt, oft wegen zu vieler falscher Kennwörter.',
  'problem.account-locked.remedy': 'Bitten Sie Ihren Helpdesk, das Konto zu entsperren, und versuchen Sie es dann erneut.',

  'problem.password-expired.title': 'Das Kennwort ist abgelaufen',
  'problem.password-expired.reason': 'Das Kennwort von {userName} muss geändert werden, bevor es verwendet werden kann.',
  'problem.password-expired.remedy': 'Ändern Sie Ihr Kennwort auf dem üblichen Weg, und geben Sie dann hier das neue ein.',

  'problem.password-needed.title': 'Für die Erneuerung des Zertifikats wird Ihr Kennwort benötigt',
  'problem.password-needed.reason': '{host} verlangt außer dem Zertifikat, das dieser Computer hat, das Kennwort von {userName}.',
  'problem.password-needed.remedy':
    'Erneuern Sie das Zertifikat mit Ihrem Kennwort. Das verwendete Zertifikat bleibt bis dahin, wie es ist.',

  'problem.not-permitted.title': 'Dieses Konto darf keine Computer registrieren',
  'problem.not-permitted.reason': 'Der Server kennt {userName}, erlaubt dem Konto aber nicht, dieses Zertifikat anzufordern.',
  'problem.not-permitted.remedy':
    'Bitten Sie Ihren Administrator um die Berechtigungen „Lesen“ und „Registrieren“ für die Zertifikatvorlage der Clients.',
};
