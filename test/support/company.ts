// A small company in which every case of the tools is one person. Sites have no codes unless a test wants them.
import { parseSeed, type Seed } from "../../sandbox/seed.ts";

interface Phone {
  readonly plan: number | null;
  readonly extension: string | null;
  readonly numbers?: readonly string[];
  readonly site: string;
}

const SITE = { sf: "San Francisco", berlin: "Berlin", london: "London" } as const;

const person = (
  slack_id: string,
  name: string,
  more: {
    readonly phone?: Phone;
    readonly zoom?: string;
    readonly site?: string;
    readonly owner?: true;
  } = {},
) => ({
  slack_id,
  name,
  email: `${name.toLowerCase().replace(" ", ".")}@example.com`,
  zoom: more.zoom ?? "active",
  site: more.site ?? more.phone?.site ?? SITE.sf,
  phone: more.phone ?? null,
  owner: more.owner ?? false,
});

/** With `codes`, extensions are a site code and three digits: San Francisco 2, Berlin 4, London 5. */
export function company({ codes = false }: { readonly codes?: boolean } = {}): Seed {
  const extension = (site: string, short: string) => `${codes ? site : "1"}${short}`;
  return parseSeed({
    admins: ["U01DANA", "U02IMRAN"],
    sites: [
      { name: SITE.sf, main: true, ...(codes ? { code: "2" } : {}) },
      { name: SITE.berlin, ...(codes ? { code: "4" } : {}) },
      { name: SITE.london, address: false, ...(codes ? { code: "5" } : {}) },
    ],
    plans: [
      { name: "US/CA Unlimited Calling Plan", type: 200, subscribed: 12, assigned: 6, available: 6 },
      { name: "US/CA Metered Calling Plan", type: 100, subscribed: 1, assigned: 1, available: 0 },
      { name: "Zoom Phone Pro", type: 3000, subscribed: 5, assigned: 1, available: 4 },
    ],
    default_plan: 200,
    users: [
      person("U01DANA", "Dana Reyes"),
      person("U02IMRAN", "Imran Qureshi"),
      person("U03OWEN", "Owen Marsh", {
        owner: true,
        phone: { plan: 200, extension: extension("2", "010"), numbers: ["+14155550109"], site: SITE.sf },
      }),
      person("U04BOB", "Bob Lee"),
      person("U05CARA", "Cara Diaz", {
        phone: { plan: 200, extension: extension("2", "021"), numbers: ["+14155550101"], site: SITE.sf },
      }),
      person("U06KATE", "Kate Osei", {
        phone: { plan: 200, extension: extension("4", "041"), numbers: ["+493023125001"], site: SITE.berlin },
      }),
      person("U07MIKE", "Mike Adams"),
      person("U08MIKE", "Mike Brown"),
      person("U09NILS", "Nils Berg", { site: SITE.berlin }),
      person("U10PIA", "Pia Holt", { zoom: "pending" }),
      person("U11IVAN", "Ivan Roth", { zoom: "inactive" }),
      person("U12TINA", "Tina Wong", {
        phone: {
          plan: 3000,
          extension: extension("2", "022"),
          numbers: ["+14155550102", "+14155550103"],
          site: SITE.sf,
        },
      }),
      person("U13LENA", "Lena Frost", {
        phone: { plan: 200, extension: extension("5", "051"), numbers: ["+442079460081"], site: SITE.london },
      }),
      person("U14MAX", "Max Poe", { phone: { plan: 100, extension: extension("2", "023"), site: SITE.sf } }),
      person("U15ZOE", "Zoe Hart", { phone: { plan: 200, extension: null, site: SITE.sf } }),
      person("U16GWEN", "Gwen Stone", { zoom: "none" }),
    ],
    unassigned_numbers: [
      "+14155550150",
      "+14155550151",
      "+12125550160",
      "+18885550170",
      "+493023125050",
      "+442079460071",
    ],
    other_numbers: {
      "+14155550100": "autoReceptionist Main line",
      "+14155550190": "callQueue Customer care",
    },
  });
}
