import { z } from "zod";
import { Count, DateTime, Id } from "./shapes.ts";

const Listed = z.strictObject({
  // Absent while somebody is pending.
  id: Id.optional(),
  first_name: z.string().max(64),
  last_name: z.string().max(64),
  display_name: z.string().max(128),
  email: z.email(),
  type: z.union([z.literal(1), z.literal(2), z.literal(4), z.literal(99)]),
  timezone: z.string(),
  verified: z.union([z.literal(0), z.literal(1)]),
  dept: z.string(),
  created_at: DateTime,
  last_login_time: DateTime.optional(),
  status: z.enum(["active", "inactive", "pending"]),
  role_id: z.string(),
});

const Single = Listed.extend({
  role_name: z.string(),
  account_id: z.string(),
  job_title: z.string().optional(),
  location: z.string().optional(),
  login_types: z.array(z.int()),
  zoom_one_type: z.int(),
});

/** Bodies of success of the user operations. */
export const USER_ANSWERS = {
  users: z.strictObject({
    page_count: Count,
    page_number: z.int(),
    page_size: z.int(),
    total_records: Count,
    next_page_token: z.string(),
    users: z.array(Listed),
  }),
  user: Single,
  userEmail: z.strictObject({ existed_email: z.boolean() }),
  userSummary: z.strictObject({
    licensed_users_count: Count,
    basic_users_count: Count,
    on_prem_users_count: Count,
    room_users_count: Count,
    pending_users_count: Count,
    join_only_users_count: Count,
    total_users_count: Count,
  }),
  userSettings: z.strictObject({
    feature: z.strictObject({ meeting_capacity: z.int(), webinar: z.boolean(), zoom_phone: z.boolean() }),
  }),
  userPermission: z.strictObject({ permissions: z.array(z.string()) }),
  s2sToken: z.strictObject({
    access_token: z.string().min(20),
    token_type: z.literal("bearer"),
    expires_in: z.int().positive(),
    scope: z.string(),
    api_url: z.url(),
  }),
} as const;
