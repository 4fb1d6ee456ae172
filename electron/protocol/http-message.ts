/** An HTTP exchange as values: what is to be posted and what came back. The bytes travel in services. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** May hold a password: whoever sends it overwrites it with zeros afterwards. */
  readonly body?: Uint8Array;
}

/** A whole answer; its body is at most 1 MiB. Header names in lower case. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}
