/** A second question of a word or two, behind a comma, a stroke or a plus. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-22');

describe('a clipped second question is answered beside the first', () => {
  it.each([
    ['helo: owner / which indian list', [/ByteDance/, /block of 59 apps/]],
    ['QQ Music owner and which list', [/QQ Music/, /India's block of/]],
    ['uc browser owner / when did india block it', [/UCWeb/, /29 June 2020/]],
    ['wechat: when banned in india, who makes it', [/June 2020/, /Tencent/]],
    ['bigo live - who makes it, banned in india since when', [/Bigo/, /June 2020/]],
    ['montana tiktok law: what were the fines, + when was it to begin', [/10,000/, /1 January 2024/]],
    ['eo 14258, who signed, how many days', [/Donald Trump/, /76 days/]],
    ['when was 14310 signed, for how many days', [/19 June 2025/, /17 September 2025/]],
    ['who signed 13943, is the order still alive', [/Donald Trump signed/, /revoked on 9 June 2021/]],
    ['when was 14034 signed? and the orders it revoked', [/9 June 2021/, /13942.*13943.*13971/s]],
    ['(1) who owns vmate (2) its base', [/UCWeb/, /UCWeb|China/]],
  ])('%s', (text, told) => {
    const said = say(text);
    for (const one of told) expect(said).toMatch(one);
  });

  it('a guess behind a comma is no question of its own', () => {
    expect(say('who owns wps office, is it tencent')).toMatch(/Kingsoft/);
    expect(say('which orders did 14034 knock out')).toMatch(/13942.*13943.*13971/s);
  });
});
