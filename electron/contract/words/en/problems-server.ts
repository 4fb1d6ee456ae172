/** Problems of the server family. */
export const serverProblems = {
  'problem.server-name-malformed.title': 'The server name isn\u2019t complete',
  'problem.server-name-malformed.reason': '\u201c{serverName}\u201d is not the name of a server.',
  'problem.server-name-malformed.reason.empty': 'No server name was given.',
  'problem.server-name-malformed.remedy':
    'Type a name like server02.contoso.com, with :port if your administrator gave you one. Nothing was sent.',

  'problem.server-not-found.title': 'No server named {host} was found',
  'problem.server-not-found.reason': 'The name is not known on the network this computer is connected to.',
  'problem.server-not-found.remedy':
    'Check the spelling, or ask your administrator for the name of the enrollment server. If it is only known inside your organisation, connect to its network or VPN.',

  'problem.server-unreachable.title': '{host} can\u2019t be reached',
  'problem.server-unreachable.reason.refused': 'Nothing there accepts connections on port {port}.',
  'problem.server-unreachable.reason.closed': 'The connection was closed before there was an answer.',
  'problem.server-unreachable.reason.no-route': 'No network path leads there.',
  'problem.server-unreachable.remedy': 'Check the name and port, connect to your organisation\u2019s network or VPN, then try again.',

  'problem.server-timeout.title': '{host} took too long',
  'problem.server-timeout.reason.connecting': 'The connection was not accepted within {seconds, plural, one {# second} other {# seconds}}.',
  'problem.server-timeout.reason.securing': 'No secure connection came about within {seconds, plural, one {# second} other {# seconds}}.',
  'problem.server-timeout.reason.answering': 'The answer was not complete within {seconds, plural, one {# second} other {# seconds}}.',
  'problem.server-timeout.remedy': 'Try again in a few minutes. If it happens again, tell your administrator.',

  'problem.offline.title': 'This computer is offline',
  'problem.offline.reason': 'There is no network connection, so {host} can\u2019t be reached.',
  'problem.offline.remedy': 'Connect to a network, then try again.',

  'problem.proxy-refused.title': 'The proxy server does not let the connection through',
  'problem.proxy-refused.reason': '{proxy} {why}.',
  'problem.proxy-refused.remedy': 'Ask your administrator to allow this connection, or to correct the proxy settings of this computer.',

  'problem.not-an-enrollment-server.title': '{host} is not an enrollment server',
  'problem.not-an-enrollment-server.reason': 'It answered, but not as an enrollment server does: {found}.',
  'problem.not-an-enrollment-server.remedy': 'Ask your administrator for the name of the enrollment proxy point.',

  'problem.not-a-management-point.title': '{host} is not a management point',
  'problem.not-a-management-point.reason': 'It answered, but not as a management point does: {found}.',
  'problem.not-a-management-point.remedy': 'Ask your administrator for the name of the management point.',

  'problem.management-point-unknown.title': 'No management point is known',
  'problem.management-point-unknown.reason': 'Neither the settings of this computer nor its site have named one.',
  'problem.management-point-unknown.remedy': 'Ask your administrator for the name of the management point.',

  'problem.reply-not-understood.title': 'The answer of {host} makes no sense',
  'problem.reply-not-understood.reason': '{what}. Nothing of it was used.',
  'problem.reply-not-understood.remedy': 'Try again. If it happens again, copy the details and send them to your administrator.',

  'problem.server-fault.title': '{host} could not process the request',
  'problem.server-fault.reason': 'The server says: \u201c{words}\u201d',
  'problem.server-fault.reason.unsaid': 'The server reports a fault of its own and gives no reason.',
  'problem.server-fault.remedy': 'Try again later. If it happens again, copy the details and send them to your administrator.',

  'problem.server-busy.title': '{host} is busy or being maintained',
  'problem.server-busy.reason': 'The server asks to come back later.',
  'problem.server-busy.remedy': 'Try again in a few minutes.',
  /** `time`: 'in 2 minutes' */
  'problem.server-busy.remedy.timed': 'Try again {time}.',
} as const;
