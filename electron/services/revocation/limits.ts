/** Bounds for what comes from addresses inside certificates. */
export interface Limits {
  /** for one list, redirects included */
  readonly listSeconds: number;
  readonly listBytes: number;
  /** for one answer of an OCSP responder: it is waited for, but nothing depends on it */
  readonly ocspSeconds: number;
  readonly ocspBytes: number;
  readonly redirects: number;
  /** of each kind, from one certificate */
  readonly addresses: number;
}

export const usualLimits: Limits = {
  listSeconds: 10,
  listBytes: 64 * 1024 * 1024,
  ocspSeconds: 3,
  ocspBytes: 256 * 1024,
  redirects: 3,
  addresses: 8,
};
