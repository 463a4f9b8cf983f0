// Answers in Zoom's shape. A refusal's `code` is Zoom's own and says nothing about the HTTP status.

export interface Answer {
  readonly status: number;
  /** Undefined: no body, and no content type either, as Zoom answers most writes. */
  readonly body?: unknown;
  readonly code: number | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

export const ok = (body: unknown): Answer => ({ status: 200, body, code: null });
export const created = (body?: unknown): Answer => ({ status: 201, body, code: null });
export const noContent: Answer = { status: 204, code: null };

export const refused = (
  status: number,
  code: number,
  message: string,
  errors?: readonly FieldFault[],
): Answer => ({
  status,
  code,
  body: { code, message, ...(errors ? { errors } : {}) },
});

/** Zoom's answer to fields it cannot accept: always 300, the reason in `errors` [documented]. */
export const invalid = (field: string, message: string): Answer =>
  refused(400, 300, "Validation Failed.", [{ field, message }]);

export const noUser = (id: string): Answer => refused(404, 1001, `User does not exist: ${id}.`);

/** True where nothing was done: Zoom gives each refusal a code of its own. */
export const isRefused = (answer: Answer): boolean => answer.code !== null;
