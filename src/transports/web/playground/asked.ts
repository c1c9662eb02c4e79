import { z } from 'zod';

const id = z.string().regex(/^\d{1,20}$/);
const from = { person: id, channel: id };
const option: z.ZodType<Option> = z.lazy(() =>
  z.object({
    name: z.string().max(32),
    type: z.number().int(),
    value: z.union([z.string().max(6000), z.number(), z.boolean()]).optional(),
    focused: z.boolean().optional(),
    options: z.array(option).max(25).optional(),
  }),
);

/** An option as an interaction carries it; subcommands hold others. */
export type Option = {
  name: string;
  type: number;
  value?: string | number | boolean;
  focused?: boolean;
  options?: Option[];
};

const components = z.array(z.record(z.string(), z.unknown())).max(40);

/** What the page sends when somebody does something: the part of an interaction that a client knows. */
export const asked = z.discriminatedUnion('type', [
  z.object({
    ...from,
    type: z.literal([2, 4]),
    data: z.object({
      name: z.string().max(32),
      type: z.literal([1, 3]),
      options: z.array(option).max(25).default([]),
      target_id: id.optional(),
    }),
  }),
  z.object({
    ...from,
    type: z.literal(3),
    message: id,
    data: z.object({
      custom_id: z.string().min(1).max(100),
      component_type: z.number().int(),
      values: z.array(z.string().max(100)).max(25).optional(),
    }),
  }),
  z.object({
    ...from,
    type: z.literal(5),
    message: id.optional(),
    data: z.object({ custom_id: z.string().min(1).max(100), components }),
  }),
]);

export type Asked = z.infer<typeof asked>;

/** Words typed into the channel. */
export const spoken = z.object({
  ...from,
  content: z.string().trim().min(1).max(2000),
  replyTo: id.optional(),
});

export type Spoken = z.infer<typeof spoken>;

/** The day that the conversation is about; null for today. */
export const dayAsked = z.object({ asOf: z.iso.date().nullable() });
