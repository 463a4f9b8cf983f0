-- AlterTable
ALTER TABLE "pace" DROP COLUMN "given";
