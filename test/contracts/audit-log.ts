// What every AuditLog promises.
import { describe, expect, test } from "vitest";
import type { Open, Opened } from "../support/databases.ts";
import { entry, giving, newOperation } from "./proposals.ts";

/** Somebody with the keys to the database, who gets past the trigger. */
const tamper = async (storage: Opened, statement: string) => {
  await storage.rows("ALTER TABLE audit_entry DISABLE TRIGGER USER");
  await storage.rows(statement);
  await storage.rows("ALTER TABLE audit_entry ENABLE TRIGGER USER");
};
const written = async (open: Open, count = 6) => {
  const storage = await open();
  for (let index = 1; index <= count; index += 1)
    await storage.audit.append(entry("exported", null, { index, text: `naïve ☎ "quoted"\n` }));
  return storage;
};

export function auditLogContract(open: Open): void {
  describe("the record", () => {
    test("is read back as it was written, in order", async () => {
      const { audit } = await written(open, 3);
      const entries = await audit.read(2n, 10);
      expect(entries.map(({ sequence, detail }) => [sequence, detail.index])).toEqual([
        [2n, 2],
        [3n, 3],
      ]);
      expect(entries[1]).toMatchObject({ who: "U1ADA", what: "exported", operation: null });
      expect(entries[1]?.detail.text).toBe('naïve ☎ "quoted"\n');
      expect(await audit.head()).toEqual({ sequence: 3n, hash: entries[1]?.hash });
      expect(await audit.verify()).toBeNull();
    });

    test("stays one chain, however many write at once and for whatever", async () => {
      const storage = await open();
      const other = await open.again();
      await Promise.all(
        Array.from({ length: 40 }, async (_, index) => {
          const { audit, operations } = index % 2 ? storage : other;
          if (index % 4 === 0)
            await operations.create(newOperation([giving(`p${index}`)]), entry("proposed", null, { index }));
          else await audit.append(entry("exported", null, { index }));
        }),
      );
      expect((await storage.audit.head()).sequence).toBe(40n);
      expect(await storage.audit.verify()).toBeNull();
      const entries = await storage.audit.read(1n, 100);
      expect(new Set(entries.map(({ detail }) => detail.index)).size).toBe(40);
    });

    test("refuses to be changed, thinned or emptied", async () => {
      const storage = await written(open, 2);
      for (const statement of [
        "UPDATE audit_entry SET who = 'U2'",
        "DELETE FROM audit_entry WHERE sequence = 2",
        "TRUNCATE audit_entry",
      ])
        await expect(storage.rows(statement)).rejects.toThrow("never changed or removed");
      expect(await storage.audit.verify()).toBeNull();
    });

    test.each([
      ["who", "UPDATE audit_entry SET who = 'U9' WHERE sequence = 4"],
      ["what", "UPDATE audit_entry SET what = 'refused' WHERE sequence = 4"],
      ["when", "UPDATE audit_entry SET at = at + interval '1 millisecond' WHERE sequence = 4"],
      ["which operation", "UPDATE audit_entry SET operation_id = 7 WHERE sequence = 4"],
      ["the detail", "UPDATE audit_entry SET detail = replace(detail, '4', '5') WHERE sequence = 4"],
      ["the hash", "UPDATE audit_entry SET hash = repeat('a', 64) WHERE sequence = 4"],
    ])("with %s changed is found out, at the entry", async (_field, statement) => {
      const storage = await written(open);
      await tamper(storage, statement);
      expect(await storage.audit.verify()).toEqual({ sequence: 4n, why: "entry 4 is not as it was written" });
    });

    test("with entries taken out, swapped or cut off is found out", async () => {
      const storage = await written(open);
      await tamper(storage, "DELETE FROM audit_entry WHERE sequence = 3");
      expect(await storage.audit.verify()).toEqual({ sequence: 3n, why: "entry 3 is missing" });
      const swapped = await written(open);
      await tamper(
        swapped,
        `UPDATE audit_entry e SET (detail, hash) = (SELECT detail, hash FROM audit_entry o WHERE o.sequence = 7 - e.sequence)
         WHERE sequence IN (3, 4)`,
      );
      expect((await swapped.audit.verify())?.sequence).toBe(3n);
      const cut = await written(open);
      await tamper(cut, "DELETE FROM audit_entry WHERE sequence > 4");
      expect(await cut.audit.verify()).toEqual({ sequence: 5n, why: "cut off: entries 5 to 6 are missing" });
    });

    test("cut off together with its end, or written anew, is found out by a head noted down before", async () => {
      const storage = await written(open);
      const noted = await storage.audit.head();
      expect(await storage.audit.verify(noted)).toBeNull();
      await storage.audit.append(entry("exported", null, { index: 7 }));
      expect(await storage.audit.verify(noted)).toBeNull();
      await tamper(storage, "DELETE FROM audit_entry WHERE sequence > 4");
      await storage.rows(
        "UPDATE audit_head SET sequence = 4, hash = (SELECT hash FROM audit_entry WHERE sequence = 4)",
      );
      expect(await storage.audit.verify()).toBeNull();
      expect((await storage.audit.verify(noted))?.why).toContain("cut off");
      for (let index = 0; index < 3; index += 1)
        await storage.audit.append(entry("exported", null, { index }));
      expect(await storage.audit.verify()).toBeNull();
      expect(await storage.audit.verify(noted)).toMatchObject({ sequence: 6n });
    });
  });
}
