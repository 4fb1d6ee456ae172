/** window.bridge: the names of the contract and nothing else. Everything is checked again in main; this only keeps the surface small. */
import { contextBridge, ipcRenderer } from 'electron';
import {
  type Bridge,
  type EventName,
  type Events,
  eventNames,
  type RequestInput,
  type RequestName,
  requestNames,
} from './contract/channels.ts';

const bridge: Bridge = {
  async request<N extends RequestName>(name: N, input: RequestInput<N>) {
    if (!(requestNames as readonly string[]).includes(name)) throw new TypeError('not a known request');
    const reply = ipcRenderer.invoke(name, input);
    overwriteBytes(input); // invoke has made its copy by now; this one is done with
    return reply;
  },
  on<N extends EventName>(name: N, listener: (event: Events[N]) => void) {
    if (!(eventNames as readonly string[]).includes(name)) throw new TypeError('not a known event');
    // The listener gets the event alone: the object Electron puts before it leads to ipcRenderer.
    const forward = (_event: unknown, event: Events[N]) => listener(event);
    ipcRenderer.on(name, forward);
    return () => {
      ipcRenderer.removeListener(name, forward);
    };
  },
};

function overwriteBytes(input: unknown): void {
  if (typeof input !== 'object' || input === null) return;
  for (const value of Object.values(input)) if (value instanceof Uint8Array) value.fill(0);
}

contextBridge.exposeInMainWorld('bridge', Object.freeze(bridge));
