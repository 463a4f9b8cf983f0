-- CreateTable
CREATE TABLE "operation" (
    "id" SERIAL NOT NULL,
    "tool" TEXT NOT NULL,
    "risk" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "requester" JSONB NOT NULL,
    "requester_id" TEXT NOT NULL,
    "origin" JSONB NOT NULL,
    "why" TEXT,
    "proposal" JSONB NOT NULL,
    "input" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "ordered" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "request_key" TEXT,
    "needs_second" TEXT,
    "undo_of" INTEGER,
    "undone_by" INTEGER,
    "confirmed_by" JSONB,
    "stop_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "operation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item" (
    "id" BIGSERIAL NOT NULL,
    "operation_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_owner" TEXT,
    "lease_until" TIMESTAMPTZ(3),
    "not_before" TIMESTAMPTZ(3),
    "person_id" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "targets" TEXT[],
    "after" INTEGER[],
    "removes" BOOLEAN NOT NULL,
    "problem" JSONB,
    "result" JSONB,

    CONSTRAINT "item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_change" (
    "item_id" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "change" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "intent_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "tracking_id" TEXT,

    CONSTRAINT "item_change_pkey" PRIMARY KEY ("item_id","position")
);

-- CreateTable
CREATE TABLE "target_lock" (
    "target" TEXT NOT NULL,
    "item_id" BIGINT NOT NULL,

    CONSTRAINT "target_lock_pkey" PRIMARY KEY ("target")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "who" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "operation_id" INTEGER,
    "detail" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbox_entry" (
    "key" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_entry_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "card" (
    "id" BIGSERIAL NOT NULL,
    "operation_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "viewer" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "ts" TEXT,
    "thread" TEXT,
    "response_url" TEXT,
    "uses_left" INTEGER NOT NULL,
    "response_url_at" TIMESTAMPTZ(3),
    "shown" INTEGER NOT NULL DEFAULT -1,

    CONSTRAINT "card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "switchboard" (
    "id" INTEGER NOT NULL,
    "paused_by" TEXT,
    "paused_at" TIMESTAMPTZ(3),
    "why" TEXT,

    CONSTRAINT "switchboard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pace" (
    "budget" TEXT NOT NULL,
    "given" BIGINT NOT NULL DEFAULT 0,
    "ring" DOUBLE PRECISION[],
    "next_at" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "held_until" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "parked_until" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "slower" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "refused_at" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "day" TEXT NOT NULL DEFAULT '',
    "day_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "pace_pkey" PRIMARY KEY ("budget")
);

-- CreateTable
CREATE TABLE "note" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "note_pkey" PRIMARY KEY ("kind","key")
);

-- CreateTable
CREATE TABLE "seat_snapshot" (
    "day" TEXT NOT NULL,
    "plan_type" INTEGER NOT NULL,
    "site" TEXT NOT NULL,
    "plan_name" TEXT NOT NULL,
    "subscribed" INTEGER NOT NULL,
    "assigned" INTEGER NOT NULL,

    CONSTRAINT "seat_snapshot_pkey" PRIMARY KEY ("day","plan_type","site")
);

-- CreateIndex
CREATE UNIQUE INDEX "operation_request_key_key" ON "operation"("request_key");

-- CreateIndex
CREATE INDEX "operation_state_idx" ON "operation"("state");

-- CreateIndex
CREATE INDEX "operation_requester_id_created_at_idx" ON "operation"("requester_id", "created_at");

-- CreateIndex
CREATE INDEX "item_operation_id_state_position_idx" ON "item"("operation_id", "state", "position");

-- CreateIndex
CREATE INDEX "item_state_lease_until_idx" ON "item"("state", "lease_until");

-- CreateIndex
CREATE INDEX "item_person_id_idx" ON "item"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "item_operation_id_position_key" ON "item"("operation_id", "position");

-- CreateIndex
CREATE INDEX "target_lock_item_id_idx" ON "target_lock"("item_id");

-- CreateIndex
CREATE INDEX "audit_entry_operation_id_idx" ON "audit_entry"("operation_id");

-- CreateIndex
CREATE INDEX "inbox_entry_done_at_idx" ON "inbox_entry"("done_at");

-- CreateIndex
CREATE INDEX "card_operation_id_idx" ON "card"("operation_id");

-- CreateIndex
CREATE INDEX "note_expires_at_idx" ON "note"("expires_at");

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_operation_id_fkey" FOREIGN KEY ("operation_id") REFERENCES "operation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_change" ADD CONSTRAINT "item_change_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card" ADD CONSTRAINT "card_operation_id_fkey" FOREIGN KEY ("operation_id") REFERENCES "operation"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Written by hand: what a Prisma schema cannot say.

-- The two tables of one row. Without its row the store refuses: nothing is recorded, nothing may be written.
INSERT INTO "audit_head" ("id", "sequence", "hash") VALUES (1, 0, repeat('0', 64));
INSERT INTO "switchboard" ("id") VALUES (1);

-- The audit log is only ever added to.
CREATE FUNCTION "audit_entry_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries are never changed or removed';
END $$;
CREATE TRIGGER "audit_entry_row_stays" BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION "audit_entry_stays"();
CREATE TRIGGER "audit_entry_table_stays" BEFORE TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "audit_entry_stays"();
