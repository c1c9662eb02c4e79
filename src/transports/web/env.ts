import type { HttpBindings } from '@hono/node-server';

/** What hono's handlers find in their context: Node's own request and response. */
export type Env = { Bindings: HttpBindings };
