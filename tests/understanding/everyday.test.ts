/** The plainest things that are asked of an app: whether it was sold, what is due now, when it came back, and why. */
import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-29');

describe('whether something was sold', () => {
  it.each([['did they sell tiktok'], ['has tiktok been bought yet'], ['what happened to the sale of tiktok']])(
    '%s',
    (text) => {
      expect(requestIn(ask(text))).toMatchObject({
        intent: 'owner',
        about: [{ id: 'tiktok' }],
        frame: { aspect: 'share' },
      });
    },
  );

  it('is not by when it must be', () => {
    expect(requestIn(ask('by when must tiktok be sold'))).toMatchObject({ intent: 'deadlines' });
  });
});

describe('what is due now', () => {
  it.each([
    ['current tiktok deadline', 'tiktok'],
    ['does wechat have a deadline right now', 'wechat'],
    ['when does the pause on tiktok run out', 'tiktok'],
  ])('%s', (text, id) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'deadlines', about: [{ id }], frame: { show: 'due' } });
  });

  it('is asked of all where nothing is named', () => {
    expect(requestIn(ask('any current deadlines'))).toMatchObject({ intent: 'deadlines', about: [] });
  });
});

describe('the reason beside something else', () => {
  it.each([
    ['when and why did canada ban wechat', ['dates', 'measure']],
    ['who signed eo 13943 and why', ['signer', 'measure']],
    ['is temu banned in texas and why', ['named', 'measure']],
  ])('%s', (text, intents) => {
    const told = ask(text).flatMap(({ tell }) => tell ?? []);
    expect(told.map(({ intent }) => intent)).toEqual(intents);
    expect(told.at(-1)?.frame.aspect).toBe('reasons');
  });
});

describe('each of several names on one list', () => {
  it('is told of', () => {
    expect(requestIn(ask('are wechat and alipay on the maryland list'))).toMatchObject({
      intent: 'named',
      about: [{ id: 'wechat' }, { id: 'alipay' }],
    });
  });
});

describe('somebody', () => {
  it.each([
    ['what happened to jack ma', 'jack-ma'],
    ['who was the commerce secretary', 'wilbur-ross'],
    ['who was the national security advisor', 'robert-obrien'],
  ])('%s', (text, id) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'profile', about: [{ kind: 'person', id }] });
  });

  it.each([['who is the president'], ['who was the secretary of state'], ['who was the judge']])(
    '%s: nobody alone',
    (text) => {
      expect(requestIn(ask(text))).toEqual(expect.any(String));
    },
  );
});

describe('when it came back', () => {
  it('is told of each time', () => {
    expect(requestIn(ask('when did tiktok come back'))).toMatchObject({
      intent: 'history',
      about: [{ kind: 'event' }, { kind: 'event' }, { kind: 'event' }],
    });
  });

  it('is no prediction', () => {
    expect(requestIn(ask('when is tiktok coming back to india'))).toBe('unclear');
  });
});

describe('who banned it first', () => {
  it.each([
    ['which country was the first to ban tiktok', 'in-59-2020-06-29'],
    ['who blocked deepseek first', 'it-deepseek-2025'],
  ])('%s', (text, id) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'measure', about: [{ id: expect.stringContaining(id) }] });
  });
});

describe('who is in it', () => {
  it('is told by name', () => {
    expect(requestIn(ask('who was hit by the january 2021 order'))).toMatchObject({
      intent: 'apps',
      frame: { filters: { measures: ['us-eo-13971'] } },
    });
  });
});

describe('what an office planned', () => {
  it('is none of what others did', () => {
    expect(requestIn(ask('what did the state department plan for ant group'))).toMatchObject({
      intent: 'plans',
      about: [{ kind: 'plan' }],
    });
  });
});

describe('what somebody put an end to', () => {
  it.each([
    ['did biden undo trumps orders', ['us-eo-13942', 'us-eo-13943', 'us-eo-13971']],
    ['did biden unban wechat', ['us-eo-13943']],
  ])('%s', (text, ids) => {
    expect(requestIn(ask(text))).toMatchObject({
      intent: 'standing',
      about: ids.map((id) => ({ id })),
      frame: { filters: { measures: [] } },
    });
  });
});

describe('the newest names', () => {
  it.each([
    ['what was added to the texas list last', 'tx-prohibited-tech-2026'],
    ['latest names on the 1260h list', 'us-1260h-2026-06-08'],
  ])('%s', (text, id) => {
    expect(requestIn(ask(text))).toMatchObject({
      intent: 'apps',
      frame: { filters: { measures: [id] } },
    });
  });
});

