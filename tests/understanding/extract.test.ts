/** Which apps a message names: words that look like a name and are none, and names that look like words. */
import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { load } from '../../src/knowledge/load.ts';

const loaded = await load(['data']);
if (loaded.kind !== 'knowledge') throw new Error('the record has problems');
const bot = createBot(loaded.knowledge);
const named = (text: string) => bot.extract(text).map((subject) => bot.knowledge.nameOf(subject));

describe('a name of several words', () => {
  it.each([
    ['still use photo wonder for stickers', ['Photo Wonder']],
    ['moved from webull to tiger brokers last week', ['Webull', 'Tiger Brokers']],
    ['pubg on the bus, free fire in bed', ['PUBG Mobile', 'Garena Free Fire']],
    ['du battery saver plus virus cleaner, what a combo', ['DU battery saver', 'Virus Cleaner']],
  ])('%s', (text, apps) => {
    expect(named(text)).toEqual(apps);
  });
});

describe('what is no app', () => {
  it.each([
    'they filmed at the river kwai',
    'knives out was a great movie',
    'my aunt got a singing telegram',
    'he left a red note on the door',
    'we meet at nine',
    'i likeee your hat',
  ])('%s', (text) => {
    expect(named(text)).toEqual([]);
  });
});

it('finds a name that opens a hashtag', () => {
  expect(named('#wechatfails again')).toEqual(['WeChat']);
});

it('finds an app within the name of a measure, and one that is the whole of a hashtag', () => {
  expect(named('a judge stopped the tiktok ban')).toEqual(['TikTok']);
  expect(named('#mobilelegends tonight')).toEqual(['Mobile Legends: Bang Bang']);
});

it('leaves the songs of an app to it', () => {
  expect(named('that tiktok song is everywhere')).toEqual(['TikTok']);
});

describe('a name as other languages bend it', () => {
  it.each([
    ["TikTok'tan sildim, WeChat'e geçtim", ['TikTok', 'WeChat']],
    ["Telegram'dan at", ['Telegram']],
    ['kupiłam na Temu, widziałam na TikToku', ['Temu', 'TikTok']],
    ['нашла в тиктоке, заказала на алиэкспрессе', ['TikTok', 'AliExpress – Smarter Shopping, Better Living']],
    ['пишите в телеграме', ['Telegram']],
    ['شفته بالتيك توك والتليجرام', ['TikTok', 'Telegram']],
    ['ראיתי בטיקטוק', ['TikTok']],
    ['微信支付宝都可以', ['WeChat', 'Alipay']],
    ['加我QQ号', ['Tencent QQ']],
    ['แม่ดูติ๊กต็อกทุกคืน', ['TikTok']],
    ['szukaj na telegramie', ['Telegram']],
  ])('%s', (text, apps) => {
    expect(named(text)).toEqual(apps);
  });

  it.each(['пришла телеграмма от брата', 'システムの話', 'titik temukan', 'je reçois un télégramme'])(
    'not in %s',
    (text) => {
      expect(named(text)).toEqual([]);
    },
  );
});

describe('a hashtag with a name in it', () => {
  it.each([
    ['#KeepTikTok', ['TikTok']],
    ['#banwechat now', ['WeChat']],
    ['#TelegramBan', ['Telegram']],
    ['#SoulFood', []],
    ['#KnivesOutMovie', []],
  ])('%s', (text, apps) => {
    expect(named(text)).toEqual(apps);
  });
});

describe('a name that is that of a work, a place or a thing', () => {
  it.each([
    'Knives Out (2019) is on again',
    "Wheatley's Free Fire was fun",
    'the telegram of 1917 is in the archive',
    'she was an editor at the Evening Telegram',
    'we watched Soul at the cinema',
    'clean master bedroom, at last',
    'a bottle of Pitú',
    'we drove past the River Kwai',
    'Baidu shares fell',
    'hago pan los domingos',
    'Creative Destruction by Hans Maulwurf',
    'he learned of it by telegram',
    'life after death is a mystery',
  ])('%s', (text) => {
    expect(named(text)).toEqual([]);
  });

  it.each([
    ['clean master says my phone is full', ['Clean Master']],
    ['Free Fire is down for everyone', ['Garena Free Fire']],
    ['our telegram got hacked', ['Telegram']],
    ['India banned TikTok Lite', ['Tiktok Lite']],
    ['music player – audio player drains the phone', ['Music player - Audio Player']],
    ['download Hago and play', ['Hago Play With New Friends']],
    ['i wrote it in Kingsoft Office', ['WPS Office']],
    ['is there a telegram for this', ['Telegram']],
    ['clsh of kings or freefire', ['Clash of Kings', 'Garena Free Fire']],
    ['alguém joga free fire', ['Garena Free Fire']],
  ])('%s is the app', (text, apps) => {
    expect(named(text)).toEqual(apps);
  });
});

