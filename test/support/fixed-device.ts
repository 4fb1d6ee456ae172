import type { Device } from '../../electron/enrollment/ports.ts';

/** A computer that is the same in every test. */
export const fixedDevice: Device = {
  name: 'mac12',
  operatingSystemVersion: '14.5.0.0',
  id: async () => '1f0c3a52-7a0e-4b5e-9f53-0c2f6a1f9d01',
};
