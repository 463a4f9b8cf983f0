// The Home tab: my phone, what waits for me, what was done last, and whether changes are on.
import type { KnownBlock } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import { spellNumber } from "../domain/number.ts";
import type { ToolMeans } from "../tools/run-tool.ts";
import { ACTIONS, actions, button } from "./blocks/buttons.ts";
import { context, escapeText, section } from "./blocks/text.ts";

/** Publishes the Home tab of one person. */
export async function publishHome(
  slackId: string,
  client: WebClient,
  { zoom, directory, rights, store, switchboard, policy }: ToolMeans,
): Promise<void> {
  const actor = await directory.actor(slackId);
  const role = await rights.roleOf(actor);
  const mayChange = role.kind === "admin" || role.kind === "site-admin";
  const me = actor.email ? await zoom.findPerson(actor.email) : undefined;
  const phone = me?.zoomId ? await zoom.phoneOf(me.zoomId) : undefined;
  const mine = phone
    ? [
        `extension ${phone.extension ?? "not given yet"}`,
        ...phone.numbers.map(({ number }) => spellNumber(number)),
        ...(phone.site ? [escapeText(phone.site.name)] : []),
        ...phone.plans.map(({ name }) => escapeText(name)),
      ].join(" · ")
    : "You have no Zoom phone.";
  const blocks: KnownBlock[] = [
    { type: "header", text: { type: "plain_text", text: "My phone" } },
    section(mine),
  ];
  if (!phone && role.kind === "member")
    blocks.push(
      ...actions([
        button({
          label: "Ask for a phone",
          action: `${ACTIONS.offer}-0`,
          value: JSON.stringify({ tool: "request_license", input: {} }),
        }),
      ]),
    );
  if (mayChange) {
    const waiting = await store.list({ states: ["awaiting-approval", "proposed", "scheduled"], limit: 10 });
    const forMe = waiting.filter(({ state, requester }) =>
      state === "awaiting-approval" ? requester.slackId !== slackId : requester.slackId === slackId,
    );
    const last = await store.list({ actor: slackId, limit: 5 });
    blocks.push(
      { type: "header", text: { type: "plain_text", text: "Waiting for me" } },
      section(
        forMe.length === 0
          ? "Nothing."
          : forMe
              .map(
                ({ id, proposal, requester, state }) =>
                  `• #${id} ${escapeText(proposal.title)} (${state === "awaiting-approval" ? `second person, asked by ${escapeText(requester.name)}` : state})`,
              )
              .join("\n"),
      ),
      { type: "header", text: { type: "plain_text", text: "My last operations" } },
      section(
        last.length === 0
          ? "None yet. Try `/zphone assign @somebody`."
          : last
              .map(
                ({ id, proposal, state }) =>
                  `• #${id} ${escapeText(proposal.title)}: ${state.replace("-", " ")}`,
              )
              .join("\n"),
      ),
    );
  }
  const paused = await switchboard.paused();
  blocks.push(
    { type: "divider" },
    context(
      paused
        ? "⏸ Changes are paused for everybody."
        : policy.mode === "observe"
          ? "Observing: cards are complete, nothing is written to Zoom."
          : "Changes are on. `/zphone help` shows what you can do.",
    ),
  );
  await client.views.publish({ user_id: slackId, view: { type: "home", blocks } });
}
