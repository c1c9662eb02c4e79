/** A form that somebody fills in: a window with at most five fields, each under its own name. */
export type Form = {
  title: string;
  /** The complete next request, as a button's; what was filled in comes beside it, by name. */
  click: string;
  fields: readonly [Field, ...Field[]];
};

export type Field = { name: string; label: string; description?: string; required: boolean } & (
  | { kind: 'text'; lines: 'one' | 'many'; value?: string; placeholder?: string; most?: number }
  | { kind: 'choice'; options: readonly { label: string; value: string; chosen?: boolean }[] }
);

/** A menu of a panel: words of our own to choose among, or the server's channels or roles. */
export type PanelMenu = {
  /** What is chosen here, said above the menu. */
  title: string;
  click: string;
  placeholder: string;
} & (
  | {
      kind: 'words';
      /** Each option's value is a complete next request. */
      options: readonly { label: string; value: string; description?: string; chosen?: boolean }[];
    }
  | { kind: 'channels' | 'roles'; chosen: readonly string[]; most: number }
);
