/** What is used of nlp.js, which has no types of its own. */
declare module '@nlpjs/core' {
  export type Container = { use(plugin: unknown): void; register(name: string, what: unknown): void };
  export function containerBootstrap(): Container;
}
declare module '@nlpjs/lang-en' {
  export const LangEn: unknown;
}
declare module '@nlpjs/nlp' {
  import type { Container } from '@nlpjs/core';
  export type Processed = {
    intent: string;
    score: number;
    entities: readonly { entity: string; option?: string; start: number; end: number }[];
  };
  export class Nlp {
    constructor(settings: { container: Container; [setting: string]: unknown });
    addLanguage(locale: string): void;
    addDocument(locale: string, utterance: string, intent: string): void;
    addNerRuleOptionTexts(locale: string, name: string, option: string, texts: readonly string[]): void;
    train(): Promise<unknown>;
    process(locale: string, utterance: string): Promise<Processed>;
  }
}
