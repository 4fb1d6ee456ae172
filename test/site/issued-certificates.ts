/** What the authority has issued, revoked and holds back for approval, in SQLite. */
import { X509Certificate } from 'node:crypto';
import Database from 'libsql';

export interface IssuedRow {
  readonly serialNumber: string;
  readonly subject: string;
  readonly requester: string;
  readonly template: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly der: Buffer;
  readonly revokedAt: string | null;
  readonly reason: number | null;
}

export interface WaitingRow {
  readonly requestId: string;
  readonly requester: string;
  readonly template: string;
  readonly request: Buffer;
  readonly state: 'waiting' | 'approved' | 'denied';
  readonly message: string | null;
}

/** A client that a management point has let in. Dates are ISO 8601. */
export interface ClientRow {
  readonly serialNumber: string;
  /** of the computer, as it called itself when it enrolled */
  readonly name: string;
  readonly subject: string;
  readonly smsid: string;
  readonly site: string;
  readonly lastContact: string;
  readonly notAfter: string;
}

const schema = `
  create table if not exists issued (serialNumber text primary key, subject text, requester text, template text, notBefore text,
    notAfter text, der blob, revokedAt text, reason integer);
  create table if not exists waiting (requestId text primary key, requester text, template text, request blob, state text, message text);
  create table if not exists answered (requestId text primary key, serialNumber text);
  create table if not exists devices (serialNumber text primary key, name text);
  create table if not exists clients (serialNumber text primary key, name text, subject text, smsid text, site text, lastContact text, notAfter text);
  create table if not exists numbers (name text primary key, value integer);
`;

export function openRegister(file: string) {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = OFF'); // the folder is disposable
  db.exec(schema);
  const statements = {
    add: db.prepare('insert into issued values (?, ?, ?, ?, ?, ?, ?, null, null)'),
    revoke: db.prepare('update issued set revokedAt = ?, reason = ? where serialNumber = ?'),
    one: db.prepare('select * from issued where serialNumber = ?'),
    hold: db.prepare("insert into waiting values (?, ?, ?, ?, 'waiting', null)"),
    waiting: db.prepare('select * from waiting where requestId = ?'),
    decide: db.prepare('update waiting set state = ?, message = ? where requestId = ?'),
    answer: db.prepare('insert or replace into answered values (?, ?)'),
    answered: db.prepare('select issued.* from answered join issued using (serialNumber) where requestId = ?'),
    nameDevice: db.prepare('insert or replace into devices values (?, ?)'),
    device: db.prepare('select name from devices where serialNumber = ?'),
    contact: db.prepare('insert or replace into clients values (?, ?, ?, ?, ?, ?, ?)'),
    number: db.prepare('insert into numbers values (?, 1) on conflict (name) do update set value = value + 1 returning value'),
  };
  return {
    add: (row: Omit<IssuedRow, 'revokedAt' | 'reason'>) =>
      void statements.add.run(
        row.serialNumber.toLowerCase(),
        row.subject,
        row.requester,
        row.template,
        row.notBefore,
        row.notAfter,
        row.der,
      ),
    find: (serialNumber: string) => statements.one.get(serialNumber.toLowerCase()) as IssuedRow | undefined,
    /** the row of exactly this certificate (DER), when it was issued here */
    findCertificate(der: Uint8Array): IssuedRow | undefined {
      const { serialNumber } = new X509Certificate(der);
      const row = statements.one.get(serialNumber.toLowerCase().replace(/^0+(?=..)/u, '')) as IssuedRow | undefined;
      return row && Buffer.from(row.der).equals(der) ? row : undefined;
    },
    all: () => db.prepare('select * from issued order by rowid').all() as IssuedRow[],
    revoked: () => db.prepare('select * from issued where revokedAt is not null').all() as IssuedRow[],
    revoke: (serialNumber: string, reason: number, at: Date) =>
      statements.revoke.run(at.toISOString(), reason, serialNumber.toLowerCase()).changes > 0,
    hold: (row: Pick<WaitingRow, 'requestId' | 'requester' | 'template' | 'request'>) =>
      void statements.hold.run(row.requestId, row.requester, row.template, row.request),
    waiting: (requestId: string) => statements.waiting.get(requestId) as WaitingRow | undefined,
    allWaiting: () => db.prepare('select * from waiting order by rowid').all() as WaitingRow[],
    decide: (requestId: string, state: 'approved' | 'denied', message: string | null) =>
      statements.decide.run(state, message, requestId).changes > 0,
    /** which certificate a request that was held back has become */
    answer: (requestId: string, serialNumber: string) => void statements.answer.run(requestId, serialNumber.toLowerCase()),
    answered: (requestId: string) => statements.answered.get(requestId) as IssuedRow | undefined,
    nameDevice: (serialNumber: string, name: string) => void statements.nameDevice.run(serialNumber.toLowerCase(), name),
    deviceName: (serialNumber: string) => (statements.device.get(serialNumber.toLowerCase()) as { name: string } | undefined)?.name ?? '',
    contact: (row: ClientRow) =>
      void statements.contact.run(row.serialNumber, row.name, row.subject, row.smsid, row.site, row.lastContact, row.notAfter),
    clients: () =>
      db
        .prepare('select serialNumber, name, subject, smsid, site, lastContact, notAfter from clients order by lastContact')
        .all() as ClientRow[],
    /** 1, 2, 3 … by name, also after a restart */
    next: (name: string) => (statements.number.get(name) as { value: number }).value,
    close: () => void db.close(),
  };
}

export type Register = ReturnType<typeof openRegister>;
