// Japanese, as far as a mention and a handful of words carry it: "<@U1>さんにライセンスを付与してください". The whole text
// has to be that one request; anything else in it, and it is left to whoever understands more.

const WHO = "(<@[UW][A-Z0-9]+>|[\\w.+-]+@[\\w.-]+\\.\\w+)(?: ?(?:さん|様|くん|ちゃん))?";
const WHAT = "(?:Zoom ?Phone ?の? ?|Zoom ?電話の?)?(ライセンス|電話番号|番号)(?:を|の)? ?";
const PLEASE =
  "(?:(?:し|外し|取り消し)?(?:て|で)?(?: ?(?:ください|下さい|くれますか|もらえますか|いただけますか|お願いします|おねがいします))?|をお願いします|お願いします|する)?[。.!? ]*";
const GIVES = new RegExp(`^${WHO} ?(?:に|へ)? ?(?:は )?${WHAT}(?:割り当て|割当|付与|追加)${PLEASE}$`, "u");
const TAKES = new RegExp(`^${WHO} ?(?:の|から)? ?${WHAT}(?:解除|削除|剥奪|外|取り消|取消)${PLEASE}$`, "u");

/** Such a request in words the rules know; every other text as it is. */
export function fromJapanese(text: string): string {
  if (!/[ぁ-ヿ]/u.test(text)) return text;
  const thing = (said: string | undefined): string => (said === "ライセンス" ? "license" : "number");
  const plain = text.trim();
  const given = GIVES.exec(plain);
  if (given) return `give ${given[1]} a ${thing(given[2])}`;
  const taken = TAKES.exec(plain);
  return taken ? `remove the ${thing(taken[2])} of ${taken[1]}` : text;
}
