import { type PanePlace, panePlaces } from '../../electron/contract/channels.ts';

export const tabNames = ['overview', 'keychain', 'settings', 'history'] as const;
export type TabName = (typeof tabNames)[number];

/** The place that the address of the page asks for (`show`), if it is one. */
export function placeAskedFor(search: string): PanePlace | undefined {
  const asked = new URLSearchParams(search).get('show');
  return panePlaces.find((place) => place === asked);
}

/** The tab on which a place is; dialogs stand in front of the first. */
export function tabAt(place: PanePlace | undefined): TabName {
  return tabNames.find((name) => name === place) ?? 'overview';
}

export function dialogAt(place: PanePlace | undefined): 'help' | 'diagnostics' | undefined {
  return place === 'help' || place === 'diagnostics' ? place : undefined;
}
