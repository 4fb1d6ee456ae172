import { describe, expect, it } from 'vitest';
import { defaultEnrollmentUrl, discoveryUrl, readDiscover } from '../../../electron/protocol/mde2/discover.ts';
import { problemThrownBy } from '../../support/thrown-problem.ts';
import { envelope, host, probing } from './messages.ts';

const namespace = 'http://schemas.microsoft.com/windows/management/2012/01/enrollment';
const service = `https://${host}/EnrollmentServer/DeviceEnrollmentWebService.svc`;
const result = (fields: string, ns = namespace) =>
  readDiscover(envelope(`<DiscoverResponse xmlns="${ns}"><DiscoverResult>${fields}</DiscoverResult></DiscoverResponse>`), probing);
const field = (name: string, value: string) => `<${name}>${value}</${name}>`;

describe('where a server enrolls', () => {
  it('is read from its answer', () => {
    const fields =
      field('AuthPolicy', 'OnPremise') +
      field('EnrollmentVersion', '3.0') +
      field('EnrollmentPolicyServiceUrl', service) +
      field('EnrollmentServiceUrl', service);
    expect(result(fields)).toEqual({
      authPolicy: 'OnPremise',
      version: '3.0',
      policyService: new URL(service),
      enrollmentService: new URL(service),
    });
  });

  it.each([
    ['with a slash at the end of the namespace', field('EnrollmentServiceUrl', service), `${namespace}/`],
    ['with white space around the address', field('EnrollmentServiceUrl', `\r\n  ${service}\t`), namespace],
    ['with the host in capitals', field('EnrollmentServiceUrl', service.replace(host, host.toUpperCase())), namespace],
    ['without a policy of authentication', field('EnrollmentServiceUrl', service), namespace],
    [
      'with the policy of authentication in capitals',
      field('AuthPolicy', ' ONPREMISE ') + field('EnrollmentServiceUrl', service),
      namespace,
    ],
    [
      'with more fields in another order',
      field('EnrollmentServiceUrl', service) + field('Extra', 'x') + field('AuthPolicy', 'OnPremise'),
      namespace,
    ],
    [
      'with a policy service that is nil',
      `<EnrollmentPolicyServiceUrl xsi:nil="true"/>${field('EnrollmentServiceUrl', service)}`,
      namespace,
    ],
  ])('%s', (_, fields, ns) => {
    expect(result(fields, ns)).toMatchObject({ policyService: undefined, enrollmentService: new URL(service) });
  });

  it('may be another host, which the story has to ask about', () => {
    expect(result(field('EnrollmentServiceUrl', 'https://other.contoso.com:8443/x')).enrollmentService.host).toBe('other.contoso.com:8443');
  });

  it.each(['Federated', 'Certificate', 'federated'])('is of no use when it wants a sign-in of the kind %s', (policy) => {
    const problem = problemThrownBy(() => result(field('AuthPolicy', policy) + field('EnrollmentServiceUrl', service)));
    expect(problem).toMatchObject({ kind: 'not-an-enrollment-server', host, found: expect.stringContaining(`of the kind ${policy}`) });
  });

  it.each([
    ['no address', field('AuthPolicy', 'OnPremise')],
    ['an address without encryption', field('EnrollmentServiceUrl', service.replace('https', 'http'))],
    ['an address with a user name inside', field('EnrollmentServiceUrl', `https://a:b@${host}/`)],
    ['an address that is none', field('EnrollmentServiceUrl', '/EnrollmentServer/x.svc')],
    ['a script', field('EnrollmentServiceUrl', 'javascript:alert(1)')],
    ['two hosts', field('EnrollmentPolicyServiceUrl', 'https://other.contoso.com/') + field('EnrollmentServiceUrl', service)],
    [
      'a policy service without encryption',
      field('EnrollmentPolicyServiceUrl', `http://${host}/`) + field('EnrollmentServiceUrl', service),
    ],
  ])('is not understood with %s', (_, fields) => {
    expect(problemThrownBy(() => result(fields))).toMatchObject({ kind: 'reply-not-understood', host });
  });

  it('is not understood when the answer is about something else', () => {
    expect(problemThrownBy(() => readDiscover(envelope('<x xmlns="urn:x"/>'), probing))).toMatchObject({ kind: 'reply-not-understood' });
  });
});

it('the addresses of an origin are constant', () => {
  const origin = new URL('https://server02.contoso.com:8443/');
  expect(discoveryUrl(origin).href).toBe('https://server02.contoso.com:8443/EnrollmentServer/Discovery.svc');
  expect(defaultEnrollmentUrl(origin).href).toBe('https://server02.contoso.com:8443/EnrollmentServer/DeviceEnrollmentWebService.svc');
});
