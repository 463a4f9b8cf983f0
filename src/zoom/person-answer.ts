import { z } from "zod";
import { Email, ZoomUserId } from "../domain/ids.ts";
import type { Person } from "../domain/person.ts";
import { Text } from "./answer-parts.ts";

const ROLES: Readonly<Record<string, Person["role"]>> = { "0": "owner", "1": "admin" };

/** Somebody in `GET /users` and `GET /users/{id}`; pending people come without an id in the list. */
export const PersonAnswer = z
  .object({
    id: Text,
    email: Email,
    first_name: Text,
    last_name: Text,
    display_name: Text,
    status: z.enum(["active", "inactive", "pending"]).catch("active"),
    role_id: z.union([z.string(), z.number()]).nullish(),
    job_title: Text,
    dept: Text,
    last_login_time: Text,
  })
  .transform((told): Person => {
    const id = ZoomUserId.safeParse(told.id);
    const full = [told.first_name, told.last_name].filter((part) => part).join(" ");
    return {
      zoomId: id.success && told.status !== "pending" ? id.data : null,
      email: told.email,
      name: told.display_name ?? (full || told.email),
      status: told.status,
      role: ROLES[String(told.role_id ?? "")] ?? "member",
      title: told.job_title,
      department: told.dept,
      lastSignInAt: told.last_login_time,
    };
  });
