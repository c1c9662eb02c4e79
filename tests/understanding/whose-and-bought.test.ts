import { describe, expect, test } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('of two firms the one that is property, or was bought, is whose tie is told', () => {
  test.each([
    ['is UCWeb the property of Alibaba', /^Yes.*Alibaba/],
    ['is Bigo a possession of JOYY', /^Yes.*JOYY/],
    ['is JOYY property of Bigo', /^No/],
    ['did Alibaba acquire UCWeb', /^Yes.*Alibaba/],
    ['was Kingsoft bought by Tencent', /No tie/],
    ['did Tencent purchase JOYY', /No tie/],
  ])('%j', (question, answer) => expect(said(question)).toMatch(answer));
});

describe('the only one of a maker on a list is told with all of that maker there', () => {
  test.each([
    ['was Helo the only ByteDance app among the 59', /4 apps of ByteDance.*TikTok/],
    ["likee wasn't the only one from its maker on the list of 59 right", /2 apps of Bigo.*Bigo Live/],
    ['was QQ Wallet the only thing of Tencent in EO 13971', /3 apps of Tencent/],
  ])('%j', (question, answer) => expect(said(question)).toMatch(answer));

  test('a firm beside it is none of its apps', () => {
    expect(said('Canada in October 2023: WeChat by itself, or was Kaspersky there too?')).not.toMatch(/no app of/);
  });
});

describe('a firm that is named with an app is asked about, too', () => {
  test.each([
    ['was Kaspersky named alongside WeChat in Canada', /Yes\. Kaspersky/],
    ['was Huawei listed together with TikTok in Maryland', /Yes\. Huawei/],
  ])('%j', (question, answer) => expect(said(question)).toMatch(answer));
});
