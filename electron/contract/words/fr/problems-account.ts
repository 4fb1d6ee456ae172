/** Problems of the account family. */
import type { accountProblems as english } from '../en/problems-account.ts';

export const accountProblems: Readonly<Record<keyof typeof english, string>> = {
  'problem.user-name-forbidden.title': 'Ce nom d’utilisateur ne permet pas l’inscription',
  'problem.user-name-forbidden.reason':
    'Il contient {characters}, ce que les serveurs d’inscription n’acceptent pas dans un nom d’utilisateur.',
  'problem.user-name-forbidden.remedy':
    'Demandez à votre administrateur un certificat établi séparément pour vous, avec un nom d’utilisateur sans ces caractères. Rien n’a été envoyé.',

  'problem.user-name-malformed.title': 'Le nom d’utilisateur est incomplet',
  'problem.user-name-malformed.reason': '« {userName} » n’est ni de la forme domaine\\nom, ni de la forme nom@domaine.',
  'problem.user-name-malformed.reason.empty': 'Aucun nom d’utilisateur n’a été indiqué.',
  'problem.user-name-malformed.remedy': 'Saisissez-le comme contoso\\mnorth ou mnorth@contoso.com. Rien n’a été envoyé.',

  'problem.password-rejected.by-server.title': 'Le nom d’utilisateur ou le mot de passe n’est pas le bon',
  'problem.password-rejected.by-server.reason': 'Le serveur n’a pas accepté le mot de passe de {userName}.',
  'problem.password-rejected.by-server.remedy':
    'Saisissez à nouveau le mot de passe de votre compte professionnel. Aucune nouvelle tentative n’est faite automatiquement, ce qui évite de verrouiller le compte.',
  'problem.password-rejected.empty.title': 'Le mot de passe manque',
  'problem.password-rejected.empty.reason': 'L’inscription nécessite le mot de passe de {userName}, votre compte professionnel.',
  'problem.password-rejected.empty.remedy': 'Saisissez le mot de passe. Rien n’a été envoyé.',
  'problem.password-rejected.unsendable-character.title': 'Le mot de passe ne peut pas être envoyé',
  'problem.password-rejected.unsendable-character.reason':
    'Il contient un caractère de contrôle, qu’un message d’inscription ne peut pas transmettre.',
  'problem.password-rejected.unsendable-character.remedy':
    'Saisissez-le à nouveau sans saut de ligne ni caractère de contrôle. Rien n’a été envoyé.',

  'problem.account-locked.title': 'Ce compte est verrouillé',
  'problem.account-locked.reason':
    'Le serveur indique que {userName} est verrouillé, souvent à la suite d’un trop grand nombre de mots de passe incorrects.',
  'problem.account-locked.remedy': 'Demandez à votre service d’assistance de déverrouiller le compte, puis réessayez.',

  'problem.password-expired.title': 'Le mot de passe a expiré',
  'problem.password-expired.reason': 'Le mot de passe de {userName} doit être changé avant de pouvoir être utilisé.',
  'problem.password-expired.remedy': 'Changez votre mot de passe de la façon habituelle, puis saisissez le nouveau ici.',

  'problem.password-needed.title': 'Votre mot de passe est nécessaire pour renouveler le certificat',
  'problem.password-needed.reason': '{host} demande le mot de passe de {userName} en plus du certificat dont cet ordinateur dispose.',
  'problem.password-needed.remedy': 'Renouvelez le certificat avec votre mot de passe. D’ici là, le certificat utilisé reste tel quel.',

  'problem.not-permitted.title': 'Ce compte ne peut pas inscrire d’ordinateurs',
  'problem.not-permitted.reason': 'Le serveur connaît {userName}, mais ne l’autorise pas à demander ce certificat.',
  'problem.not-permitted.remedy':
    'Demandez à votre administrateur les autorisations Lecture et Inscription sur le modèle de certificat client.',
};
