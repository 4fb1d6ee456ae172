/** Messages of D-Bus. Source: D-Bus Specification 0.43, "Message Protocol" */
import { type BusValue, type BusVariant, readValues, writeValues } from './values.ts';

/** The kinds of messages, by their number on the wire. */
export const messageKinds = { call: 1, reply: 2, error: 3, signal: 4 } as const;
type Kind = keyof typeof messageKinds;

export interface BusMessage {
  readonly kind: Kind;
  readonly serial: number;
  readonly path?: string;
  readonly interface?: string;
  readonly member?: string;
  readonly errorName?: string;
  /** the serial of the call that this answers */
  readonly replyTo?: number;
  readonly destination?: string;
  readonly sender?: string;
  readonly signature?: string;
  readonly body?: readonly BusValue[];
}

/** Fields of the header: their number and type. */
const fields = {
  path: [1, 'o'],
  interface: [2, 's'],
  member: [3, 's'],
  errorName: [4, 's'],
  replyTo: [5, 'u'],
  destination: [6, 's'],
  sender: [7, 's'],
  signature: [8, 'g'],
} as const;
type FieldName = keyof typeof fields;

const littleEndian = 0x6c;
const protocolVersion = 1;
/** Far more than any message we take part in; the specification allows 128 MiB. */
const longestMessage = 4 * 1024 * 1024;

export function writeMessage(message: BusMessage): Buffer {
  const body = message.signature ? writeValues(message.signature, message.body ?? []) : Buffer.alloc(0);
  const given = (Object.keys(fields) as FieldName[]).flatMap((name): BusValue[] => {
    const value = message[name];
    return value === undefined || value === '' ? [] : [[fields[name][0], { type: fields[name][1], value }]];
  });
  const header = writeValues('yyyyuua(yv)', [
    littleEndian,
    messageKinds[message.kind],
    0,
    protocolVersion,
    body.length,
    message.serial,
    given,
  ]);
  return Buffer.concat([header, Buffer.alloc((8 - (header.length % 8)) % 8), body]);
}

/**
 * The first message in `bytes` and how many bytes it takes; undefined while it is not there as a whole.
 * @throws RangeError, TypeError where the bytes are no such message
 */
export function readMessage(bytes: Buffer): { readonly message: BusMessage; readonly length: number } | undefined {
  if (bytes.length < 16) return undefined;
  if (bytes[0] !== littleEndian) throw new TypeError('a D-Bus message in another byte order');
  const bodyLength = bytes.readUInt32LE(4);
  const headerLength = 16 + bytes.readUInt32LE(12);
  const bodyStart = headerLength + ((8 - (headerLength % 8)) % 8);
  const length = bodyStart + bodyLength;
  if (length > longestMessage) throw new RangeError('a D-Bus message that is too long');
  if (bytes.length < length) return undefined;
  const [, kindNumber, , , , serial, list] = readValues('yyyyuua(yv)', bytes.subarray(0, headerLength));
  const header = namedFields(list as readonly BusValue[]);
  const kind = (Object.keys(messageKinds) as Kind[]).find((name) => messageKinds[name] === kindNumber);
  if (kind === undefined) throw new TypeError('a D-Bus message of an unknown kind');
  const body = header.signature ? readValues(header.signature, bytes.subarray(bodyStart, length)) : [];
  return { message: { kind, serial: serial as number, ...header, body }, length };
}

function namedFields(list: readonly BusValue[]): Partial<BusMessage> {
  const known = Object.entries(fields);
  return Object.fromEntries(
    list.flatMap((field) => {
      const [number, variant] = field as [number, BusVariant];
      const name = known.find(([, [known_]]) => known_ === number)?.[0];
      return name === undefined ? [] : [[name, variant.value]];
    }),
  );
}
