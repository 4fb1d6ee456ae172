import type { AgreedRoot, AgreedRoots } from '../../electron/enrollment/ports.ts';
import { readCertificate } from '../../electron/pki/certificate.ts';

/** Roots that a person has agreed to, in memory. */
export class InMemoryAgreedRoots implements AgreedRoots {
  #roots: AgreedRoot[] = [];

  async of(host: string): Promise<readonly Uint8Array[]> {
    return this.#roots.filter((root) => root.host === host).map(({ certificate }) => certificate.der);
  }

  async list(): Promise<readonly AgreedRoot[]> {
    return this.#roots;
  }

  async keep(host: string, root: Uint8Array): Promise<void> {
    this.#roots.push({ host, certificate: readCertificate(root), since: '2026-06-15T12:00:00.000Z' });
  }

  async remove(host: string, sha256: string): Promise<void> {
    this.#roots = this.#roots.filter((root) => root.host !== host || root.certificate.sha256 !== sha256);
  }
}
