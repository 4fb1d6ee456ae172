import { app, session } from 'electron';
import type { ProxyFinder } from '../services/proxy.ts';
import { routeFromProxyList } from './proxy-list.ts';

/** The operating system's proxy settings, configuration scripts included, as Chromium reads them. Only the origin is told to such a script. */
export const systemProxy: ProxyFinder = async (url) => {
  await app.whenReady();
  return routeFromProxyList(await session.defaultSession.resolveProxy(url.origin));
};
