import { expect, it } from 'vitest';
import { explain } from '../../../../electron/contract/explain.ts';
import type { Problem } from '../../../../electron/contract/problem.ts';
import { helpDeskText } from '../../../../renderer/ui/help-desk-text.ts';

const problem: Problem = {
  kind: 'server-wrong-host',
  host: 'server02',
  names: ['a.contoso.com', 'b.contoso.com'],
  detail: 'ERR_TLS_CERT_ALTNAME_INVALID',
};

it('the help desk reads the incident, the kind, every fact and the detail', () => {
  expect(helpDeskText({ problem, explanation: explain(problem), incident: '7F3A-21C9' }).split('\n')).toEqual([
    explain(problem).title,
    'incident: 7F3A-21C9',
    'problem: server-wrong-host',
    'host: server02',
    'names: a.contoso.com, b.contoso.com',
    'detail: ERR_TLS_CERT_ALTNAME_INVALID',
  ]);
});

it('what was found in the window itself has no incident and claims none', () => {
  const empty: Problem = { kind: 'server-name-malformed', serverName: '' };
  expect(helpDeskText({ problem: empty, explanation: explain(empty) })).not.toContain('incident');
});
