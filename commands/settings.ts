import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { KeepingWords, MenuWords } from '../src/languages/keeping/words.ts';
import type { PanelMenu } from '../src/message/form.ts';
import type { Settings } from '../src/storage/settings.ts';
import type { Text } from '../src/text.ts';
import type { Command, Reply, Request } from './command.ts';
import { inServers, type Keeper, keep, keeping, mayManage, privately, withMore } from './parts/keeping.ts';
import { textOf } from './parts/reading.ts';

/** One zone for each hour of the day, and those of most people; any other can be typed. */
const zones = [
  'UTC',
  'America/Los_Angeles',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Athens',
  'Europe/Moscow',
  'Africa/Lagos',
  'Africa/Nairobi',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Dhaka',
  'Asia/Jakarta',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
] as const;

/** How a server wants to be answered: one panel of menus, each choice of which counts at once. */
export const settings: Command = {
  name: 'settings',
  definition: inServers('settings', [], PermissionFlagsBits.ManageGuild),
  execute(request, desk) {
    // A form cannot wait for the database; whoever sends it off is asked for the right again.
    if (textOf(request, 'request') === 'other-zone') return zoneForm(request);
    const says = keeping(request).settings;
    return keep(request, desk, { may: mayManage, otherwise: says.mayNot }, (keeper) => change(keeper));
  },
};

async function change(keeper: Keeper): Promise<Reply> {
  const { storage, guild, request } = keeper;
  const says = keeping(request).settings;
  const wanted = changeOf(request);
  if (!wanted) return panel(keeper, says.opening);
  const after = await storage.servers.change(guild, wanted.change);
  return after ? panel({ ...keeper, settings: after }, says.changed) : panel(keeper, says.refused(wanted.value));
}

/** What a menu or the form asks for; undefined where it is nothing that we offer. */
function changeOf(request: Request): { change: Partial<Settings>; value: string } | undefined {
  const [name = '', value = ''] = (textOf(request, 'request') ?? '').split('=');
  const asked = (change: Partial<Settings>) => ({ change, value });
  switch (name) {
    case 'replies':
      return asked({ replies: value as Settings['replies'] });
    case 'form':
      return asked({ form: value as Settings['form'] });
    case 'changedPosts':
      return asked({ changedPosts: value as Settings['changedPosts'] });
    case 'gaps':
      return asked({ gaps: value === 'on' });
    case 'zone': {
      const zone = textOf(request, 'zone') ?? value;
      return { change: { zone }, value: zone };
    }
    default:
      return picked(request);
  }
}

/** Channels and roles come as the ids that were picked, in a menu that says which setting they are for. */
function picked({ picked, options }: Request): { change: Partial<Settings>; value: string } | undefined {
  if (!picked) return undefined;
  const value = picked.join(', ');
  switch (picked.length === 0 ? options.request : options.field) {
    case 'publicChannels':
      return { change: { publicChannels: [...picked] }, value };
    case 'keepers':
      return { change: { keepers: [...picked] }, value };
    case 'noticesTo':
      return { change: { noticesTo: picked[0] }, value };
    default:
      return undefined;
  }
}

function panel({ request, desk, settings }: Keeper, opening: Text): Reply {
  const says = keeping(request).settings;
  const choices = [[{ label: says.zone.other, click: 'settings:other-zone', style: 'plain' as const }]];
  return withMore(privately([opening], request, desk), request, { choices, panel: menus(settings, says) });
}

function menus(settings: Settings, says: KeepingWords['settings']): PanelMenu[] {
  const words = (name: string, { title, placeholder, values }: MenuWords, chosen: string): PanelMenu => ({
    kind: 'words',
    title,
    placeholder,
    click: `settings:${name}`,
    options: Object.entries(values).map(([value, option]) => ({
      ...option,
      value: `settings:${name}=${value}`,
      chosen: value === chosen,
    })),
  });
  const known: readonly string[] = zones;
  const listed = known.includes(settings.zone) ? known : [settings.zone, ...known];
  const zoneValues = Object.fromEntries(listed.map((zone) => [zone, { label: zone.replaceAll('_', ' ') }]));
  return [
    words('replies', says.replies, settings.replies),
    {
      kind: 'channels',
      ...says.publicChannels,
      click: 'settings:publicChannels',
      chosen: settings.publicChannels,
      most: 25,
    },
    words('zone', { ...says.zone, values: zoneValues }, settings.zone),
    words('form', says.form, settings.form),
    { kind: 'roles', ...says.keepers, click: 'settings:keepers', chosen: settings.keepers, most: 25 },
    {
      kind: 'channels',
      ...says.noticesTo,
      click: 'settings:noticesTo',
      chosen: settings.noticesTo === undefined ? [] : [settings.noticesTo],
      most: 1,
    },
    words('changedPosts', says.changedPosts, settings.changedPosts),
    words('gaps', says.gaps, settings.gaps ? 'on' : 'off'),
  ];
}

function zoneForm(request: Request): Reply {
  const { other, field, hint } = keeping(request).settings.zone;
  return {
    kind: 'form',
    form: {
      title: other,
      click: 'settings:zone',
      fields: [{ kind: 'text', name: 'zone', label: field, description: hint, required: true, lines: 'one', most: 60 }],
    },
  };
}
