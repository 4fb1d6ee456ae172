/** The certificate library, with what it needs loaded before it. */
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { cryptoProvider } from '@peculiar/x509';

export * from '@peculiar/x509';

cryptoProvider.set(webcrypto as unknown as Crypto);
