import { describe, expect, it } from 'vitest';
import { readCommandLine, UsageProblem } from './command-line.ts';

describe('the command line of the lab site', () => {
  it('takes its flags, and names and scenarios more than once', () => {
    const args = [
      '--json',
      '--port',
      '8443',
      '--data',
      'x',
      '--host',
      'a.example',
      '--host',
      'b.example',
      '--scenario',
      'crl-404',
      '--fresh',
    ];
    expect(readCommandLine(args)).toEqual({
      ...{ command: 'run', help: undefined, json: true, port: 8443, data: 'x', fresh: true },
      ...{ hosts: ['a.example', 'b.example'], scenarios: ['crl-404'] },
    });
  });

  it('lists the scenarios with what each of them does', () => {
    expect(readCommandLine(['--scenario', 'help']).help).toMatch(/^crl-404 +\S.*not there$/mu);
  });

  it.each([
    [['--prot', '3'], /no flag --prot\. Did you mean --port\?/u],
    [['--xyzzy'], /no flag --xyzzy\.$/u],
    [['client'], /no command client\. Did you mean clients\?/u],
    [['--scenario', 'crl-405'], /no scenario crl-405\. Did you mean crl-404\?/u],
    [['--port', '65536'], /not a port/u],
    [['--port', '-1'], /argument is ambiguous|not a port/u],
    [['--port', '1e3'], /not a port/u],
    [['--port', ''], /not a port/u],
    [['--port'], /argument missing/u],
    [['--host', 'a b'], /not a host name/u],
    [['--json=yes'], /does not take an argument/u],
  ] as const)('refuses %j in words', (args, expected) => {
    const read = () => readCommandLine(args);
    expect(read).toThrow(UsageProblem);
    expect(read).toThrow(expected);
  });
});
