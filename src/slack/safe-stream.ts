// A message that grows while it is written, and is whole in the end whatever Slack does meanwhile: one call at a time, a
// flush now and then, an edited message where there are no streams or theirs is over, and never a stream left open.
import type { AnyChunk, KnownBlock } from "@slack/types";
import type { Message } from "./blocks/text.ts";
import { growingWords } from "./growing-words.ts";
import { slackWord, waitAskedFor } from "./slack-word.ts";
import { LONGEST_WAIT_MS, type StreamMeans, type StreamPlace, streamedMessage } from "./streamed-message.ts";

export interface SafeStreamMeans extends StreamMeans {
  /** The person pressed Stop, as far as this stream notices. */
  readonly onStopped: () => void;
  readonly flushMs?: number;
}

export interface SafeStream {
  /** True once there is something to see of it, or will be in a moment, and it has not come to an end. */
  readonly open: boolean;
  /** What is being done, before there are words. Opens the stream. */
  progress(title: string, state: "in_progress" | "complete"): void;
  /** Adds Markdown, escaped already. Never throws, and waits for nobody. */
  say(markdown: string): void;
  /** The last words are said: blocks that belong under them. */
  end(under: readonly KnownBlock[]): Promise<void>;
  /** Something else is the answer: it takes the place of everything said. */
  replace(message: Message): Promise<void>;
  /** The words said so far stand, with these blocks under them: nothing more will come. */
  cutOff(under: readonly KnownBlock[]): Promise<void>;
  /** It came to nothing: the message goes. */
  drop(): Promise<void>;
}

const FLUSH_MS = 700;
/** chat.update may be called 50 times a minute. */
const EDIT_MS = 1_300;
/** Makes a stream ready; nothing is sent before there is something to show. */
export async function openStream(place: StreamPlace, means: SafeStreamMeans): Promise<SafeStream> {
  const { clock, onStopped, flushMs = FLUSH_MS } = means;
  const message = streamedMessage(place, means);
  const now = () => clock.elapsed();
  const words = growingWords();
  /** A call that got no answer may have been heard all the same: in the end the whole message is written over. */
  let doubtful = false;
  let failures = 0;
  let notBefore = 0;
  let begun = false;
  let halted = false;
  let over = false;
  let timer: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  /** One call at a time: two streams would be started by two of them. */
  const inTurn = <Value>(doing: () => Promise<Value>): Promise<Value> => {
    const mine = queue.then(doing);
    queue = mine.catch(() => undefined);
    return mine;
  };

  async function edit(): Promise<void> {
    await message.write(words.whole(), { live: true });
    words.allShown();
    notBefore = now() + EDIT_MS;
  }

  async function send(chunks: AnyChunk[]): Promise<void> {
    if (message.mode === "editing") return edit();
    const isTaken = message.mode === "unopened" ? await message.start(chunks) : await message.append(chunks);
    if (isTaken) return words.shown(chunks);
    await message.close();
    await edit();
  }

  async function flush(): Promise<void> {
    const chunks = words.news();
    if (halted || over || chunks.length === 0) return;
    try {
      await send(chunks);
      failures = 0;
    } catch (error) {
      const word = slackWord(error);
      failures += 1;
      doubtful ||= word === null;
      if (word === "stopped_by_user") {
        halted = true;
        return onStopped();
      }
      notBefore = now() + Math.min(waitAskedFor(error), LONGEST_WAIT_MS);
      if (word !== "ratelimited" && (word !== null || failures > 1)) await message.close();
    }
    if (words.news().length > 0) plan();
  }

  function plan(): void {
    begun = true;
    if (timer || halted || over) return;
    // The first words at once: somebody is waiting.
    const wait = message.mode === "unopened" ? 0 : Math.max(flushMs, notBefore - now());
    timer = setTimeout(() => {
      timer = undefined;
      void inTurn(flush);
    }, wait);
  }

  const finish = (doing: () => Promise<void>): Promise<void> =>
    inTurn(async () => {
      clearTimeout(timer);
      if (over) return;
      try {
        await doing();
      } finally {
        over = true;
        await message.forget();
      }
    });
  const writeOver = async (last: Message): Promise<void> => {
    await message.close();
    await message.write(last);
  };

  await message.recover();
  return {
    get open() {
      return !over && (begun || message.mode !== "unopened");
    },
    progress(title, status) {
      words.progress({ title, status });
      plan();
    },
    say(markdown) {
      words.say(markdown);
      plan();
    },
    end: (under) =>
      finish(async () => {
        if (doubtful || !(await message.stop(words.news(), under))) await writeOver(words.whole(under));
      }),
    replace: (other) => finish(() => writeOver(other)),
    cutOff: (under) => finish(() => writeOver(words.whole(under))),
    drop: () =>
      finish(async () => {
        await message.close();
        await message.remove();
      }),
  };
}
