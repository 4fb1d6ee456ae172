/** Every text a person reads, in English: ICU messages by key. The other languages have exactly these keys. */
import { site } from './site.ts';

export const en = { ...site } as const;
