/** A desktop of one's own on a session bus of one's own: the notification daemon dunst, and a tray that can be read and clicked. Linux. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { SessionBus } from '../../electron/services/session-bus/session-bus.ts';
import type { BusValue, BusVariant } from '../../electron/services/session-bus/values.ts';

const run = promisify(execFile);

/** A notification as the daemon took it. */
export interface Shown {
  readonly summary: string;
  readonly body: string;
  readonly urgency: string;
}

/** What the tray holds of a program. */
export interface TrayItem {
  readonly toolTip: string;
  /** Base64 of the pixels, to tell one image from another */
  readonly image: string;
  readonly menu: readonly string[];
}

export interface Desktop {
  readonly environment: NodeJS.ProcessEnv;
  /** every notification since the start, the oldest first */
  notifications(): readonly Shown[];
  /** how many stand on the screen */
  standing(): Promise<number>;
  /** presses a button of the notification that stands, by its words; nothing: a click on the notification itself */
  press(button?: string): Promise<void>;
  /** undefined while no program has put anything there */
  tray(): Promise<TrayItem | undefined>;
  /** chooses from the menu of the tray */
  choose(label: string): Promise<void>;
  stop(): Promise<void>;
}

const settings = (folder: string) => `[global]
  dmenu = ${path.join(folder, 'choose')}
[note]
  summary = "*"
  script = ${path.join(folder, 'note')}
`;

/** Writes down what is shown, one JSON text a line. */
const noteScript = (folder: string) => `#!${process.execPath}
const { DUNST_SUMMARY: summary, DUNST_BODY: body, DUNST_URGENCY: urgency } = process.env;
require('node:fs').appendFileSync(${JSON.stringify(path.join(folder, 'shown'))}, JSON.stringify({ summary, body, urgency }) + '\\n');
`;

/** The menu in which dunst offers the buttons of a notification: chooses the line with the words that are wanted. */
const chooseScript = (folder: string) => `#!/bin/sh
exec grep -F -- "$(cat '${path.join(folder, 'wanted')}')"
`;

export async function openDesktop(folder: string): Promise<Desktop> {
  writeFileSync(path.join(folder, 'dunstrc'), settings(folder));
  writeFileSync(path.join(folder, 'note'), noteScript(folder), { mode: 0o755 });
  writeFileSync(path.join(folder, 'choose'), chooseScript(folder), { mode: 0o755 });
  const { daemon, environment } = await startBus();
  const bus = await SessionBus.open(environment);
  const item = await serveTray(bus);
  const dunst = spawn('dunst', ['-config', path.join(folder, 'dunstrc')], { env: environment, stdio: 'ignore' });
  await ownerOf(bus, 'org.freedesktop.Notifications');
  const dunstctl = async (...words: string[]) => (await run('dunstctl', words, { env: environment })).stdout.trim();
  const shown = path.join(folder, 'shown');
  return {
    environment,
    notifications: () => (existsSync(shown) ? readFileSync(shown, 'utf8').trim().split('\n') : []).map((line) => JSON.parse(line)),
    standing: async () => Number(await dunstctl('count', 'displayed')),
    async press(button) {
      if (button === undefined) {
        await dunstctl('action');
        return;
      }
      writeFileSync(path.join(folder, 'wanted'), button);
      await dunstctl('context');
    },
    tray: async () => {
      const owner = item();
      return owner === undefined ? undefined : readItem(bus, owner);
    },
    choose: (label) => clickItem(bus, item() ?? '', label),
    async stop() {
      bus.close();
      for (const child of [dunst, daemon]) await ended(child);
    },
  };
}

/** A session bus of its own. */
export async function startBus(): Promise<{ daemon: ChildProcess; environment: NodeJS.ProcessEnv }> {
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [address] = await once(createInterface(daemon.stdout as NodeJS.ReadableStream), 'line');
  return { daemon, environment: { ...process.env, DBUS_SESSION_BUS_ADDRESS: String(address) } };
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}

export async function ownerOf(bus: SessionBus, name: string): Promise<void> {
  let found: () => void = () => undefined;
  const owned = new Promise<void>((resolve) => {
    found = resolve;
  });
  const end = await bus.hear(`type='signal',member='NameOwnerChanged',arg0='${name}'`, ({ body = [] }) => {
    if (body[0] === name && body[2] !== '') found();
  });
  if (!(await bus.hasOwner(name))) await owned;
  end();
}

const watcher = 'org.kde.StatusNotifierWatcher';

/** Where programs register what they put into the tray. Source: StatusNotifierItem Specification 0.1. @returns who did, last */
async function serveTray(bus: SessionBus): Promise<() => string | undefined> {
  let item: string | undefined;
  bus.handler = ({ member, sender, body = [] }) => {
    if (member === 'RegisterStatusNotifierItem') {
      item = sender;
      return { signature: '', body: [] };
    }
    const answers: Readonly<Record<string, BusVariant>> = {
      IsStatusNotifierHostRegistered: { type: 'b', value: true },
      ProtocolVersion: { type: 'i', value: 0 },
      RegisteredStatusNotifierItems: { type: 'as', value: [] },
    };
    const property = member === 'Get' ? answers[String(body[1])] : undefined;
    return property && { signature: 'v', body: [property] };
  };
  await bus.hear("type='signal',member='NameOwnerChanged'", ({ body: [name, , now] = [] }) => {
    if (name === item && now === '') item = undefined; // the program has ended
  });
  await bus.own(watcher);
  return () => item;
}

async function readItem(bus: SessionBus, destination: string): Promise<TrayItem> {
  const at = { destination, path: '/StatusNotifierItem', interface: 'org.freedesktop.DBus.Properties' };
  const [all] = await bus.call({ ...at, member: 'GetAll', signature: 's', body: ['org.kde.StatusNotifierItem'] });
  const properties = new Map(all as [string, BusVariant][]);
  const [, , toolTip, more] = (properties.get('ToolTip')?.value ?? []) as string[];
  const image = Buffer.from(JSON.stringify(properties.get('IconPixmap')?.value ?? [])).toString('base64');
  const entries = await menuOf(bus, destination);
  return { toolTip: `${toolTip}${more}`, image, menu: entries.map(({ label }) => label).filter((label) => label !== '') };
}

const menuInterface = 'com.canonical.dbusmenu';

async function menuOf(bus: SessionBus, destination: string): Promise<{ id: number; label: string; path: string }[]> {
  const properties = { destination, path: '/StatusNotifierItem', interface: 'org.freedesktop.DBus.Properties' };
  const [menu] = await bus.call({ ...properties, member: 'Get', signature: 'ss', body: ['org.kde.StatusNotifierItem', 'Menu'] });
  const at = String((menu as BusVariant).value);
  const call = { destination, path: at, interface: menuInterface, member: 'GetLayout', signature: 'iias' };
  const [, layout] = await bus.call({ ...call, body: [0, -1, []] });
  const [, , children] = layout as [number, BusValue, BusVariant[]];
  return children.map(({ value }) => {
    const [id, entry] = value as [number, [string, BusVariant][]];
    return { id, label: String(new Map(entry).get('label')?.value ?? ''), path: at };
  });
}

async function clickItem(bus: SessionBus, destination: string, label: string): Promise<void> {
  const entry = (await menuOf(bus, destination)).find((one) => one.label === label);
  if (!entry) throw new Error(`the tray offers no ${label}`);
  const body = [entry.id, 'clicked', { type: 'i', value: 0 }, 0];
  await bus.call({ destination, path: entry.path, interface: menuInterface, member: 'Event', signature: 'isvu', body });
}
