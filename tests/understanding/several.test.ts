/** Several things asked in one text: each is told, however they are strung together. */
import { describe, expect, it } from 'vitest';
import { asking } from './asking.ts';

const ask = asking('2026-11-22');

/** The kinds of answer that are told, in order. */
const told = (text: string) => ask(text).map(({ tell, answer }) => tell?.intent ?? answer.kind);

describe('several questions in one text', () => {
  it.each([
    ['shareit: who runs it and whether india blocked it', ['owner', 'named']],
    ['EO 13943 signed when, revoked when?', ['dates', 'dates']],
    ['camscanner: who makes it n is it blocked in india', ['owner', 'named']],
    ['who signed EO 14350 & when was it published', ['signer', 'dates']],
    ['who is the head of the TikTok joint venture? and how big is the share of Oracle?', ['profile', 'owner']],
    ['who signed EO 14034 and which orders did it revoke', ['signer', 'measure']],
    ["how many apps in India's second round, and how many in the fifth", ['apps', 'apps']],
    ['lemon8: who owns it, banned in Canada?', ['owner', 'named']],
    ['EO 14350: who signed it, when, deadline?', ['signer', 'dates', 'deadlines']],
    ['so is shareit blocked in india, and who runs it', ['named', 'owner']],
    ['on 3.4.2025: was tiktok barred in the us', ['choose']],
  ])('%s', (text, intents) => {
    expect(told(text)).toEqual(intents);
  });
});
