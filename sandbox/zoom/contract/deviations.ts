// Where our contract differs from Zoom's description on purpose, each with its reason.
const DEVIATIONS: readonly { readonly of: RegExp; readonly why: string }[] = [];

/** Why a difference of this name is as it should be; undefined when nobody has said. */
export const explanationOf = (name: string): string | undefined =>
  DEVIATIONS.find(({ of }) => of.test(name))?.why;
