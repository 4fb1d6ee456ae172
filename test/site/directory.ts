/** The lab's directory: accounts with passwords and groups, in a file a person can read and change. */

import { timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

export interface User {
  readonly name: string;
  readonly upn: string;
  readonly password: string;
  readonly groups: readonly string[];
  readonly locked?: boolean;
  readonly passwordExpired?: boolean;
  readonly note: string;
}

/** What an administrator can change of an account. */
export type AccountChange = Partial<Pick<User, 'password' | 'groups' | 'locked' | 'passwordExpired'>>;

/** How logging on ended. */
export type LogOn = { readonly kind: 'welcome'; readonly user: User } | { readonly kind: 'unknown' | 'locked' | 'password-expired' };

const enrollers = ['ConfigMgr Mac Enrollers'];

const firstUsers: readonly User[] = [
  { name: 'contoso\\mnorth', upn: 'mnorth@contoso.com', password: 'Northwind-42', groups: enrollers, note: 'may enroll' },
  { name: 'contoso\\jsouth', upn: 'jsouth@contoso.com', password: 'Southridge-17', groups: [], note: 'has no Enroll permission' },
  { name: 'contoso\\least', upn: 'least@contoso.com', password: 'Eastlake-63', groups: enrollers, locked: true, note: 'is locked' },
  {
    name: 'contoso\\kwest',
    upn: 'kwest@contoso.com',
    password: 'Westfield-58',
    groups: enrollers,
    passwordExpired: true,
    note: 'has an expired password',
  },
  {
    name: 'contoso\\a+b',
    upn: 'a+b@contoso.com',
    password: 'Plusminus-29',
    groups: enrollers,
    note: 'has a forbidden character in the name',
  },
  {
    name: 'contoso\\nlake',
    upn: 'nlake@contoso.com',
    password: 'Lakeshore-35',
    groups: enrollers,
    note: 'may enroll, too',
  },
];

/** Opens the directory in a file, which is made with the lab's accounts when it is not there. */
export function openDirectory(file: string) {
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(firstUsers, null, 2)}\n`, { mode: 0o600 });
  const users: User[] = JSON.parse(readFileSync(file, 'utf8'));

  function find(name: string): User | undefined {
    const wanted = name.trim().toLowerCase();
    return users.find((user) =>
      [user.name, user.upn, user.name.replace('contoso\\', 'contoso.com\\')].some((one) => one.toLowerCase() === wanted),
    );
  }

  return {
    users: users as readonly User[],
    find,
    /** @returns false when there is no such account */
    change(name: string, change: AccountChange): boolean {
      const user = find(name);
      if (!user) return false;
      users[users.indexOf(user)] = { ...user, ...change };
      writeFileSync(file, `${JSON.stringify(users, null, 2)}\n`);
      return true;
    },
    logOn(name: string, password: string): LogOn {
      const user = find(name);
      if (!user || !same(user.password, password)) return { kind: 'unknown' };
      if (user.locked) return { kind: 'locked' };
      if (user.passwordExpired) return { kind: 'password-expired' };
      return { kind: 'welcome', user };
    },
  };
}

export type Directory = ReturnType<typeof openDirectory>;

function same(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
