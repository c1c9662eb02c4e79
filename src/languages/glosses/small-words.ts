/** By which small words a text tells its language, where that decides whether a word in it is a name. */

/**
 * `small` are words that hardly a text does without, with their accents or without, and openings before an apostrophe;
 * `before` are those after which something is a place or a means, and so a name; `letters` are its own.
 */
export type SmallWords = { small: string; before: string; letters: string };

/** By the code of the language. */
export const smallWords: Readonly<Record<string, SmallWords>> = {
  de: {
    small:
      'ich du der das und ist nicht ein eine einen einem einer kein keine keinen mit auf für von zu zum zur bei dem den im wir ihr sie er es man auch noch nur schon hab habe haben hast sind wird werden mein meine meinen dein mir mich dich uns euch wie wenn dann aber oder als aus nach über vor bis heute jetzt immer mal wieder wer warum weil dass doch nein bitte danke alle alles beim gibt geht macht muss kann ohne aufs vom',
    before: 'bei auf von über via mit in app',
    letters: 'ß',
  },
  fr: {
    small:
      "je tu il elle nous vous ils les un une des du de la le et est pas que qui dans sur pour avec sans mon ma mes ton ta tes ce cette ces au aux en ne mais où donc comme suis sont ai ont fait tout tous très bien aussi encore quand ça lui leur moi toi j' c' l' d' qu' n' m' jai cest",
    before: 'sur via par chez',
    letters: 'œ',
  },
  es: {
    small:
      'el la los las un una unos de del al y que se lo le les mi tu su es son está estoy con sin por para como pero más muy ya si sí cuando donde quien qué hay yo ella hoy mañana ayer ahora siempre nada algo alguien también porque todo todos tengo tiene voy va nadie quiero',
    before: 'en por via',
    letters: 'ñ¿¡',
  },
  pt: {
    small:
      'os um uma de do da dos das na nos nas que não nao se eu você voce ele ela meu minha seu sua com sem por para pra pro como mas mais muito já quando onde quem tem está tá isso esse essa aqui hoje ontem agora também tambem alguém alguem tudo vou foi vc vcs',
    before: 'no na pelo pela via',
    letters: 'ãõ',
  },
  it: {
    small:
      "il lo la gli le un uno una di del della dei delle da dal nel nella con sul sulla per tra fra che non si mi ti ci vi io lui lei noi voi mio mia tuo sono sei siamo ho hai ha abbiamo anche ma più piu molto già come quando dove chi oggi domani ieri adesso sempre niente qualcuno tutto tutti perché perche l' dell' all' un' c' d'",
    before: 'su da via tramite',
    letters: '',
  },
  nl: {
    small:
      'de het een en van ik je jij hij zij wij niet geen met op voor naar bij uit als maar dat dit deze zijn heb heeft hebben ben mijn jouw ons ook nog wel wat hoe waar wie er te aan door vandaag morgen nu altijd iemand',
    before: 'op via bij van',
    letters: '',
  },
  pl: {
    small:
      'w z ze na nie się sie jest są był była byłem byłam jak co kto gdzie kiedy ale lub czy że już juz tylko też tez od po za przez dla mam masz mój moja twój jego jej ich mnie mi ci tego tym ten ta te dwa trzy pięć kilka lat lata rok roku dni dzień minut miesiąc miesiące tydzień tygodni tygodnie dawno chwilę godzin godzinę parę',
    before: 'na z ze od w przez',
    letters: 'żłąęśźć',
  },
  cs: {
    small:
      'je se na že ale jak co kdo kde když už jsem jsi jsme jsou byl byla mám máš ve pro od po za také taky jen dnes zítra rok roku som sme sú bol bola čo keď len',
    before: 'na z ze od v přes',
    letters: 'řěů',
  },
  hr: {
    small:
      'je sam si smo ste su nije da li što sto kako gdje gde kad kada ali ili samo još jos na za od sa iz koji koja ovo taj sem bi še kaj kje ko pa tudi bil bila',
    before: 'preko sa s',
    letters: 'đ',
  },
  id: {
    small:
      'yang di ke dari dan atau ini itu ada tidak tak nggak gak ga enggak bukan sudah udah belum akan bisa boleh mau saya aku gue gw kamu kita kami mereka dia dengan sama untuk pada jadi kalau kalo karena juga lagi besok kemarin hari jam jangan ya sih dong deh nih banget aja saja apa siapa mana kapan kenapa gimana kak nak lah',
    before: 'di dari lewat pakai pake ke via aplikasi',
    letters: '',
  },
  fi: {
    small:
      'ja ei et että oli olen olet ovat se ne minä mä sä sinä hän joka mikä mitä missä kun jos niin kuin mutta tai myös vain nyt tänään eilen huomenna sain sitten vielä jo ihan kaikki mun sun tämä oon oot onko ole tuli mulla sulla',
    before: '',
    letters: '',
  },
  sv: {
    small:
      'och det att är jag du inte en ett som på med för av den har till kan vi ni hej om så vad när mig dig min din er ikke jeg og af deg meg å hvor hva hvad nei nej ja idag fra från',
    before: 'på fra från via hos',
    letters: 'åø',
  },
  tr: {
    small:
      've bir bu şu ben sen biz siz ile için icin değil degil var yok mi mı mu mü ne nasıl neden niye çok cok daha ama ya da ki gibi kadar bugün yarın dün şimdi her hiç herkes benim senin oldu',
    before: '',
    letters: 'ığş',
  },
  hu: {
    small: 'az és nem van vagy hogy mint egy ez azt itt ott már még csak ki én ő volt lesz kell',
    before: '',
    letters: 'őű',
  },
  ro: {
    small: 'și si este nu un la de cu din pe să ce cum când unde care mai dar sau sunt eu',
    before: 'pe de din',
    letters: 'șț',
  },
  cy: { small: "dwi mae yn sut ti chi wedi ddim bawb heno fod yma i'r â'r", before: 'ar', letters: 'ŵŷ' },
};
