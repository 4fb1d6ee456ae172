/** The control interface: how tests in another process turn scenarios on and look behind the scenes. On 127.0.0.1, behind a random path. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AccountChange } from './directory.ts';
import type { OrderByHand } from './issue-by-hand.ts';
import type { LabSite } from './lab-site.ts';
import { type ScenarioName, type Stage, scenarios } from './scenarios.ts';

/** What is asked for, by method and last part of the path; bodies and answers are JSON. */
type Handler = (site: LabSite, body: Record<string, unknown>) => unknown;

const handlers: Readonly<Record<string, Handler>> = {
  'GET scenarios': () => scenarios,
  'GET scenario': (site) => site.scenarios,
  'PUT scenario': (site, { names, stages }) =>
    site.scenario(names as ScenarioName[], stages as Stage[] | undefined).then(() => ({ done: true })),
  'POST reset': (site) => site.reset().then(() => ({ done: true })),
  'GET issued': (site) => site.issued(),
  'POST revoke': (site, { serialNumber, reason }) => ({ done: site.revoke(String(serialNumber), Number(reason ?? 0)) }),
  'GET pending': (site) => site.pending(),
  'POST approve': (site, { requestId }) => ({ done: site.approve(String(requestId)) }),
  'POST deny': (site, { requestId, message }) => ({ done: site.deny(String(requestId), String(message ?? 'Denied')) }),
  'POST issue': (site, order) => site.issue(order as unknown as OrderByHand),
  'GET clients': (site) => site.clients(),
  'POST change-user': (site, { name, ...change }) => ({ done: site.changeUser(String(name), change as AccountChange) }),
  'GET requests': (site) => site.requests,
  'GET connections': (site) => site.connections,
  'GET publications': (site) => site.publications,
  'POST forget': (site) => ({ done: site.forget() === undefined }),
};

export interface Control {
  readonly url: string;
  close(): Promise<void>;
}

export async function openControl(site: LabSite): Promise<Control> {
  const token = randomUUID();
  const server = createServer((request, response) => void serve(request, response, token, site));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function serve(request: IncomingMessage, response: ServerResponse, token: string, site: LabSite): Promise<void> {
  const send = (status: number, body: unknown) => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(`${JSON.stringify(body)}\n`);
  };
  const [, given, name = ''] = (request.url ?? '').split('/');
  const handler = handlers[`${request.method} ${name}`];
  if (given !== token || !handler) {
    send(404, { error: 'there is nothing here' });
    return;
  }
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    send(200, await handler(site, text === '' ? {} : JSON.parse(text)));
  } catch (error) {
    send(400, { error: error instanceof Error ? error.message : String(error) });
  }
}
