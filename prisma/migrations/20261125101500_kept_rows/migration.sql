-- AlterTable
ALTER TABLE "operation" ADD COLUMN     "forgiven_done" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "forgiven_failed" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "keeps" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "kept_row" (
    "id" BIGSERIAL NOT NULL,
    "operation_id" INTEGER,
    "requester" JSONB NOT NULL,
    "requester_id" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "action" TEXT NOT NULL,
    "wish" JSONB NOT NULL,
    "plan_type" INTEGER,
    "why" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "batch" TEXT,
    "found_at" TIMESTAMPTZ(3),
    "done_as" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_row_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "kept_row_state_email_idx" ON "kept_row"("state", "email");

-- CreateIndex
CREATE INDEX "kept_row_batch_idx" ON "kept_row"("batch");


