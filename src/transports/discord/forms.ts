/** Forms and the menus of panels as Discord wants them. */
import type {
  APIActionRowComponent,
  APIComponentInContainer,
  APILabelComponent,
  APIModalInteractionResponse,
  APISelectMenuComponent,
} from 'discord-api-types/v10';
import {
  ChannelType,
  ComponentType,
  InteractionResponseType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { discord } from '../../limits.ts';
import type { Field, Form, PanelMenu } from '../../message/form.ts';
import { escaped, shortened } from './markdown.ts';

export const modal = ({ title, click, fields }: Form): APIModalInteractionResponse => ({
  type: InteractionResponseType.Modal,
  data: { title: shortened(title, discord.formTitle), custom_id: click, components: fields.map(labelled) },
});

function labelled(field: Field): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: shortened(field.label, discord.fieldLabel),
    ...(field.description && { description: shortened(field.description, discord.fieldDescription) }),
    component: inputOf(field),
  };
}

function inputOf(field: Field): APILabelComponent['component'] {
  const { name, required } = field;
  switch (field.kind) {
    case 'text':
      return {
        type: ComponentType.TextInput,
        custom_id: name,
        style: field.lines === 'many' ? TextInputStyle.Paragraph : TextInputStyle.Short,
        required,
        max_length: field.most ?? discord.fieldText,
        ...(field.value && { value: field.value.slice(0, field.most ?? discord.fieldText) }),
        ...(field.placeholder && { placeholder: shortened(field.placeholder, discord.fieldPlaceholder) }),
      };
    case 'choice':
      return {
        type: ComponentType.StringSelect,
        custom_id: name,
        required,
        options: field.options.map(({ label, value, chosen }) => ({
          label: shortened(label, discord.selectOptionText),
          value,
          ...(chosen && { default: true }),
        })),
      };
    default:
      return field satisfies never;
  }
}

/** A menu with what is chosen in it said above. */
export function panelMenu(menu: PanelMenu): APIComponentInContainer[] {
  const row: APIActionRowComponent<APISelectMenuComponent> = {
    type: ComponentType.ActionRow,
    components: [selectOf(menu)],
  };
  return [{ type: ComponentType.TextDisplay, content: `**${escaped(menu.title)}**` }, row];
}

function selectOf(menu: PanelMenu): APISelectMenuComponent {
  const common = { custom_id: menu.click, placeholder: shortened(menu.placeholder, discord.selectPlaceholder) };
  switch (menu.kind) {
    case 'words':
      return {
        type: ComponentType.StringSelect,
        ...common,
        options: menu.options.map(({ label, value, description, chosen }) => ({
          label: shortened(label, discord.selectOptionText),
          value,
          ...(description && { description: shortened(description, discord.selectOptionText) }),
          ...(chosen && { default: true }),
        })),
      };
    case 'channels':
      return {
        type: ComponentType.ChannelSelect,
        ...common,
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
        min_values: 0,
        max_values: menu.most,
        default_values: menu.chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
      };
    case 'roles':
      return {
        type: ComponentType.RoleSelect,
        ...common,
        min_values: 0,
        max_values: menu.most,
        default_values: menu.chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
      };
    default:
      return menu satisfies never;
  }
}
