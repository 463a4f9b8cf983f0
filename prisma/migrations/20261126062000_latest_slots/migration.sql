-- AlterTable
ALTER TABLE "pace" DROP COLUMN "given";

-- The latest slots are kept in order.
UPDATE "pace" SET "ring" = (SELECT array_agg(one ORDER BY one) FROM unnest("ring") one);
ALTER TABLE "pace" RENAME COLUMN "ring" TO "latest";