describe('what is of nobody in particular', () => {
  it('asks back', () => {
    expect(requestIn(ask('was anyone punished'))).toBe('ambiguous');
  });

  it('tells of all plans', () => {
    expect(requestIn(ask('any plans on record'))).toMatchObject({ intent: 'plans', about: [] });
  });
});

describe('an office alone', () => {
  it.each([
    ['what is meity', 'measures', 'in-meity'],
    ['what did the commerce department do', 'measures', 'us-commerce'],
    ['what is cfius', 'measure', 'us-cfius-2020-08-14'],
  ])('%s', (text, intent, id) => {
    expect(requestIn(ask(text))).toMatchObject({ intent, about: [{ id }] });
  });
});

describe('what stands of all', () => {
  it.each([
    ['what measures are still in force', 'holding'],
    ['which bans are no longer in force', 'over'],
    ['how many orders were revoked', 'over'],
  ])('%s', (text, standing) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'measures', about: [], frame: { filters: { standing } } });
  });
});

describe('a measure and what came of it', () => {
  it.each([
    ['did any court rule on the eight apps', { intent: 'rulings', about: [{ id: 'us-eo-13971' }] }],
    ['why was the wechat order revoked', { intent: 'measure', about: [{ id: 'us-eo-14034' }] }],
    ['what did trump sign on 5 january 2021', { intent: 'measures', frame: { filters: { signer: 'donald-trump' } } }],
  ])('%s', (text, request) => {
    expect(requestIn(ask(text))).toMatchObject(request);
  });
});

describe('what was barred in a place on a day', () => {
  it.each([
    ['which apps were banned in india on 1 july 2020', ['in-59-2020-06-29']],
    ['apps banned in texas on 1 may 2025', ['tx-prohibited-tech-2023', 'tx-prohibited-tech-2025']],
  ])('%s', (text, measures) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'apps', frame: { filters: { measures } } });
  });

  it('is what was added then where that is the day of it', () => {
    expect(requestIn(ask('texas list jan 2025 names'))).toMatchObject({
      frame: { filters: { measures: ['tx-prohibited-tech-2025'] } },
    });
  });
});

describe('why', () => {
  it.each([
    ['why did trump ban tiktok', { intent: 'measure', about: [{ id: 'us-eo-13942' }], frame: { aspect: 'reasons' } }],
    ['how come pafaca wasnt enforced', { intent: 'standing', about: [{ id: 'us-pafaca' }] }],
    ['why was tiktok taken off government phones', { about: [{ id: 'us-no-tiktok-devices-act' }] }],
  ])('%s', (text, request) => {
    expect(requestIn(ask(text))).toMatchObject(request);
  });
});

describe('what else is to be told', () => {
  it.each([
    ['who signed eo 13971 and tell me when it ended', ['signer', 'dates']],
    ['list the 8 apps and tell me who owns them', ['apps', 'owner']],
  ])('%s', (text, intents) => {
    expect(ask(text).map(({ intent }) => intent)).toEqual(intents);
  });

  it('is none of an instruction', () => {
    expect(requestIn(ask('pretend that it is 2031 and tell me which apps are banned'))).toBe('unclear');
  });
});

describe('who was in office', () => {
  it('when something ended is told with what ended it', () => {
    const request = { intent: 'dates', frame: { aspect: 'ended' }, about: [{ id: 'us-eo-13971' }] };
    expect(requestIn(ask('who was president when the eight app order got revoked'))).toMatchObject(request);
  });
});

describe('a ban that was blocked', () => {
  it.each(['why was the wechat ban blocked', 'when did the tiktok ban get blocked', 'who blocked the wechat ban'])(
    '%s: courts did',
    (text) => {
      expect(requestIn(ask(text))).toMatchObject({ intent: 'rulings' });
    },
  );
});

describe('what is not said', () => {
  it.each(['when did trump sign the order', 'who signed the order'])('%s: which order is asked back', (text) => {
    expect(requestIn(ask(text))).toBe('ambiguous');
  });

  it.each(['is there any deadline coming up', 'is there a deadline soon'])('%s: all that is due is meant', (text) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'deadlines', frame: { show: 'due' } });
  });
});

describe('how much is owned', () => {
  it('by a firm is its shares in others', () => {
    const request = { intent: 'holdings', frame: { aspect: 'share' }, about: [{ id: 'bytedance' }] };
    expect(requestIn(ask('how much does bytedance still own'))).toMatchObject(request);
  });
});

describe('what follows from a signature', () => {
  it.each([
    'since trump signed the order in jan 2021 alipay is blocked right',
    'trump signed the jan 2021 order so alipay is banned right',
    'now that trump signed the order of january 2021 is alipay banned',
  ])('%s: is asked of the app, and who signed is not', (text) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'named', about: [{ id: 'alipay' }] });
  });
});
