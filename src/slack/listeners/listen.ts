// Every listener, put in front of what it tells. What each of them hears is in the file of its name.
import type { App } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { ToolMeans } from "../../tools/ask.ts";
import type { Clicks } from "../clicks.ts";
import type { Face } from "../face.ts";
import { openForm } from "../form.ts";
import type { RequestAnswers } from "../request-answers.ts";
import type { Respond } from "../respond.ts";
import { listenToActions } from "./actions.ts";
import { listenToCommands } from "./commands.ts";
import { type Listening, listenToEvents } from "./events.ts";
import { listenToGuides } from "./guides.ts";
import { listenAtHome } from "./home.ts";
import { listenToShortcuts } from "./shortcuts.ts";
import { listenToCounts, listenToViews, listenToWords } from "./views.ts";

/** Whom the listeners tell. */
export interface Hearers extends Listening {
  readonly client: WebClient;
  readonly respond: Respond;
  readonly tools: ToolMeans;
  readonly face: Face;
  readonly clicks: Clicks;
  readonly requests: RequestAnswers;
}

/** Makes the app hear all that Slack tells it. */
export function listen(app: App, hearers: Hearers): void {
  const { client, respond, tools, face, clicks, requests, places, about, talk, home } = hearers;
  listenAtHome(app, home);
  listenToCommands(app, face, places, (trigger, target) => openForm(trigger, target, { client, tools }));
  listenToActions(app, { clicks, requests }, places);
  listenToCounts(app, clicks, places);
  listenToWords(app, requests, tools.directory);
  listenToGuides(app, { client, respond, face, places, tools });
  listenToViews(app, face, places, tools);
  listenToEvents(app, hearers);
  listenToShortcuts(app, { places, about, talk });
}
