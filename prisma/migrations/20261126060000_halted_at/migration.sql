-- AlterTable
ALTER TABLE "operation" ADD COLUMN     "halted_at" TIMESTAMPTZ(3);
