/** A site that takes every certificate. */
import type { Ports } from '../../electron/enrollment/ports.ts';

const managementPoint = 'mp.contoso.com';

export const takenBySite: NonNullable<Ports['prove']> = async ({ certificate }) => ({
  managementPoint,
  managementPoints: [managementPoint],
  siteCode: 'S01',
  signingCertificate: certificate,
});
