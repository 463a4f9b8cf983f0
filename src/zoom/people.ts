// People, as Zoom's user endpoints tell of them.
import { Email, ZoomUserId } from "../domain/ids.ts";
import type { Person } from "../domain/person.ts";
import { type RefusalReason, ZoomRefused } from "../ports/zoom.ts";
import { UserSettingsAnswer } from "./answers.ts";
import type { Log } from "./one-call.ts";
import { listAll } from "./pages.ts";
import { PersonAnswer } from "./person-answer.ts";
import type { Requests } from "./request.ts";

const STATUSES = ["active", "pending", "inactive"] as const;

/** Runs a read; `undefined` when Zoom refused for that one reason, everything else rises. */
export async function unlessRefused<Value>(
  reason: RefusalReason,
  read: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ZoomRefused && error.reason === reason) return undefined;
    throw error;
  }
}

/** Always fresh, one call. What can be no id and no address is nobody, without asking. */
export async function findPerson(requests: Requests, idOrEmail: string): Promise<Person | undefined> {
  const email = Email.safeParse(idOrEmail);
  const id = ZoomUserId.safeParse(idOrEmail.trim());
  const userId = email.success ? email.data : id.success ? id.data : undefined;
  if (userId === undefined) return undefined;
  return unlessRefused("not-found", () =>
    requests.read({ endpoint: "getUser", ids: { userId } }, PersonAnswer),
  );
}

/** Everybody. The three lists are read side by side; each answers for its own status. */
export async function listPeople(requests: Requests, log: Log): Promise<readonly Person[]> {
  const lists = await Promise.all(
    STATUSES.map(async (status) => {
      const people = await listAll(
        requests,
        { endpoint: "listUsers", query: { status, page_size: 2000 } },
        {
          under: "users",
          item: PersonAnswer,
          key: ({ email }) => email,
          skipped: (count) => log.warn({ count, status }, "people without a usable e-mail address left out"),
        },
      );
      return people.map((person) => ({
        ...person,
        status,
        zoomId: status === "pending" ? null : person.zoomId,
      }));
    }),
  );
  return lists.flat();
}

/** The only place where Zoom tells of the switch itself. Pending people have no settings yet. */
export async function phoneFeature(requests: Requests, userId: string): Promise<boolean> {
  const told = await unlessRefused("person-pending", () =>
    unlessRefused("not-found", () =>
      requests.read({ endpoint: "getUserSettings", ids: { userId } }, UserSettingsAnswer),
    ),
  );
  return told?.feature?.zoom_phone === true;
}
