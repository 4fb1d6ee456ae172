import type { XmlElement } from '../xml/element.ts';

/** A message without its wrapping. `body` is the Body element itself. */
export interface Envelope {
  readonly action: string | undefined;
  readonly relatesTo: string | undefined;
  readonly body: XmlElement;
}

/** The account in whose name a request is made. The bytes of the password (UTF-8) are neither kept nor changed. */
export interface Credentials {
  readonly userName: string;
  readonly password: Uint8Array;
}

/** What every request needs. Identifiers and time come in, so that the same input makes the same bytes. */
export interface Message {
  readonly to: URL;
  /** a UUID, without `urn:uuid:` */
  readonly messageId: string;
  /** UTC milliseconds, for the time stamp that goes with the credentials */
  readonly now: number;
  readonly credentials?: Credentials | undefined;
}
