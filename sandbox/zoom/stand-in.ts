// The stand-in without its sockets: the account, the faults, the budgets, and what was asked of them.
import type { Seed } from "../seed.ts";
import { type Account, createAccount } from "./account.ts";
import { type Assumptions, USUAL_ASSUMPTIONS } from "./asked.ts";
import { companyOf } from "./company.ts";
import { ALL_SCOPES, type RateLabel, type RateTable } from "./contract/facts.ts";
import { createDraws, type Draws, Faults } from "./faults.ts";
import { type Journal, noJournal, openJournal } from "./journal.ts";
import { createRates, type RatePlan, type Rates } from "./rates.ts";
import { type Credentials, createTokens, SANDBOX_CREDENTIALS, type Tokens } from "./tokens.ts";

/** One request, as the control API tells it. Status is null while there is no answer, and for good after a hang. */
export interface CallRecord {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly table: RateTable | null;
  readonly label: RateLabel | null;
  status: number | null;
  code: number | null;
  inLastSecond: number;
}

export interface StandInOptions {
  readonly seed: Seed;
  /** Where the account is kept between two starts; kept nowhere when null. */
  readonly dataDir: string | null;
  readonly credentials?: Credentials;
  readonly ratePlan?: RatePlan;
  readonly assumptions?: Partial<Assumptions>;
}

export interface StandIn {
  readonly account: Account;
  readonly credentials: Credentials;
  readonly faults: Faults;
  readonly draws: Draws;
  readonly rates: Rates;
  readonly tokens: Tokens;
  readonly calls: readonly CallRecord[];
  readonly assumptions: Assumptions;
  /** People somebody is writing to at this moment. */
  readonly busy: Set<string>;
  record(call: CallRecord): void;
  setFaults(faults: Faults): void;
  /** The account as at start, or another company's. */
  reset(seed?: Seed): void;
  close(): void;
}

const CALLS_KEPT = 250_000;
/** Longer than any read is stale: a page and a half of history for each record. */
const HISTORY_MS = 120_000;

/** The account as the journal has it, or as the seed has it where there is none. */
export function createStandIn(options: StandInOptions, apiUrl: () => string): StandIn {
  const credentials = options.credentials ?? SANDBOX_CREDENTIALS;
  const journal: Journal = options.dataDir === null ? noJournal : openJournal(options.dataDir);
  const rates = createRates(options.ratePlan ?? "business");
  const tokens = createTokens(credentials, credentials.scopes ?? ALL_SCOPES, apiUrl);
  const usual = Faults.parse({});
  let account = restored();
  let faults = usual;
  let draws = createDraws(usual.seed);
  let calls: CallRecord[] = [];

  function begin(start: Parameters<typeof createAccount>[0]): Account {
    journal.restart(start);
    return createAccount(start, (changes) => journal.append(changes));
  }

  function restored(): Account {
    const stored = journal.read();
    if (!stored) return begin(companyOf(options.seed, Date.now()));
    const replayed = createAccount(stored.snapshot, () => {});
    for (const changes of stored.since) replayed.commit(changes, 0);
    return begin(replayed.snapshot());
  }

  function keepHistory(): void {
    const ms = faults.staleMs > 0 ? Math.max(HISTORY_MS, 2 * faults.staleMs) : 0;
    for (const table of [account.people, account.holders, account.numbers, account.plans]) table.keepFor(ms);
  }

  return {
    get account() {
      return account;
    },
    credentials,
    get faults() {
      return faults;
    },
    get draws() {
      return draws;
    },
    rates,
    tokens,
    get calls() {
      return calls;
    },
    assumptions: { ...USUAL_ASSUMPTIONS, ...options.assumptions },
    busy: new Set(),
    record(call) {
      calls.push(call);
      if (calls.length > CALLS_KEPT) calls = calls.slice(-CALLS_KEPT / 2);
    },
    setFaults(next) {
      faults = next;
      draws = createDraws(next.seed);
      rates.set(next.limits, next.dailyLimitAfter);
      tokens.expireAfter(next.tokenExpiresAfter);
      keepHistory();
    },
    reset(seed = options.seed) {
      account = begin(companyOf(seed, Date.now()));
      calls = [];
      this.setFaults(usual);
    },
    close() {
      journal.restart(account.snapshot());
      journal.close();
    },
  };
}