describe('a word of the language around it is no name', () => {
  it.each([
    ['trzy lata temu mieszkałem w Gdyni', []],
    ['zamówiłam lampę z temu, jedzie trzy tygodnie', ['Temu']],
    ['nanti kita temu di stasiun ya', []],
    ['voy a vender mi coche', []],
    ['los niños cantan muy bien', []],
    ['der Rhein ist wieder über die Ufer getreten', []],
    ['hast du Browser offen', []],
    ["l'amour n'est pas une excuse", []],
    ['recibí un telegrama de mi abuela', []],
    ['телефон разрядился', []],
    ['ez titok, ne mondd el', []],
    ['tangan saya sakit', []],
    ['per tenere la porta chiusa', []],
    ['telegrama używam tylko do wiadomości', ['Telegram']],
  ])('%s', (text, apps) => {
    expect(named(text)).toEqual(apps);
  });
});

describe('a firm that is called as its app', () => {
  it.each([
    ["Baidu's old office in Shenzhen", []],
    ['my brother interviewed at Baidu twice', []],
    ['Meitu Inc. bought back its bonds', []],
    ['Telegram Messenger Inc paid the fine', []],
    ['Temu mulls an IPO, investors argue about the valuation', []],
    ['Webull gave me two free stocks', ['Webull']],
    ['Baidu keeps showing me ads', ['Baidu']],
    ['Baidu search results are mostly ads', ['Baidu']],
    ['meitu stock jumped again', []],
    ["Shein's headquarters are in Singapore", []],
    ["TikTok's boss came to the hearing", ['TikTok']],
    ['got an offer from Baidu', []],
  ])('%s', (text, apps) => {
    expect(named(text)).toEqual(apps);
  });
});

describe('a name written in its own way', () => {
  it.each([
    ['send it over Share-It', ['SHAREit']],
    ['they only answer on we-chat', ['WeChat']],
    ['asked deep seek for a recipe', ['DeepSeek']],
    ['moo moo has no fees for options', ['Moomoo']],
    ['SuperChinese taught me tones', ['Learn Chinese AI-Super Chinese']],
    ['the tmeu parcel is late', ['Temu']],
    ['a telegramm channel for trains', ['Telegram']],
    ['Cyber Hunter shut down', ['Cyber Hunter']],
    ['pass me the clip over share it', ['SHAREit']],
    ['edited it on viva video with the watermark on', ['VivaVideo']],
    ['cap cut needs an account now', ['CapCut']],
    ['rise of kingdom players, who is up', ['Rise of Kingdoms: Lost Crusade']],
    ['Helo keeps crashing on this phone', ['Helo']],
    ['viber or telegram for the jazz band', ['Telegram']],
    ['RoK costs me a fortune', ['Rise of Kingdoms: Lost Crusade']],
    ['my cyber hunter character got deleted', ['Cyber Hunter']],
    ['remember club factory?', ['Club Factory']],
    ['my aunt is hooked, addicted to free fire', ['Garena Free Fire']],
    ['bigo streamers sleep on air', ['Bigo Live']],
    ['ติ๊กตอกกับเทเลแกรม', ['TikTok', 'Telegram']],
    ['lemon 8 posts about skincare', ['Lemon8']],
    ['give me your qq', ['Tencent QQ']],
    ['wps documents look fine on linux', ['WPS Office']],
    ['löysin Temusta lampun', ['Temu']],
    ['Sheinistä tuli mekko', ['Shein']],
    ['第五人格排位好难', ['Identity V']],
    ['закинь в телегу', ['Telegram']],
    ['배그 한 판만', ['PUBG Mobile']],
  ])('%s', (text, apps) => {
    expect(named(text)).toEqual(apps);
  });

  it.each([
    "he thinks he's a cyber hunter cos he reset my password",
    'i likee your new haircut',
    'she left a small red note for me',
    'is there a decent virus cleaner for windows',
    'the Onmyoji film is out on friday',
    'warpath: my dad after the second parking ticket',
    'teemu is the goalie tonight',
    'my v-mate from volleyball',
    'lemon 8 ways, none of them good',
    'happy fish do not jump out of the tank',
    'rules of survival in open-plan kitchens',
    'wei bo poured the tea',
    'labour day is on monday',
    'any freeware for that',
    'tik tok tik tok, said the clock',
    'gallery vault at the museum',
    "pitu is my neighbour's nickname",
    'Tencent and Baidu fell together',
    'バイドゥの株が下がった',
    'PUBG: Battlegrounds has a new map',
    'TiK ToK by Ke$ha was the first song',
  ])('not in %s', (text) => {
    expect(named(text)).toEqual([]);
  });
});
