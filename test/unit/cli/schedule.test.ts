import { afterEach, describe, expect, it } from 'vitest';
import { CommandStage, type Ended } from '../../support/command-stage.ts';
import { integer, SettingsScene, string } from '../../support/settings-scene.ts';

const window = ['-from', '2027-01-01', '-not-after', '2027-06-01'];

async function schedule(args: readonly string[], scene = new SettingsScene()): Promise<Ended> {
  const stage = new CommandStage();
  stage.settings = await scene.started();
  return stage.run(['schedule', ...args]);
}

async function json(args: readonly string[], scene?: SettingsScene) {
  const { code, results } = await schedule([...args, '--json'], scene);
  expect(code).toBe(0);
  return JSON.parse(results);
}

describe('schedule --json', () => {
  it('has exactly the documented shape', async () => {
    const printed = await json(window);
    expect(Object.keys(printed)).toEqual(['effective', 'settings', 'reminders']);
    expect(printed.effective).toEqual({
      RenewalPeriod1: 3_888_000,
      RenewalPeriod2: 259_200,
      RenewalReminderInterval1: 86_400,
      RenewalReminderInterval2: 28_800,
    });
    expect(printed.settings[0]).toEqual({
      key: 'RenewalPeriod1',
      written: null,
      type: null,
      source: 'default',
      effective: 3_888_000,
      reason: null,
    });
    expect(printed.settings).toHaveLength(4);
    expect(printed.reminders[0]).toEqual({ at: '2027-04-17T00:00:00.000Z', period: 1, secondsLeft: 3_888_000 });
    expect(printed.reminders.at(-1)).toEqual({ at: '2027-05-31T16:00:00.000Z', period: 2, secondsLeft: 28_800 });
    expect(printed.reminders).toHaveLength(51);
  });

  it('tries settings out as strings, and as integers, which are not read', async () => {
    const printed = await json([...window, '-set', 'RenewalPeriod1=1728000', '--set=RenewalPeriod2:int=600']);
    expect(printed.reminders[0]).toEqual({ at: '2027-05-12T00:00:00.000Z', period: 1, secondsLeft: 1_728_000 });
    expect(printed.settings.slice(0, 2)).toEqual([
      { key: 'RenewalPeriod1', written: '1728000', type: 'string', source: 'command-line', effective: 1_728_000, reason: null },
      {
        key: 'RenewalPeriod2',
        written: '600',
        type: 'integer',
        source: 'command-line',
        effective: 259_200,
        reason: 'it is stored as an integer, and only strings are read; the default of 3 days is used',
      },
    ]);
  });

  it('begins with the settings of this computer, and a trial replaces what any file holds', async () => {
    const scene = new SettingsScene();
    await scene.put('managed', { RenewalPeriod1: string('1728000'), RenewalPeriod2: integer(600) });
    expect((await json(window, scene)).settings[0]).toMatchObject({ source: 'managed', written: '1728000' });
    expect((await json([...window, '-set', 'RenewalPeriod1=-1'], scene)).settings[0]).toMatchObject({
      source: 'command-line',
      written: '-1',
      effective: 3_888_000,
    });
  });

  it('keeps an empty string as what is written', async () => {
    expect((await json([...window, '-set', 'RenewalPeriod1='])).settings[0]).toMatchObject({ written: '', effective: 3_888_000 });
  });

  it('has no reminders of a certificate that has expired, and one at once inside a period', async () => {
    expect((await json(['-from', '2027-06-01', '-not-after', '2027-06-01'])).reminders).toEqual([]);
    expect((await json(['-from', '2027-05-01T10:00+02:00', '-not-after', '2027-06-01'])).reminders[0].at).toBe('2027-05-01T08:00:00.000Z');
  });

  it('of a computer that is not enrolled is for a year from now, and says so beside', async () => {
    const { results, told } = await schedule(['--json']);
    expect(JSON.parse(results).reminders[0].at).toBe('2027-05-01T12:00:00.000Z'); // the clock stands at 15 June 2026, noon
    expect(told).toContain('not enrolled');
  });
});

describe('schedule', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('prints every reminder with its reason, in local time with what it is ahead of UTC', async () => {
    process.env.TZ = 'Europe/Berlin';
    const { results } = await schedule(['-from', '2027-03-01', '-not-after', '2027-04-15', '-set', 'RenewalPeriod1=1728000']);
    expect(results).toContain('The certificate ends at 2027-04-15 02:00:00 +02:00.');
    expect(results).toMatch(/RenewalPeriod1 +20 days +command-line/);
    expect(results).toContain('  2027-03-26 01:00:00 +01:00  period 1, which begins            20 days left\n');
    expect(results).toContain('  2027-03-29 02:00:00 +02:00  period 1, after its interval      17 days left\n');
    expect(results).toContain('  2027-04-12 02:00:00 +02:00  period 2, which begins            3 days left\n');
    expect(results).toContain('  2027-04-12 10:00:00 +02:00  period 2, after its interval      2 days 16 hours left\n');
  });

  it('says why a written value is not used, and which file can\u2019t be read', async () => {
    const scene = new SettingsScene();
    await scene.put('computer', { RenewalReminderInterval1: string('300') });
    scene.putBytes('person', 'garbage');
    const { results, told } = await schedule(window, scene);
    expect(results).toContain('300 seconds is not more than 300 seconds; the default of 1 day is used');
    expect(results).toContain(scene.files.paths.computer);
    expect(told).toContain(scene.files.paths.person);
  });

  it('prints that there are none', async () => {
    expect((await schedule(['-from', '2027-07-01', '-not-after', '2027-06-01'])).results).toContain('No reminders from');
  });

  it.each([
    [['-set', 'renewalperiod1=1728000'], 'Did you mean RenewalPeriod1?'],
    [['-set', 'SMSID=a'], 'KEY is one of'],
    [['-set', 'RenewalPeriod1'], 'KEY is one of'],
    [['-set', 'RenewalPeriod1:real=300'], 'goes string, or int'],
    [['-set', 'RenewalPeriod1:int=abc'], 'goes string, or int'],
    [['-from', '1 June'], 'ISO 8601'],
    [['-not-after', '2027-02-30'], 'ISO 8601'],
    [
      ['-from', '2020-01-01', '-not-after', '2027-01-01', '-set', 'RenewalPeriod1=999999999', '-set', 'RenewalReminderInterval1=301'],
      'more than 100000',
    ],
    [['extra'], 'one argument too many'],
  ])('refuses %j', async (args, why) => {
    const { code, told, results } = await schedule(args);
    expect({ code, results }).toEqual({ code: 2, results: '' });
    expect(told).toContain(why);
  });
});
