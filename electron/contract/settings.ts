/** Settings as they cross the bridge: what is written in the files, what is in force, and why. */

/** Where a value comes from, the strongest first; `command-line` only where a command tries values out. */
export type SettingSource = 'command-line' | 'managed' | 'computer' | 'person' | 'default';

/** The types of a property list. `identifier` occurs in binary ones only. */
export type WrittenType = 'string' | 'integer' | 'real' | 'boolean' | 'date' | 'data' | 'array' | 'dictionary' | 'identifier';

/** A value as it is written in a file. `text`: data in upper-case hexadecimal, dates in ISO 8601. */
export interface WrittenValue {
  readonly type: WrittenType;
  readonly text: string;
}

/** A written value that is not in force, and the rule that rejected it, in words. */
export interface UnusedValue {
  readonly source: SettingSource;
  readonly file: string | null;
  readonly written: string;
  readonly type: WrittenType;
  readonly reason: string;
}

/** One setting: what is in force, and how it came about. */
export interface ExplainedSetting {
  readonly key: string;
  /** the strongest value that could be read, or else the strongest that is written; null where nothing is */
  readonly written: string | null;
  readonly type: WrittenType | null;
  /** where `written` stands */
  readonly source: SettingSource;
  readonly file: string | null;
  /** seconds for a length of time, upper-case hexadecimal for data, null where nothing is set */
  readonly effective: string | number | boolean | null;
  /** why `effective` is not what is written; null where it is */
  readonly reason: string | null;
  /** every written value that is not in force */
  readonly unused: readonly UnusedValue[];
}

/** A settings file that can't be read; its last good values stay in force. */
export interface BrokenSettingsFile {
  readonly source: SettingSource;
  readonly file: string;
  readonly why: string;
}
