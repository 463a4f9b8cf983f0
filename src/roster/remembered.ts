const MOST = 1000;

/** The same answers, worked out once a text: the cells of a status or an action are the same few words, row after row. */
export function remembered<Answer>(of: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = of(text);
    if (answers.size < MOST) answers.set(text, answer);
    return answer;
  };
}
