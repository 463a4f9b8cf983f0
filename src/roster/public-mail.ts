// Mail that anybody can have: an address there is no company's. A list of our own, because those that are published are for
// sign-up forms: most of what is in them is throw-away addresses, which no list of employees holds.

/** By the name before the ending: the large ones have an address in every country ("yahoo.co.jp", "gmx.at"). */
const NAMES: ReadonlySet<string> = new Set(
  [
    "gmail googlemail yahoo ymail hotmail outlook live msn icloud me mac aol mail email inbox",
    "protonmail proton pm fastmail hey tutanota zoho",
    // Germany, Austria, Switzerland
    "gmx web t-online freenet posteo bluewin",
    // Russia, Ukraine
    "bk yandex ya rambler ukr",
    // China, Korea, Japan, India
    "qq 163 126 sina foxmail naver hanmail daum kakao docomo ezweb softbank nifty rediffmail",
    // Poland, Czechia, Slovakia, Hungary, Bulgaria
    "wp o2 onet op interia seznam centrum azet citromail freemail abv",
    // Italy, France, the Low Countries
    "libero virgilio tiscali alice orange free laposte wanadoo sfr neuf ziggo kpnmail hetnet telenet",
    // Sweden, Norway
    "telia online",
    // The United States, Britain, Australia, Brazil
    "comcast verizon att sbcglobal bellsouth cox btinternet sky virginmedia talktalk bigpond uol bol terra ig",
  ].flatMap((names) => names.split(" ")),
);

const ENDING = /^(?:[a-z]{2,3}|(?:com?|ne|net)\.[a-z]{2})$/;

/** Whether anybody can have an address there. `domain`: what stands behind the @, in lower case. */
export const isPublicMail = (domain: string): boolean => {
  const point = domain.indexOf(".");
  return point > 0 && NAMES.has(domain.slice(0, point)) && ENDING.test(domain.slice(point + 1));
};
