// files.*: what people have shared, and what the app uploads in three steps.
import { z } from "zod";
import { findMessage } from "../channels.ts";
import { fileObject, maySeeFile, newFile } from "../files.ts";
import { post } from "../messages.ts";
import type { StoredFile } from "../model.ts";
import type { Slack } from "../slack.ts";
import { count, list, messageBlocks, method, SlackRefusal, text, writableChannel } from "./method.ts";

const LARGEST_SNIPPET = 1_048_576;

/** A file of the app's whose bytes have come and that was not shared yet. */
function uploaded(slack: Slack, id: unknown): StoredFile {
  const file = slack.data.files[String(id)];
  if (!file || file.user !== slack.roll.bot.id || file.state !== "uploaded")
    throw new SlackRefusal("file_not_found");
  return file;
}

export const files = {
  "files.info": method({
    scope: "files:read",
    input: z.looseObject({ file: text }),
    run(slack, { file: id }) {
      const file = slack.data.files[id];
      if (!file || !maySeeFile(slack, file, slack.roll.bot.id)) throw new SlackRefusal("file_not_found");
      return {
        ok: true,
        file: fileObject(slack, id),
        comments: [],
        response_metadata: { next_cursor: "" },
      };
    },
  }),
  "files.getUploadURLExternal": method({
    scope: "files:write",
    input: z.looseObject({
      filename: text,
      length: count,
      alt_text: text.optional(),
      snippet_type: text.optional(),
    }),
    run(slack, { filename, length, snippet_type: snippet }) {
      if (length === 0)
        throw new SlackRefusal("missing_argument", {
          response_metadata: { messages: ["[ERROR] missing required field: length"] },
        });
      if (snippet && length > LARGEST_SNIPPET) throw new SlackRefusal("snippet_too_large");
      const file = newFile(slack, { name: filename, user: slack.roll.bot.id, size: length });
      slack.store.save();
      return { ok: true, upload_url: `${slack.url()}/upload/v1/${file.id}`, file_id: file.id };
    },
  }),
  "files.completeUploadExternal": method({
    scope: "files:write",
    input: z.looseObject({
      files: list,
      channel_id: text.optional(),
      channels: text.optional(),
      thread_ts: text.optional(),
      initial_comment: text.optional(),
      blocks: z.unknown().optional(),
    }),
    run(slack, given) {
      const found = given.files.map((one) => {
        const file = uploaded(slack, one.id);
        if (typeof one.title === "string" && one.title) file.title = one.title;
        return file;
      });
      const ids = found.map(({ id }) => id);
      const places = [given.channel_id, ...(given.channels ?? "").split(",")].filter(
        (one) => one !== undefined && one !== "",
      );
      const blocks = given.initial_comment ? undefined : messageBlocks(given.blocks);
      for (const place of places) {
        if (place === undefined) continue;
        const channel = writableChannel(slack, place);
        const parent = given.thread_ts ? findMessage(slack, channel.id, given.thread_ts) : undefined;
        if (given.thread_ts && !parent) throw new SlackRefusal("thread_not_found");
        const threadTs = parent?.threadTs ?? parent?.ts;
        post(slack, {
          channel: channel.id,
          user: slack.roll.bot.id,
          text: given.initial_comment ?? "",
          files: ids,
          subtype: "file_share",
          ...(blocks ? { blocks } : {}),
          ...(threadTs ? { threadTs } : {}),
        });
      }
      for (const file of found) file.state = "shared";
      slack.store.save();
      return { ok: true, files: ids.map((id) => fileObject(slack, id)) };
    },
  }),
};
