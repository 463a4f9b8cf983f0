// The contract with Zoom as we understand it: a line of facts for each operation, a shape for each answer, and the
// refusals that nobody documents but that we send. A test holds every answer of the stand-in against it.
import type { z } from "zod";
import { FACTS, type Fact } from "./contract/facts.ts";
import { NUMBER_ANSWERS } from "./contract/number-answers.ts";
import { PHONE_ANSWERS } from "./contract/phone-answers.ts";
import { Refusal } from "./contract/shapes.ts";
import { USER_ANSWERS } from "./contract/user-answers.ts";

/** Bodies of success by operation; what is missing here answers without a body. */
export const ANSWERS: Readonly<Record<string, z.ZodType>> = {
  ...USER_ANSWERS,
  ...PHONE_ANSWERS,
  ...NUMBER_ANSWERS,
};

/** Refusals of ours that no public description has, each with why we send it. */
const ASSUMED_REFUSALS: readonly {
  readonly operations: readonly string[];
  readonly status: number;
  readonly code: number;
  readonly why: string;
}[] = [
  {
    operations: ["userUpdate", "userSettingsUpdate"],
    status: 400,
    code: 1000,
    why: "documented for reading a pending user's settings; writing them can't go better",
  },
  {
    operations: ["userSettingsUpdate"],
    status: 400,
    code: 1108,
    why: "documented for the other way to switch a feature: this person may not have it",
  },
  {
    operations: ["userSettingsUpdate", "userPermission"],
    status: 404,
    code: 1001,
    why: "documented for the other operations on a user",
  },
  {
    operations: ["updateUserProfile"],
    status: 400,
    code: 409,
    why: "documented for the extensions of common areas: a reserved number",
  },
  {
    operations: ["updateUserProfile"],
    status: 404,
    code: 404,
    why: "documented for reading a phone user: the site does not exist",
  },
  {
    operations: ["updateUserProfile"],
    status: 400,
    code: 400,
    why: "documented for reading emergency addresses: there is none of that id",
  },
  {
    operations: ["updateCallingPlan", "unassignCallingPlan"],
    status: 400,
    code: 400,
    why: "a plan of a bundle goes with the bundle; how that is refused is not public",
  },
  {
    operations: ["assignPhoneNumber"],
    status: 400,
    code: 409,
    why: "documented for Zoom Rooms: the number is in use, or there is no plan",
  },
  {
    operations: ["nm_getPhoneNumber"],
    status: 400,
    code: 100002,
    why: "documented for the other operations on managed numbers",
  },
  {
    operations: [
      "users",
      "listPhoneSites",
      "listSettingTemplates",
      "listEmergencyAddresses",
      "listAccountPhoneNumbers",
      "listCallQueues",
      "listAutoReceptionists",
      "listCommonAreas",
      "listSharedLineGroups",
      "getPSOperationLogs",
      "phoneUserCallHistory",
      "accountCallHistory",
      "listPhoneDevices",
    ],
    status: 400,
    code: 400,
    why: "documented for phone users: the page token is no longer good",
  },
  {
    operations: ["listCallQueueMembers"],
    status: 400,
    code: 400,
    why: "as sites and common areas are refused; the description is silent",
  },
];

/** Refusals any operation may send. */
const ANYWHERE: readonly (readonly [number, number])[] = [
  [401, 124],
  [400, 4711],
  [400, 300],
  [429, 429],
];

export const factOf = (operation: string): Fact | undefined =>
  FACTS.find((fact) => fact.operation === operation);

/** An answer as a client sees it. */
export interface Seen {
  readonly status: number;
  /** Parsed; undefined when the body was empty. */
  readonly body: unknown;
}

/** What is wrong with an answer by the contract; undefined when nothing is. */
export function faultOf(fact: Fact, { status, body }: Seen): string | undefined {
  if (status < 300) return faultOfSuccess(fact, { status, body });
  const read = Refusal.safeParse(body);
  if (!read.success) return `${fact.operation}: the refusal ${JSON.stringify(body)} is not in Zoom's shape`;
  const { code } = read.data;
  const known =
    ANYWHERE.some(([anyStatus, anyCode]) => anyStatus === status && anyCode === code) ||
    fact.refusals.some((refusal) => refusal.status === status && refusal.codes.includes(code)) ||
    ASSUMED_REFUSALS.some(
      (assumed) =>
        assumed.operations.includes(fact.operation) && assumed.status === status && assumed.code === code,
    );
  return known ? undefined : `${fact.operation}: nobody documents or assumes ${status}/${code}`;
}

function faultOfSuccess(fact: Fact, { status, body }: Seen): string | undefined {
  // Where two are known, the live one is the one to be answered.
  if (status !== fact.statuses.at(-1))
    return `${fact.operation}: ${status} instead of ${fact.statuses.at(-1)}`;
  const shape = ANSWERS[fact.operation];
  if (!shape) return body === undefined ? undefined : `${fact.operation}: a body where Zoom has none`;
  const read = shape.safeParse(body);
  const [first] = read.error?.issues ?? [];
  return first ? `${fact.operation}: ${first.path.join(".")}: ${first.message}` : undefined;
}
