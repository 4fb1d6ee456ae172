/** Problems of the server family. */
import type { serverProblems as english } from '../en/problems-server.ts';

export const serverProblems: Readonly<Record<keyof typeof english, string>> = {
  'problem.server-name-malformed.title': 'Le nom du serveur est incomplet',
  'problem.server-name-malformed.reason': '« {serverName} » n’est pas le nom d’un serveur.',
  'problem.server-name-malformed.reason.empty': 'Aucun nom de serveur n’a été indiqué.',
  'problem.server-name-malformed.remedy':
    'Saisissez un nom comme server02.contoso.com, suivi de :port si votre administrateur vous en a donné un. Rien n’a été envoyé.',

  'problem.server-not-found.title': 'Aucun serveur nommé {host} n’a été trouvé',
  'problem.server-not-found.reason': 'Ce nom n’est pas connu sur le réseau auquel cet ordinateur est connecté.',
  'problem.server-not-found.remedy':
    'Vérifiez l’orthographe, ou demandez à votre administrateur le nom du serveur d’inscription. S’il n’est connu qu’au sein de votre organisation, connectez-vous à son réseau ou à son VPN.',

  'problem.server-unreachable.title': '{host} est injoignable',
  'problem.server-unreachable.reason.refused': 'Rien n’y accepte de connexions sur le port {port}.',
  'problem.server-unreachable.reason.closed': 'La connexion a été fermée avant toute réponse.',
  'problem.server-unreachable.reason.no-route': 'Aucun chemin réseau n’y mène.',
  'problem.server-unreachable.remedy':
    'Vérifiez le nom et le port, connectez-vous au réseau ou au VPN de votre organisation, puis réessayez.',

  'problem.server-timeout.title': '{host} a mis trop de temps à répondre',
  'problem.server-timeout.reason.connecting':
    'La connexion n’a pas été acceptée en {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}}.',
  'problem.server-timeout.reason.securing':
    'Aucune connexion sécurisée n’a pu être établie en {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}}.',
  'problem.server-timeout.reason.answering':
    'La réponse n’était pas complète au bout de {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}}.',
  'problem.server-timeout.remedy': 'Réessayez dans quelques minutes. Si cela se reproduit, prévenez votre administrateur.',

  'problem.offline.title': 'Cet ordinateur est hors connexion',
  'problem.offline.reason': 'Il n’y a pas de connexion réseau, {host} est donc injoignable.',
  'problem.offline.remedy': 'Connectez-vous à un réseau, puis réessayez.',

  'problem.proxy-refused.title': 'Le serveur proxy ne laisse pas passer la connexion',
  'problem.proxy-refused.reason': '{proxy} {why}.',
  'problem.proxy-refused.remedy':
    'Demandez à votre administrateur d’autoriser cette connexion, ou de corriger les paramètres de proxy de cet ordinateur.',

  'problem.not-an-enrollment-server.title': '{host} n’est pas un serveur d’inscription',
  'problem.not-an-enrollment-server.reason': 'Il a répondu, mais pas comme un serveur d’inscription : {found}.',
  'problem.not-an-enrollment-server.remedy': 'Demandez à votre administrateur le nom du point proxy d’inscription.',

  'problem.not-a-management-point.title': '{host} n’est pas un point de gestion',
  'problem.not-a-management-point.reason': 'Il a répondu, mais pas comme un point de gestion : {found}.',
  'problem.not-a-management-point.remedy': 'Demandez à votre administrateur le nom du point de gestion.',

  'problem.management-point-unknown.title': 'Aucun point de gestion n’est connu',
  'problem.management-point-unknown.reason': 'Ni les paramètres de cet ordinateur ni son site n’en ont indiqué un.',
  'problem.management-point-unknown.remedy': 'Demandez à votre administrateur le nom du point de gestion.',

  'problem.reply-not-understood.title': 'La réponse de {host} n’est pas compréhensible',
  'problem.reply-not-understood.reason': '{what}. Rien n’en a été utilisé.',
  'problem.reply-not-understood.remedy': 'Réessayez. Si cela se reproduit, copiez les détails et envoyez-les à votre administrateur.',

  'problem.server-fault.title': '{host} n’a pas pu traiter la demande',
  'problem.server-fault.reason': 'Le serveur indique : « {words} »',
  'problem.server-fault.reason.unsaid': 'Le serveur signale une défaillance de sa part sans en donner la raison.',
  'problem.server-fault.remedy': 'Réessayez plus tard. Si cela se reproduit, copiez les détails et envoyez-les à votre administrateur.',

  'problem.server-busy.title': '{host} est occupé ou en maintenance',
  'problem.server-busy.reason': 'Le serveur demande de revenir plus tard.',
  'problem.server-busy.remedy': 'Réessayez dans quelques minutes.',
  /** `time`: 'in 2 minutes' */
  'problem.server-busy.remedy.timed': 'Réessayez {time}.',
};
