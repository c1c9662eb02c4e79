import { ComponentType, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { discord } from '../../limits.ts';

/** Whether texts fit into one message's text displays, by characters and by bytes. */
export function textFits(texts: readonly string[]): boolean {
  const all = texts.join('');
  const bytes = Buffer.byteLength(all) + texts.length * discord.textBytesPerDisplay;
  return all.length <= discord.text && bytes <= discord.textBytes;
}

type Part = Record<string, unknown>;
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): Part[] => (Array.isArray(value) ? value.filter(isPart) : []);
const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0);

/** Every component of a message, at any depth. */
function flat(components: unknown): Part[] {
  return listOf(components).flatMap((part) => [
    part,
    ...flat(part.components),
    ...(isPart(part.accessory) ? flat([part.accessory]) : []),
  ]);
}

/** What Discord would refuse in a message body; empty when it may be sent. */
export function messageProblems(body: unknown): string[] {
  if (!isPart(body)) return ['body: not an object'];
  const parts = flat(body.components);
  const texts = parts
    .filter(({ type }) => type === ComponentType.TextDisplay)
    .map(({ content }) => String(content ?? ''));
  const ids = parts.map(({ custom_id }) => custom_id).filter((id) => id !== undefined);
  const mentions = body.allowed_mentions;
  const found: [boolean, string][] = [
    [((Number(body.flags) || 0) & MessageFlags.IsComponentsV2) === 0, 'flags: without the flag of Components V2'],
    ['content' in body || 'embeds' in body, 'content, embeds: not beside Components V2'],
    [!isPart(mentions) || !Array.isArray(mentions.parse) || mentions.parse.length > 0, 'allowed_mentions: not empty'],
    [parts.length === 0, 'components: none'],
    [parts.length > discord.components, `components: ${parts.length}, more than ${discord.components}`],
    [!textFits(texts), 'components: more text than fits'],
    [new Set(ids).size !== ids.length, 'custom_id: not unique'],
    [listOf(body.attachments).length > discord.attachments, 'attachments: too many'],
  ];
  return [...found.filter(([is]) => is).map(([, problem]) => problem), ...parts.flatMap(partProblems)];
}

function partProblems(part: Part): string[] {
  const { type } = part;
  const inside = listOf(part.components);
  const outside = (length: number, least: number, most: number, what: string) =>
    length < least || length > most ? [`${what}: ${length}, not ${least} to ${most}`] : [];
  switch (type) {
    case ComponentType.Container:
      return outside(inside.length, 1, discord.componentsInContainer, 'container');
    case ComponentType.TextDisplay:
      return outside(lengthOf(part.content), 1, discord.textDisplay, 'text display');
    case ComponentType.ActionRow:
      return [
        ...outside(inside.length, 1, discord.buttonsInRow, 'action row'),
        ...(inside.length > 1 && inside.some((one) => one.type !== ComponentType.Button) ? ['action row: mixed'] : []),
      ];
    case ComponentType.Button:
      return [
        ...outside(lengthOf(part.label), 1, discord.buttonLabel, 'button label'),
        ...outside(lengthOf(part.custom_id), 1, discord.customId, 'custom_id'),
      ];
    case ComponentType.StringSelect:
      return [
        ...outside(lengthOf(part.custom_id), 1, discord.customId, 'custom_id'),
        ...outside(lengthOf(part.placeholder), 0, discord.selectPlaceholder, 'placeholder'),
        ...outside(listOf(part.options).length, 1, discord.selectOptions, 'menu options'),
        ...optionProblems(listOf(part.options)),
      ];
    case ComponentType.RoleSelect:
    case ComponentType.ChannelSelect:
      return [
        ...outside(lengthOf(part.custom_id), 1, discord.customId, 'custom_id'),
        ...outside(lengthOf(part.placeholder), 0, discord.selectPlaceholder, 'placeholder'),
        ...outside(listOf(part.default_values).length, 0, discord.selectOptions, 'chosen values'),
      ];
    case ComponentType.MediaGallery:
      return outside(listOf(part.items).length, 1, discord.galleryItems, 'gallery');
    case ComponentType.File:
      return [];
    default:
      return [`component type ${String(type)}: not one of ours`];
  }

  function optionProblems(options: readonly Part[]): string[] {
    const values = options.map(({ value }) => value);
    return [
      ...options.flatMap(({ label }) => outside(lengthOf(label), 1, discord.selectOptionText, 'option label')),
      ...options.flatMap(({ value }) => outside(lengthOf(value), 1, discord.customId, 'option value')),
      ...options.flatMap(({ description }) =>
        outside(lengthOf(description), 0, discord.selectOptionText, 'option description'),
      ),
      ...(new Set(values).size === values.length ? [] : ['option value: not unique']),
    ];
  }
}

/** What Discord would refuse in an interaction response. */
export function responseProblems(response: unknown): string[] {
  if (!isPart(response)) return ['response: not an object'];
  switch (response.type) {
    case InteractionResponseType.ChannelMessageWithSource:
    case InteractionResponseType.UpdateMessage:
      return messageProblems(response.data);
    case InteractionResponseType.Modal:
      return formProblems(response.data);
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return suggestionProblems(response.data);
    default:
      return [];
  }
}

function suggestionProblems(data: unknown): string[] {
  const choices = isPart(data) ? listOf(data.choices) : [];
  const wrong = choices.filter(
    ({ name, value }) =>
      lengthOf(name) < 1 || lengthOf(name) > discord.choiceName || lengthOf(value) > discord.choiceValue,
  );
  return [
    ...(choices.length > discord.suggestions ? ['choices: too many'] : []),
    ...wrong.map(({ name }) => `choice ${JSON.stringify(name)}: too long or empty`),
  ];
}

/** What Discord would refuse in a form. */
function formProblems(data: unknown): string[] {
  const form = isPart(data) ? data : {};
  const labels = listOf(form.components);
  const outside = (length: number, least: number, most: number, what: string) =>
    length < least || length > most ? [`${what}: ${length}, not ${least} to ${most}`] : [];
  return [
    ...outside(lengthOf(form.title), 1, discord.formTitle, 'form title'),
    ...outside(lengthOf(form.custom_id), 1, discord.customId, 'custom_id'),
    ...outside(labels.length, 1, discord.formFields, 'form fields'),
    ...labels.flatMap(({ label, description, component }) => {
      const field = isPart(component) ? component : {};
      return [
        ...outside(lengthOf(label), 1, discord.fieldLabel, 'field label'),
        ...outside(lengthOf(description), 0, discord.fieldDescription, 'field description'),
        ...outside(lengthOf(field.value), 0, discord.fieldText, 'field value'),
        ...outside(lengthOf(field.placeholder), 0, discord.fieldPlaceholder, 'field placeholder'),
      ];
    }),
  ];
}
