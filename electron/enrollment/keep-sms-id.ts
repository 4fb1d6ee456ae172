import type { Warning } from '../contract/models.ts';
import { unkeptWarning } from './outcome-warnings.ts';
import type { Ports } from './ports.ts';

/** The identifier by which the site will know this computer. A certificate is good without it; the next enrollment then asks for one again. */
export async function keepSmsId({ smsId }: Pick<Ports, 'smsId'>): Promise<readonly Warning[]> {
  try {
    await smsId?.keep();
    return [];
  } catch (error) {
    return unkeptWarning(error);
  }
}
