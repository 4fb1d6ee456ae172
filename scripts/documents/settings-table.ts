/** Every setting in one table. */
import { type SettingKey, settingKeys } from '../../electron/services/settings/settings-keys.ts';
import { table } from './table.ts';

const writtenAs: Readonly<Record<SettingKey['type'], string>> = {
  string: 'string',
  data: 'data',
  period: 'string',
  seconds: 'string',
  switch: 'boolean',
};

export function settingsTable(): string {
  const rows = settingKeys.map((key: SettingKey) => [`\`${key.name}\``, writtenAs[key.type], defaultOf(key), key.about]);
  return table(['key', 'written as', 'default', 'meaning'], rows);
}

function defaultOf({ type, default: value }: SettingKey): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'YES' : 'NO';
  return typeof value === 'number' && type !== 'string' ? `${value} (${duration(value)})` : String(value);
}

/** @param seconds a whole number of days, hours or minutes */
function duration(seconds: number): string {
  const units: [number, string][] = [
    [86_400, 'day'],
    [3600, 'hour'],
    [60, 'minute'],
  ];
  const [size, name] = units.find(([one]) => seconds % one === 0) ?? [1, 'second'];
  const count = seconds / size;
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
