-- AlterTable
ALTER TABLE "inbox_entry" ADD COLUMN     "lease_until" TIMESTAMPTZ(3),
ADD COLUMN     "owner" TEXT;
