// What is done with what people say and click: the face, its clicks and the talk. A click may lead to words that are read
// again, and words to what a click would do, so the three are put together here.
import type { WebClient } from "@slack/web-api";
import type { Config } from "../config.ts";
import type { Clock } from "../ports/clock.ts";
import { aboutMessage } from "./about-message.ts";
import { type Clicks, slackClicks } from "./clicks.ts";
import { type Heard, type TalkMeans, talk } from "./conversation.ts";
import { type Face, type FaceMeans, slackFace } from "./face.ts";
import { takeOverheard } from "./overheard.ts";
import type { Places } from "./places.ts";
import { type RequestAnswers, requestAnswers } from "./request-answers.ts";
import { openStream } from "./safe-stream.ts";
import type { Sessions } from "./sessions.ts";
import type { Target } from "./target.ts";

export interface HearingMeans
  extends Omit<FaceMeans, "reread" | "log">,
    Pick<TalkMeans, "botId" | "interpret" | "answerHowTo"> {
  readonly slack: NonNullable<Config["slack"]>;
  readonly teamId: string;
  readonly live: WebClient;
  readonly places: Places;
  readonly sessions: Pick<Sessions, "turn">;
  readonly clock: Clock;
  readonly log: FaceMeans["log"] & { debug(facts: object, message: string): void };
  /** Answers may come in a model's words, and while they come. */
  readonly hasModel: boolean;
}

export interface Hearing {
  readonly face: Face;
  readonly clicks: Clicks;
  readonly requests: RequestAnswers;
  /** Answers what was said to Zac, when its turn in the thread has come. */
  say(heard: Heard): Promise<void>;
  /** Looks at what was said to others. Nobody is shown at work before there is something to answer. */
  overhear(heard: Heard): Promise<void>;
  /** Somebody else's words, passed on without a word to them. */
  about(text: string, target: Target): Promise<void>;
}

/** Face, clicks and talk go on in one another, so they are made together. */
export function slackHearing(means: HearingMeans): Hearing {
  const { client, notes, tools, slack, places, sessions } = means;
  const faceMeans: FaceMeans = {
    ...means,
    reread: (text, target, key) => say({ text, target, key, again: true }),
  };
  const face = slackFace(faceMeans);
  const clicks = slackClicks(faceMeans, face);
  const talking: TalkMeans = {
    ...faceMeans,
    face,
    clicks,
    zoom: tools.zoom,
    botId: means.botId,
    interpret: means.interpret,
    answerHowTo: means.answerHowTo,
    files: {
      client,
      notes,
      botToken: slack.botToken,
      origins: slack.apiUrl ? [new URL(slack.apiUrl).origin] : [],
    },
    privately: (slackId) => places.ofPerson(slackId),
    openStream: means.hasModel ? streamsOf(means) : null,
  };
  const say: Hearing["say"] = (heard) =>
    sessions.turn(heard.target, (turn) => face.guarded(heard.target, () => talk(heard, turn, talking)));

  return {
    face,
    clicks,
    requests: requestAnswers(faceMeans, face),
    say,
    async overhear(heard) {
      const { text, files: fileIds = [], target } = heard;
      const uploads = await takeOverheard({ text, fileIds }, target, talking);
      if (uploads) await say({ ...heard, target: uploads.target, uploads });
    },
    about: (text, target) => face.guarded(target, () => aboutMessage(text, target, talking)),
  };
}

const streamsOf =
  ({ client, live, teamId, notes, clock, log }: HearingMeans): NonNullable<TalkMeans["openStream"]> =>
  ({ channel, thread, actor }, key, { stop: onStopped }) =>
    openStream(
      { channel, thread: thread ?? "", recipient: actor.slackId, key },
      { client, live, teamId, notes, clock, log, onStopped },
    );
